import type { Direction, TimeRange } from '../shared/series';
import type { MergedSeries } from './mergeBlocks';
import { leastMeasuredMs, Measured, stopAtEdges, stopAtSamples, type Stops, windowMs, withCrossings } from './windows';

/** The minute with the highest mean loss. */
export interface WorstMinute extends TimeRange {
  /** Mean loss over its measured time, %. */
  readonly meanPercent: number;
  /** Its measured time, ms. */
  readonly measuredMs: number;
  /** False where no window of the recording counts, so that all that was measured stands for it. */
  readonly isWindow: boolean;
}

/** Means closer than this (in %) are the same: sums of floating-point numbers differ by about as much. */
export const sameMean = 1e-9;

/** The highest mean of a window that counts, %; -1 where none does. */
function highestMean({ measuredMs, lossMs, count }: Stops): number {
  let worst = -1;
  for (let i = 0; i < count; i++) {
    const measured = measuredMs[i] ?? 0;
    const mean = (lossMs[i] ?? 0) / measured;
    if (measured >= leastMeasuredMs && mean > worst) {
      worst = mean;
    }
  }
  return worst;
}

/** Of the windows that count and have at least that mean, where the one begins that begins nearest to `wanted`. */
function nearestOf({ froms, measuredMs, lossMs, count }: Stops, least: number, wanted: number): number {
  let found = NaN;
  let previous = NaN;
  for (let i = 0; i < count; i++) {
    const measured = measuredMs[i] ?? 0;
    if (measured < leastMeasuredMs || (lossMs[i] ?? 0) / measured < least) {
      previous = NaN;
      continue;
    }
    const from = froms[i] ?? 0;
    // Between two stops of the same mean every window has it.
    const nearest = previous <= wanted && wanted <= from ? wanted : from;
    if (!(Math.abs(found - wanted) <= Math.abs(nearest - wanted))) {
      found = nearest;
    }
    previous = from;
  }
  return found;
}

/** All that was measured, where no window counts; null of nothing. */
function meanOfAll(measured: Measured, begin: number, end: number): WorstMinute | null {
  const measuredMs = measured.timeBefore(end, measured.count);
  return measuredMs > 0
    ? {
        from: begin,
        to: end,
        meanPercent: measured.lossBefore(end, measured.count) / measuredMs,
        measuredMs,
        isWindow: false,
      }
    : null;
}

/**
 * The window of 60 s with at least 30 s measured and the highest mean loss over its measured time, of several with the same
 * mean the one whose middle is nearest to that of the highest sample, then the earliest. It slides freely from the first to
 * the last sample, gaps included; without such a window all that was measured stands for it. Null when nothing was measured.
 */
export function findWorstMinute(series: MergedSeries, direction: Direction): WorstMinute | null {
  const measured = new Measured(series, direction);
  const begin = series.times[0] ?? 0;
  const end = (series.times.at(-1) ?? 0) + (series.parts.at(-1)?.intervalMs ?? 0);
  const latest = end - windowMs;
  if (latest < begin || measured.count === 0) {
    return meanOfAll(measured, begin, end);
  }
  const stops = withCrossings(stopAtSamples(series, series[direction]) ?? stopAtEdges(measured, begin, latest));
  const worst = highestMean(stops);
  if (worst < 0) {
    return meanOfAll(measured, begin, end);
  }
  const { highest, starts, ends } = measured;
  const wanted = ((starts[highest] ?? 0) + (ends[highest] ?? 0) - windowMs) / 2;
  const from = nearestOf(stops, worst - sameMean, wanted);
  return {
    ...measure(measured, from),
    meanPercent: Math.max(0, worst),
    isWindow: true,
  };
}

/** The window from `from` and its measured time. */
function measure(measured: Measured, from: number): TimeRange & { readonly measuredMs: number } {
  let measuredMs = 0;
  for (let i = 0; i < measured.count; i++) {
    const length = Math.min(measured.ends[i] ?? 0, from + windowMs) - Math.max(measured.starts[i] ?? 0, from);
    measuredMs += Math.max(0, length);
  }
  return { from, to: from + windowMs, measuredMs };
}
