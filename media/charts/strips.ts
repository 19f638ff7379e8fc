import { columnRuns } from '../../src/quality/reduce';
import type { Columns } from '../../src/quality/reduce';
import { directions } from '../../src/shared/series';
import type { Direction } from '../../src/shared/series';
import { gutter, stripGap, stripHeight, stripsTop } from './geometry';
import type { Area } from './geometry';
import { stripPattern } from './patterns';
import type { Look, Scene } from '../participant/charts/scene';

/** Draws under the plot, for each direction, where it was silent, missing or unreadable; measured time stays empty. */
export function drawStrips(
  context: CanvasRenderingContext2D,
  scene: Scene,
  look: Look,
  columns: Columns,
  area: Area,
): void {
  const { theme, hidden } = look;
  const words: Record<Direction, string> = { send: scene.strings.sent, recv: scene.strings.received };
  const columnWidth = (area.right - area.left) / columns.count;
  context.font = `${theme.fontSize - 1}px ${theme.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  directions.forEach((direction, row) => {
    if (hidden.has(direction)) {
      return;
    }
    const top = area.bottom + stripsTop + row * (stripHeight + stripGap);
    context.fillStyle = theme.muted;
    context.fillText(words[direction], area.left - 4, top + stripHeight / 2, gutter - 8);
    context.fillStyle = theme.grid;
    context.fillRect(area.left, top + stripHeight - 1, area.right - area.left, 1);
    for (const stretches of scene.unmeasured) {
      for (const { from, to, state } of columnRuns(stretches[direction], columns)) {
        context.fillStyle = stripPattern(state, theme.foreground);
        const width = Math.max(1, (to - from) * columnWidth);
        context.fillRect(area.left + from * columnWidth, top, width, stripHeight);
      }
    }
  });
}
