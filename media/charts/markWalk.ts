import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';

/** The index of the next or previous of some marks in order of time, seen from the mark gone to last, or else from the cursor; null at the ends. */
export function indexBeside(
  marks: readonly TimeRange[],
  mark: number | null,
  cursor: EpochMs | null,
  direction: 1 | -1,
): number | null {
  if (mark !== null) {
    return mark + direction in marks ? mark + direction : null;
  }
  const here = cursor ?? (direction > 0 ? -Infinity : Infinity);
  const index =
    direction > 0 ? marks.findIndex(({ from }) => from > here) : marks.findLastIndex(({ from }) => from < here);
  return index < 0 ? null : index;
}

/** The index of a mark, or of the first with the same stretch; below 0 where there is none. */
export function indexOfMark(marks: readonly TimeRange[], range: TimeRange): number {
  const own = marks.indexOf(range);
  return own < 0 ? marks.findIndex(({ from, to }) => from === range.from && to === range.to) : own;
}
