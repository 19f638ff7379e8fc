import { type Direction, SampleState, type TimeRange } from '../shared/series';
import type { MergedSeries } from './mergeBlocks';

/** A run of neighbouring samples that qualify. */
export interface Run extends TimeRange {
  /** Index of its first sample. */
  readonly start: number;
  /** Index after its last sample; one within that does not qualify is time that was not recorded. */
  readonly end: number;
  /** Sum of its samples' lengths, ms. */
  readonly durationMs: number;
  /** The number of its samples; several pieces of one sample count once. */
  readonly samples: number;
}

/** A step between two samples that is shorter than this many intervals (the longer one of the two) ends no run. */
export const joinedIntervals = 1.5;

/** What a sample is to a run: no sample at all, one that ends it, or one of it. */
export const Part = { none: 0, other: 1, wanted: 2 } as const;

/** Marks each sample of one direction for {@link findRuns}: what is missing or unreadable is none. */
export function markMeasured(
  series: MergedSeries,
  direction: Direction,
  wanted: (index: number) => boolean,
): Uint8Array {
  const { state } = series[direction];
  const marks = new Uint8Array(state.length);
  for (let i = 0; i < marks.length; i++) {
    if (state[i] === SampleState.measured) {
      marks[i] = wanted(i) ? Part.wanted : Part.other;
    } else if (state[i] === SampleState.silent) {
      marks[i] = Part.other;
    }
  }
  return marks;
}

/** Marks the samples whose bitrate is above 0 and under `limit` (bit/s); one without a known bitrate is none. */
export function markLowBitrate(series: MergedSeries, direction: Direction, limit: number): Uint8Array {
  const { bitrate } = series[direction];
  const marks = new Uint8Array(bitrate.length);
  for (let i = 0; i < marks.length; i++) {
    const rate = bitrate[i] ?? NaN;
    if (rate >= 0) {
      marks[i] = rate > 0 && rate < limit ? Part.wanted : Part.other;
    }
  }
  return marks;
}

/** Marks the samples of a state. */
export function markState(series: MergedSeries, direction: Direction, wanted: SampleState): Uint8Array {
  const { state } = series[direction];
  const marks = new Uint8Array(state.length);
  for (let i = 0; i < marks.length; i++) {
    if (state[i] === wanted) {
      marks[i] = Part.wanted;
    } else if (state[i] === SampleState.measured || state[i] === SampleState.silent) {
      marks[i] = Part.other;
    }
  }
  return marks;
}

/**
 * The runs of wanted samples of one direction in order of time, looking at samples `first` (included) to `last`
 * (excluded). Another sample ends a run, and so does time without one, but for a step of less than
 * {@link joinedIntervals} from sample start to sample start.
 */
export function findRuns(
  series: MergedSeries,
  direction: Direction,
  marks: Uint8Array,
  first = 0,
  last = series.times.length,
): Run[] {
  const { times, parts } = series;
  const cut = series.cut?.[direction];
  const runs: Run[] = [];
  let start = -1;
  let end = -1;
  let durationMs = 0;
  let samples = 0;
  let runEnd = 0;
  let reach = -Infinity;
  let startBefore = -Infinity;
  let intervalBefore = 0;
  const close = (): void => {
    if (start >= 0) {
      const count = cut
        ? new Set(cut.sample.subarray(start, end).filter((_, i) => marks[start + i] === Part.wanted)).size
        : samples;
      runs.push({
        start,
        end,
        from: times[start] ?? 0,
        to: runEnd,
        durationMs,
        samples: count,
      });
      start = -1;
      durationMs = 0;
      samples = 0;
    }
  };
  if (!marks.includes(Part.wanted)) {
    return [];
  }
  for (const { start: begin, end: stop, intervalMs } of parts) {
    const to = Math.min(stop, last);
    // Whole samples of one entry that stand beside each other need no further look.
    let touching = -1;
    for (let i = Math.max(begin, first); i < to; i++) {
      const mark = marks[i];
      if (mark === Part.none) {
        continue;
      }
      const at = times[i] ?? 0;
      const sampleStart = cut?.start[i] ?? at;
      const interval = cut?.interval[i] ?? intervalMs;
      if (start >= 0 && (i !== touching || cut) && at > reach) {
        if (sampleStart - startBefore >= joinedIntervals * Math.max(interval, intervalBefore)) {
          close();
        }
      }
      touching = i + 1;
      reach = at + intervalMs;
      startBefore = sampleStart;
      intervalBefore = interval;
      if (mark === Part.wanted) {
        if (start < 0) {
          start = i;
        }
        end = i + 1;
        durationMs += intervalMs;
        samples++;
        runEnd = reach;
      } else if (start >= 0) {
        close();
      }
    }
  }
  close();
  return runs;
}
