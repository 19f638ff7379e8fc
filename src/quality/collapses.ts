import type { Direction } from '../shared/series';
import type { LaidSeries } from './lay';
import { findPercentile } from './percentile';
import { findRuns, type Run } from './runs';

/** A stretch whose bitrate is far below what is usual in its direction: information, never part of the verdict. */
export interface Collapse extends Run {
  /** The direction's median over its samples that are not silent, bit/s. */
  readonly medianBitrate: number;
  /** The lowest bitrate in it, bit/s. */
  readonly lowestBitrate: number;
}

/** A collapse is under this share of the median, %. */
export const collapsePercent = 25;
/** A collapse lasts at least this long, ms. */
export const leastCollapseMs = 10_000;

/** Stretches of at least 10 s under 25 % of the direction's own median, while not silent, in order of time. */
export function findCollapses(series: LaidSeries, direction: Direction): Collapse[] {
  const { bitrate } = series[direction];
  const values = new Float64Array(bitrate.length);
  const lengths = new Float64Array(bitrate.length);
  let count = 0;
  for (const { start, end, intervalMs } of series.parts) {
    for (let i = start; i < end; i++) {
      const value = bitrate[i] ?? NaN;
      if (value > 0) {
        values[count] = value;
        lengths[count++] = intervalMs;
      }
    }
  }
  const medianBitrate = findPercentile({ values: values.subarray(0, count), lengths: lengths.subarray(0, count) }, 0.5);
  if (medianBitrate === null) {
    return [];
  }
  const low = (medianBitrate * collapsePercent) / 100;
  return findRuns(series, (i) => (bitrate[i] ?? 0) > 0 && (bitrate[i] ?? 0) < low)
    .filter((run) => run.durationMs >= leastCollapseMs)
    .map((run) => ({ ...run, medianBitrate, lowestBitrate: lowest(bitrate.subarray(run.start, run.end)) }));
}

function lowest(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}
