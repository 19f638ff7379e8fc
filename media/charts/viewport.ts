import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';

/** The part of `full` closest to `wanted`, neither shorter than `minSpan` ms nor outside. */
export function fit(wanted: TimeRange, full: TimeRange, minSpan: number): TimeRange {
  const span = Math.min(full.to - full.from, Math.max(minSpan, wanted.to - wanted.from));
  const middle = (wanted.from + wanted.to) / 2;
  const from = Math.min(full.to - span, Math.max(full.from, middle - span / 2));
  return { from, to: from + span };
}

/** Whether two stretches have a moment in common. */
export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The cursor, or where it is not in sight, the middle of what is. */
export function cursorOrMiddle({ from, to }: TimeRange, cursor: EpochMs | null): EpochMs {
  return cursor !== null && cursor >= from && cursor <= to ? cursor : (from + to) / 2;
}

/** The range with its span multiplied by `factor`, `around` staying where it is. */
export function zoomed(range: TimeRange, factor: number, around: EpochMs): TimeRange {
  return { from: around - (around - range.from) * factor, to: around + (range.to - around) * factor };
}

/** The range moved by a share of its span, stopping at the ends of `full`. */
export function panned(range: TimeRange, share: number, full: TimeRange): TimeRange {
  const wanted = (range.to - range.from) * share;
  const step = Math.max(full.from - range.from, Math.min(full.to - range.to, wanted));
  return { from: range.from + step, to: range.to + step };
}
