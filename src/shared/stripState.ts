/**
 * What a pixel column of a person's strip shows: the worst that lies in it, never the mean. A higher number is worse and
 * stands over a lower one. Few packets (API.md of the design) never make a column severe.
 */
export const StripState = {
  /** No stay of the person was there. */
  notThere: 0,
  /** A stay was there, but its details are not loaded yet, or could not be. */
  notLoaded: 1,
  /** Measured, under the threshold. */
  good: 2,
  /** No media flowed: its loss is no measurement. */
  silent: 3,
  /** Values made no sense. */
  unreadable: 4,
  /** The person was there and nothing was recorded. */
  missing: 5,
  /** Measured, at or above the loss threshold. */
  aboveThreshold: 6,
  /** Measured, at or above the severe threshold. */
  severe: 7,
} as const;
/** A value of {@link StripState}. */
export type StripState = (typeof StripState)[keyof typeof StripState];
