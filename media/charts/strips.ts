import { columnRuns } from '../../src/quality/reduce';
import type { PixelColumns, Stretch } from '../../src/quality/reduce';
import type { TimeRange } from '../../src/shared/series';
import type { ChartTheme } from './chartTheme';
import { stripHeight } from './geometry';
import type { Area } from './geometry';
import { stripPattern } from './patterns';

/** Space at both sides of a word, px. */
const labelPadding = 3;

/** One strip of states: named at its left, measured time stays empty. */
export interface Strip {
  readonly name: string;
  readonly stretches: readonly (readonly Stretch[])[];
  /** Those of the stretches whose place in time is not known: drawn faded, named by `label`. */
  readonly unplaced: readonly TimeRange[];
  readonly label: string;
}

/** Draws the runs of states of some stretches in a strip whose upper edge is `top`. */
export function drawStates(
  context: CanvasRenderingContext2D,
  stretches: readonly Stretch[],
  theme: ChartTheme,
  columns: PixelColumns,
  { left, right }: Pick<Area, 'left' | 'right'>,
  top: number,
  height: number,
): void {
  const columnWidth = (right - left) / columns.count;
  for (const { from, to, state } of columnRuns(stretches, columns)) {
    context.fillStyle = stripPattern(state, theme.foreground);
    context.fillRect(left + from * columnWidth, top, Math.max(1, (to - from) * columnWidth), height);
  }
}

/** Draws a strip whose upper edge is `top` where it was silent, missing or unreadable. */
export function drawStrip(
  context: CanvasRenderingContext2D,
  { name, stretches, unplaced, label }: Strip,
  theme: ChartTheme,
  columns: PixelColumns,
  span: Pick<Area, 'left' | 'right'>,
  top: number,
): void {
  const { left, right } = span;
  context.font = `${theme.fontSize}px ${theme.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.fillStyle = theme.muted;
  context.fillText(name, left - 6, top + stripHeight / 2, left - 8);
  context.fillStyle = theme.grid;
  context.fillRect(left, top + stripHeight - 1, right - left, 1);
  const isUnplaced = (one: Stretch): boolean => unplaced.some(({ from, to }) => one.from === from && one.to === to);
  for (const all of stretches) {
    const known = all.filter((one) => !isUnplaced(one));
    drawStates(context, known, theme, columns, span, top, stripHeight);
    context.save();
    context.globalAlpha = 0.4;
    drawStates(context, all.filter(isUnplaced), theme, columns, span, top, stripHeight);
    context.restore();
  }
  drawLabels(context, { unplaced, label }, theme, columns, span, top);
}

/** Names the stretches whose place is not known: inside where there is room, else beside. */
function drawLabels(
  context: CanvasRenderingContext2D,
  { unplaced, label }: Pick<Strip, 'unplaced' | 'label'>,
  theme: ChartTheme,
  columns: PixelColumns,
  { left, right }: Pick<Area, 'left' | 'right'>,
  top: number,
): void {
  context.textAlign = 'left';
  context.font = `${theme.fontSize - 1}px ${theme.font}`;
  const width = context.measureText(label).width + 2 * labelPadding;
  const perMs = (right - left) / (columns.to - columns.from);
  for (const { from, to } of unplaced) {
    const start = Math.max(left, left + (from - columns.from) * perMs);
    const end = Math.min(right, left + (to - columns.from) * perMs);
    if (end <= start) {
      continue;
    }
    const inside = end - start > width + 2 * labelPadding ? (start + end - width) / 2 : null;
    const before = start - left >= width ? start - width : null;
    const at = inside ?? before ?? (right - end >= width ? end : null);
    if (at !== null) {
      context.fillStyle = theme.background;
      context.fillRect(at, top, width, stripHeight);
      context.fillStyle = theme.foreground;
      context.fillText(label, at + labelPadding, top + stripHeight / 2);
    }
  }
}
