/** Some rows next to each other: from `first` up to `end`, which is not one of them. */
export interface RowSpan {
  readonly first: number;
  readonly end: number;
}

/** The rows of equal height that a window over them shows, those cut at its edges included. */
export function visibleRows(count: number, rowHeight: number, scrolled: number, windowHeight: number): RowSpan {
  const first = Math.min(Math.max(0, count - 1), Math.max(0, Math.floor(scrolled / rowHeight)));
  const end = Math.min(count, Math.max(first, Math.ceil((scrolled + windowHeight) / rowHeight)));
  return { first: count === 0 ? 0 : first, end };
}

/** How far a window must be scrolled so that a row is whole in sight; as it is where the row is already. */
export function scrollTo(row: number, rowHeight: number, scrolled: number, windowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrolled) {
    return top;
  }
  return Math.max(scrolled, top + rowHeight - windowHeight);
}
