import type { Direction } from '../shared/series';
import type { MergedSeries } from './mergeBlocks';
import { findMedian, WeightedValues } from './percentile';
import { findRuns, markLowBitrate, Part, type Run } from './runs';

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
export function findCollapses(series: MergedSeries, direction: Direction): Collapse[] {
  const { bitrate } = series[direction];
  const flowing = new WeightedValues(series);
  for (const { start, end, intervalMs } of series.parts) {
    for (let i = start; i < end; i++) {
      const value = bitrate[i] ?? NaN;
      if (value > 0) {
        flowing.add(value, intervalMs);
      }
    }
  }
  const medianBitrate = findMedian(flowing.all);
  if (medianBitrate === null) {
    return [];
  }
  const marks = markLowBitrate(series, direction, (medianBitrate * collapsePercent) / 100);
  return findRuns(series, direction, marks)
    .filter((run) => run.durationMs >= leastCollapseMs)
    .map((run) => ({
      ...run,
      medianBitrate,
      lowestBitrate: lowest(bitrate, marks, run),
    }));
}

function lowest(bitrate: Float64Array, marks: Uint8Array, { start, end }: Run): number {
  let least = Infinity;
  for (let i = start; i < end; i++) {
    least = marks[i] === Part.wanted ? Math.min(least, bitrate[i] ?? Infinity) : least;
  }
  return least;
}
