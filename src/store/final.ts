import type { EpochMs } from '../shared/time';

/** Data arrives 10 to 15 minutes after the fact (Whereby's documentation); with a margin, ms. */
export const finalAfterMs = 30 * 60_000;

/** True when what ended at `endedAt` (null: not yet) no longer changes and need not be asked for again. */
export function isFinal(endedAt: EpochMs | null, now: EpochMs): boolean {
  return endedAt !== null && now - endedAt > finalAfterMs;
}
