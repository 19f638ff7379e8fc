import { columnRuns } from '../../src/quality/reduce';
import type { Columns, Stretch } from '../../src/quality/reduce';
import type { ChartTheme } from './chartTheme';
import { gutter, stripHeight } from './geometry';
import type { Area } from './geometry';
import { stripPattern } from './patterns';

/** One strip of states: named at its left, measured time stays empty. */
export interface Strip {
  readonly name: string;
  readonly stretches: readonly (readonly Stretch[])[];
}

/** Draws a strip whose upper edge is `top` where it was silent, missing or unreadable. */
export function drawStrip(
  context: CanvasRenderingContext2D,
  { name, stretches }: Strip,
  theme: ChartTheme,
  columns: Columns,
  { left, right }: Area,
  top: number,
): void {
  const columnWidth = (right - left) / columns.count;
  context.font = `${theme.fontSize - 1}px ${theme.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.fillStyle = theme.muted;
  context.fillText(name, left - 4, top + stripHeight / 2, gutter - 8);
  context.fillStyle = theme.grid;
  context.fillRect(left, top + stripHeight - 1, right - left, 1);
  for (const one of stretches) {
    for (const { from, to, state } of columnRuns(one, columns)) {
      context.fillStyle = stripPattern(state, theme.foreground);
      context.fillRect(left + from * columnWidth, top, Math.max(1, (to - from) * columnWidth), stripHeight);
    }
  }
}
