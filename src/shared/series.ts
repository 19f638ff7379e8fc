import type { EpochMs } from './time';

/** The two directions of media, seen from the participant. */
export const directions = ['send', 'recv'] as const;
/** One of the two directions. */
export type Direction = (typeof directions)[number];

/** What one sample of one direction is; the four must never look the same (API.md of the design: zero is not perfect). */
export const SampleState = { measured: 0, silent: 1, missing: 2, unreadable: 3 } as const;
/** A value of {@link SampleState}. */
export type SampleState = (typeof SampleState)[keyof typeof SampleState];

/** One direction; all arrays have one entry a sample, aligned with {@link Series.times}. */
export interface DirectionSeries {
  /** Packet loss in %, NaN unless the sample is measured. */
  readonly loss: Float64Array;
  /** Bitrate in bit/s wherever it could be read (so also beside a loss that could not), 0 when silent, else NaN. */
  readonly bitrate: Float64Array;
  /** A {@link SampleState} a sample. */
  readonly state: Uint8Array;
}

/** A run of samples of one length without a break: one entry of the details, or a piece of it where entries overlap. */
export interface SeriesPart {
  /** Index of its first sample. */
  readonly start: number;
  /** Index after its last sample. */
  readonly end: number;
  /** Length of each of its samples, ms. */
  readonly intervalMs: number;
  /** True when the entry's samples end early, so that its times may be off by the missing time. */
  readonly approximate: boolean;
}

/** The samples of one stay on one time axis. */
export interface Series {
  /** Start of each sample, ascending. */
  readonly times: Float64Array;
  /** In order of time, never overlapping; between two parts nothing was recorded. */
  readonly parts: readonly SeriesPart[];
  /** What the participant sent. */
  readonly send: DirectionSeries;
  /** What the participant received. */
  readonly recv: DirectionSeries;
}

/** A stretch of time, `from` included, `to` excluded. */
export interface TimeRange {
  readonly from: EpochMs;
  readonly to: EpochMs;
}
