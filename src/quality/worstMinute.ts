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
  const measured = readMeasured(series, direction);
  const begin = at(series.times, 0);
  const end = at(series.times, series.times.length - 1) + (series.parts.at(-1)?.intervalMs ?? 0);
  // A window's content changes only where its start meets a sample's start or its end a sample's end.
  const byStart = slide(measured, measured.starts, 0, begin, end);
  const byEnd = slide(measured, measured.ends, windowMs, begin, end);
  return byStart === null || (byEnd !== null && isWorse(byEnd, byStart)) ? byEnd : byStart;
}

function isWorse(a: WorstMinute, b: WorstMinute): boolean {
  const gain = a.meanPercent - b.meanPercent;
  return gain > sameMean || (gain >= -sameMean && a.measuredMs > b.measuredMs);
}

/** The worst of the windows that begin `before` ms before each of the ascending `edges`, kept between `begin` and `end`. */
function slide(
  measured: Measured,
  edges: Float64Array,
  before: number,
  begin: number,
  end: number,
): WorstMinute | null {
  const { starts, ends, loss } = measured;
  const count = starts.length;
  const latest = end - windowMs;
  let best: WorstMinute | null = null;
  let first = 0;
  let after = 0;
  let measuredMs = 0;
  let lossMs = 0;
  for (let i = 0; i < count; i++) {
    const from = Math.max(begin, Math.min(at(edges, i) - before, latest));
    const to = from + windowMs;
    for (; after < count && at(ends, after) <= to; after++) {
      const length = at(ends, after) - at(starts, after);
      measuredMs += length;
      lossMs += length * at(loss, after);
    }
    for (; first < after && at(starts, first) < from; first++) {
      const length = at(ends, first) - at(starts, first);
      measuredMs -= length;
      lossMs -= length * at(loss, first);
    }
    const meanPercent = lossMs / measuredMs;
    if (measuredMs >= leastMeasuredMs && (best === null || meanPercent >= best.meanPercent - sameMean)) {
      const window = { from, to: Math.min(to, end), meanPercent: Math.max(0, meanPercent), measuredMs };
      best = best === null || isWorse(window, best) ? window : best;
    }
  }
  return best;
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

/** The measured samples: start and end of each, and its loss in %. */
interface Measured {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly loss: Float64Array;
}

function readMeasured({ times, parts }: Series, { state, loss }: DirectionSeries): Measured {
  const starts = new Float64Array(times.length);
  const ends = new Float64Array(times.length);
  const losses = new Float64Array(times.length);
  let count = 0;
  for (const part of parts) {
    for (let i = part.start; i < part.end; i++) {
      if (state[i] === SampleState.measured) {
        starts[count] = at(times, i);
        ends[count] = at(times, i) + part.intervalMs;
        losses[count] = at(loss, i);
        count++;
      }
    }
  }
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count), loss: losses.subarray(0, count) };
}
