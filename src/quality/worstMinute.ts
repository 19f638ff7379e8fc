import { type DirectionSeries, SampleState, type Series, type TimeRange } from '../shared/series';

/** The minute with the highest mean loss. */
export interface WorstMinute extends TimeRange {
  /** Mean loss over its measured time, %. */
  readonly meanPercent: number;
  /** Its measured time, ms. */
  readonly measuredMs: number;
}

/** Length of the sliding window, ms. */
export const windowMs = 60_000;
/** The least measured time in a window that counts, ms. */
export const leastMeasuredMs = 30_000;
/** Means closer than this (in %) are the same: sums of floating-point numbers differ by about as much. */
const sameMean = 1e-6;

/**
 * The window of 60 s with at least 30 s measured and the highest mean loss, of several the one with most measured time, then
 * one that begins with a measured sample, then the earliest; null when there is none. It slides freely from the first to the
 * last recorded sample (silent and missing ones too) and is shorter only when the whole recording is. Only whole samples count.
 */
export function findWorstMinute(series: Series, direction: DirectionSeries): WorstMinute | null {
  const { starts, ends, timeSums, lossSums, count } = measuredSums(series, direction);
  const begin = at(series.times, 0);
  const end = at(series.times, series.times.length - 1) + (series.parts.at(-1)?.intervalMs ?? 0);
  let best: WorstMinute | null = null;
  /** Tries one window for each measured sample; the places must not descend. */
  const slide = (place: (sample: number) => number): void => {
    let first = 0;
    let after = 0;
    for (let i = 0; i < count; i++) {
      const from = Math.max(begin, Math.min(place(i), end - windowMs));
      while (first < count && at(starts, first) < from) {
        first++;
      }
      while (after < count && at(ends, after) <= from + windowMs) {
        after++;
      }
      const measuredMs = at(timeSums, after) - at(timeSums, first);
      if (measuredMs < leastMeasuredMs) {
        continue;
      }
      const meanPercent = Math.max(0, (at(lossSums, after) - at(lossSums, first)) / measuredMs);
      const gain = best === null ? Infinity : meanPercent - best.meanPercent;
      if (gain > sameMean || (gain >= -sameMean && best !== null && measuredMs > best.measuredMs)) {
        best = { from, to: Math.min(from + windowMs, end), meanPercent, measuredMs };
      }
    }
  };
  // A window's content changes only where its start meets a sample's start or its end a sample's end.
  slide((sample) => at(starts, sample));
  slide((sample) => at(ends, sample) - windowMs);
  return best;
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

/** Start and end of each measured sample, and the sums of time (ms) and of loss x time before it. */
function measuredSums({ times, parts }: Series, { state, loss }: DirectionSeries) {
  const starts = new Float64Array(times.length);
  const ends = new Float64Array(times.length);
  const timeSums = new Float64Array(times.length + 1);
  const lossSums = new Float64Array(times.length + 1);
  let count = 0;
  for (const part of parts) {
    for (let i = part.start; i < part.end; i++) {
      if (state[i] !== SampleState.measured) {
        continue;
      }
      starts[count] = at(times, i);
      ends[count] = at(times, i) + part.intervalMs;
      timeSums[count + 1] = at(timeSums, count) + part.intervalMs;
      lossSums[count + 1] = at(lossSums, count) + at(loss, i) * part.intervalMs;
      count++;
    }
  }
  return { starts, ends, timeSums, lossSums, count };
}
