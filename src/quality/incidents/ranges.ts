import type { TimeRange } from '../../shared/series';

/** In order of time, none overlapping or touching another. */
export type Ranges = readonly TimeRange[];

/** Ranges in any order as one list; those less than `bridgeMs` apart are joined. */
export function unite(ranges: readonly TimeRange[], bridgeMs = 0): TimeRange[] {
  const united: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = united.at(-1);
    if (to <= from) {
      continue;
    }
    if (last !== undefined && (from <= last.to || from - last.to < bridgeMs)) {
      last.to = Math.max(last.to, to);
    } else {
      united.push({ from, to });
    }
  }
  return united;
}

/** What lies in `ranges` and not in `others`. */
export function subtract(ranges: Ranges, others: Ranges): TimeRange[] {
  const left: TimeRange[] = [];
  let next = 0;
  for (const { from, to } of ranges) {
    let start = from;
    while (next > 0 && (others[next - 1]?.to ?? 0) > from) {
      next--;
    }
    for (; start < to; next++) {
      const other = others[next];
      if (other === undefined || other.from >= to) {
        break;
      }
      if (other.from > start) {
        left.push({ from: start, to: other.from });
      }
      start = Math.max(start, other.to);
    }
    if (start < to) {
      left.push({ from: start, to });
    }
  }
  return left;
}

/** What lies in both. */
export function intersect(a: Ranges, b: Ranges): TimeRange[] {
  const both: TimeRange[] = [];
  for (let i = 0, j = 0; ;) {
    const one = a[i];
    const other = b[j];
    if (one === undefined || other === undefined) {
      return both;
    }
    const from = Math.max(one.from, other.from);
    const to = Math.min(one.to, other.to);
    if (from < to) {
      both.push({ from, to });
    }
    if (one.to < other.to) {
      i++;
    } else {
      j++;
    }
  }
}

/** The length of all, ms. */
export function lengthOf(ranges: Ranges): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** How long two stretches are at the same time, ms; 0 where they are not. */
export function overlapOf(a: TimeRange, b: TimeRange): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

/** The index of the first range that ends after a moment. */
function firstAfter(ranges: Ranges, at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.to ?? Infinity) <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** How much of a stretch lies in the ranges, ms. */
export function coveredBy(ranges: Ranges, stretch: TimeRange): number {
  let covered = 0;
  for (let i = firstAfter(ranges, stretch.from); i < ranges.length; i++) {
    const range = ranges[i];
    if (range === undefined || range.from >= stretch.to) {
      break;
    }
    covered += overlapOf(range, stretch);
  }
  return covered;
}

/** Whether a moment lies in the ranges. */
export function holds(ranges: Ranges, at: number): boolean {
  const range = ranges[firstAfter(ranges, at)];
  return range !== undefined && range.from <= at;
}
