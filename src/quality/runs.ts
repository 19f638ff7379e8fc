import type { Direction, TimeRange } from '../shared/series';
import type { LaidSeries } from './lay';

/** A run of neighbouring samples that qualify. */
export interface Run extends TimeRange {
  /** Index of its first sample. */
  readonly start: number;
  /** Index after its last sample. */
  readonly end: number;
  /** Sum of its samples' lengths, ms. */
  readonly durationMs: number;
}

/** A step between two entries that is shorter than this many intervals (the longer one of the two) ends no run. */
export const joinedIntervals = 1.5;

/**
 * The runs of samples that qualify, in order of time, looking at samples `first` (included) to `last` (excluded). Time
 * that was not recorded ends a run, but for a step between entries of less than {@link joinedIntervals}, start to start.
 */
export function findRuns(
  series: LaidSeries,
  qualifies: (index: number) => boolean,
  first = 0,
  last = series.times.length,
): Run[] {
  const { times, parts } = series;
  const runs: Run[] = [];
  let start = -1;
  let durationMs = 0;
  let reach = -Infinity;
  let intervalBefore = 0;
  const close = (end: number): void => {
    if (start >= 0) {
      runs.push({ start, end, from: times[start] ?? 0, to: reach, durationMs });
      start = -1;
      durationMs = 0;
    }
  };
  for (const { start: begin, end, intervalMs, entryIntervalMs } of parts) {
    const from = Math.max(begin, first);
    const to = Math.min(end, last);
    if (from >= to) {
      continue;
    }
    const gap = (times[from] ?? 0) - reach;
    if (gap > 0 && gap + intervalBefore >= joinedIntervals * Math.max(intervalBefore, entryIntervalMs)) {
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
      durationMs += intervalMs;
      reach = (times[i] ?? 0) + intervalMs;
    }
    intervalBefore = entryIntervalMs;
  }
  close(last);
  return runs;
}

/** The number of samples in a run; several pieces of one sample count once. */
export function countSamples({ sampleOf }: LaidSeries, direction: Direction, { start, end }: Run): number {
  return sampleOf === null ? end - start : new Set(sampleOf[direction].subarray(start, end)).size;
}
