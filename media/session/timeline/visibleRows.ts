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

/** Height of the window over so many rows, px: all of them where there is room, else whole ones and a good half of the next, which says that there are more. */
export function heightOfRows(count: number, rowHeight: number, pageHeight: number): number {
  const room = Math.max(180, Math.round(pageHeight * 0.6));
  const whole = Math.max(1, Math.floor(room / rowHeight - 0.6));
  return count * rowHeight <= room ? count * rowHeight : Math.round((whole + 0.6) * rowHeight);
}

/** How far a window must be scrolled so that a row is whole in sight; as it is where the row is already. */
export function scrollTo(row: number, rowHeight: number, scrolled: number, windowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrolled) {
    return top;
  }
  return Math.max(scrolled, top + rowHeight - windowHeight);
}
