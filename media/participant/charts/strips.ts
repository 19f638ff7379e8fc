import { stateColumns } from '../../../src/quality/reduce';
import type { Columns } from '../../../src/quality/reduce';
import { directions, SampleState } from '../../../src/shared/series';
import type { Direction } from '../../../src/shared/series';
import type { StayView } from '../../../src/shared/messages';
import { gutter, stripGap, stripHeight } from './geometry';
import type { Area } from './geometry';
import { stripPattern } from './patterns';
import type { StripState } from './patterns';
import type { Look, Scene } from './scene';

/** Strongest first: where one pixel holds several states, the one least like a measurement shows. */
const shown: readonly StripState[] = [SampleState.missing, SampleState.unreadable, SampleState.silent];
const empty = { times: new Float64Array(), state: new Uint8Array(), parts: [] };

function drawStay(
  context: CanvasRenderingContext2D,
  stay: StayView,
  direction: Direction,
  columns: Columns,
  area: Area,
  top: number,
  colour: string,
): void {
  const { times, parts } = stay.series ?? empty;
  const bits = stateColumns(
    { times, parts, state: stay.series?.[direction].state ?? empty.state },
    stay.range,
    columns,
  );
  const columnWidth = (area.right - area.left) / columns.count;
  const stateAt = (column: number): StripState | undefined =>
    shown.find((state) => ((bits[column] ?? 0) & (1 << state)) !== 0);
  let start = 0;
  for (let column = 0; column < columns.count; column = start) {
    const state = stateAt(column);
    do {
      start++;
    } while (start < columns.count && stateAt(start) === state);
    if (state !== undefined) {
      context.fillStyle = stripPattern(state, colour);
      context.fillRect(area.left + column * columnWidth, top, Math.max(1, (start - column) * columnWidth), stripHeight);
    }
  }
}

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
  context.font = `${theme.fontSize - 1}px ${theme.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  directions.forEach((direction, row) => {
    if (hidden.has(direction)) {
      return;
    }
    const top = area.bottom + stripGap + row * (stripHeight + stripGap);
    context.fillStyle = theme.muted;
    context.fillText(words[direction], area.left - 4, top + stripHeight / 2, gutter - 8);
    context.fillStyle = theme.grid;
    context.fillRect(area.left, top + stripHeight - 1, area.right - area.left, 1);
    for (const stay of scene.stays) {
      drawStay(context, stay, direction, columns, area, top, theme.foreground);
    }
  });
}
