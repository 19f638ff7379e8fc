import type { Series, TimeRange } from '../shared/series';

/** A run of neighbouring samples that qualify. */
export interface Run extends TimeRange {
  /** Index of its first sample. */
  readonly start: number;
  /** Index after its last sample. */
  readonly end: number;
  /** Sum of its samples' intervals, ms. */
  readonly durationMs: number;
}

/** A part that starts within this share of an interval after the one before continues it: no whole sample is missing. */
const joinTolerance = 0.5;

/**
 * The runs of samples that qualify, in order of time, looking at samples `first` (included) to `last` (excluded). Time
 * that was not recorded ends a run; parts that follow each other at a sample boundary do not.
 */
export function findRuns(
  series: Series,
  qualifies: (index: number) => boolean,
  first = 0,
  last = series.times.length,
): Run[] {
  const { times, parts } = series;
  const runs: Run[] = [];
  let start = -1;
  let durationMs = 0;
  let reach = -Infinity;
  const close = (end: number): void => {
    if (start >= 0) {
      runs.push({ start, end, from: times[start] ?? 0, to: reach, durationMs });
      start = -1;
      durationMs = 0;
    }
  };
  for (const part of parts) {
    const from = Math.max(part.start, first);
    const to = Math.min(part.end, last);
    if (from < to && (times[from] ?? 0) - reach > part.intervalMs * joinTolerance) {
      close(from);
    }
    for (let i = from; i < to; i++) {
      if (!qualifies(i)) {
        close(i);
        continue;
      }
      if (start < 0) {
        start = i;
      }
      durationMs += part.intervalMs;
      reach = (times[i] ?? 0) + part.intervalMs;
    }
  }
  close(last);
  return runs;
}
