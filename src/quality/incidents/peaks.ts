import type { TimeRange } from '../../shared/series';
import { leastCommonShare } from './rules';

/** How many there are over time: from each moment to the next; the last count is 0. */
export interface Steps {
  readonly times: Float64Array;
  readonly counts: Uint32Array;
}

/** Counts ranges over time; the ranges of one person must not overlap for people to be counted. */
export function countSteps(ranges: readonly TimeRange[]): Steps {
  const starts = new Float64Array(ranges.map(({ from }) => from)).sort();
  const ends = new Float64Array(ranges.map(({ to }) => to)).sort();
  const times = new Float64Array(2 * ranges.length);
  const counts = new Uint32Array(2 * ranges.length);
  let steps = 0;
  let count = 0;
  for (let i = 0, j = 0; j < ends.length;) {
    const at = Math.min(starts[i] ?? Infinity, ends[j] ?? Infinity);
    for (; starts[i] === at; i++) {
      count++;
    }
    for (; ends[j] === at; j++) {
      count--;
    }
    times[steps] = at;
    counts[steps++] = count;
  }
  return { times: times.subarray(0, steps), counts: counts.subarray(0, steps) };
}

/**
 * Cuts the time in which there is anybody into peaks: around the moment with most, as long as there are at least half as
 * many; what is left on either side is cut in the same way. In order of time.
 */
export function findPeaks({ times, counts }: Steps): TimeRange[] {
  const peaks: TimeRange[] = [];
  const waiting: [start: number, end: number][] = [[0, counts.length]];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const [start, end] = part;
    let top = start;
    for (let i = start; i < end; i++) {
      top = (counts[i] ?? 0) > (counts[top] ?? 0) ? i : top;
    }
    const most = counts[top] ?? 0;
    if (start >= end || most === 0) {
      continue;
    }
    const isHigh = (i: number): boolean => (counts[i] ?? 0) >= leastCommonShare * most;
    let first = top;
    let last = top + 1;
    for (; first > start && isHigh(first - 1); first--);
    for (; last < end && isHigh(last); last++);
    peaks.push({ from: times[first] ?? 0, to: times[last] ?? times.at(-1) ?? 0 });
    waiting.push([start, first], [last, end]);
  }
  return peaks.sort((a, b) => a.from - b.from);
}
