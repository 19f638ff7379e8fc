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
 * the earliest; null when there is none. The window slides freely, so missing time around the samples changes nothing; what
 * of it lies before the first or after the last measured sample is cut off. Only whole samples count.
 */
export function findWorstMinute(series: Series, direction: DirectionSeries): WorstMinute | null {
  const { starts, ends, timeSums, lossSums, count } = measuredSums(series, direction);
  let best: WorstMinute | null = null;
  const offer = (first: number, last: number, windowStart: number): void => {
    const measuredMs = at(timeSums, last) - at(timeSums, first);
    if (measuredMs < leastMeasuredMs) {
      return;
    }
    const meanPercent = (at(lossSums, last) - at(lossSums, first)) / measuredMs;
    const gain = best === null ? Infinity : meanPercent - best.meanPercent;
    if (gain > sameMean || (gain >= -sameMean && best !== null && measuredMs > best.measuredMs)) {
      const from = Math.max(windowStart, at(starts, 0));
      const to = Math.min(windowStart + windowMs, at(ends, count - 1));
      best = { from, to, meanPercent: Math.max(0, meanPercent), measuredMs };
    }
  };
  // A window's content changes only where its start meets a sample's start or its end a sample's end.
  let afterWindow = 0;
  let inWindow = 0;
  for (let i = 0; i < count; i++) {
    const windowEnd = at(ends, i);
    while (at(starts, inWindow) < windowEnd - windowMs) {
      inWindow++;
    }
    offer(inWindow, i + 1, windowEnd - windowMs);
    const windowStart = at(starts, i);
    while (afterWindow < count && at(ends, afterWindow) <= windowStart + windowMs) {
      afterWindow++;
    }
    offer(i, afterWindow, windowStart);
  }
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
