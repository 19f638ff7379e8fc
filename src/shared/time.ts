/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** True for what a date can hold; everything else is no moment at all. */
export function isMoment(ms: number | null | undefined): ms is EpochMs {
  return typeof ms === 'number' && Math.abs(ms) <= 8.64e15;
}
