/** Room that the values of the axis take, and the least width of a bar with its gap, px. */
const axisWidth = 50;
const leastWidth = 9;
const [fewest, most] = [10, 120] as const;

/** The part of a row of bars that is in sight: `from` to before `to`. */
export interface BarWindow {
  readonly from: number;
  readonly to: number;
}

/** How many bars a chart of a width has room for. */
export function barsThatFit(width: number): number {
  return Math.min(most, Math.max(fewest, Math.floor((width - axisWidth) / leastWidth)));
}

/** The bars in sight, those `later` before the newest ones; the window never reaches beyond the ends. */
export function windowOf(count: number, fit: number, later: number): BarWindow {
  const to = Math.max(Math.min(count, fit), count - Math.max(0, later));
  return { from: Math.max(0, to - fit), to };
}
