import { fill } from '../ui/dom';
import { timeAxisHeight, timeSpan } from './geometry';
import type { Look } from './plotContent';
import type { TimeFrame } from './timeFrame';
import { ticksOf } from './timeGrid';
import { CanvasTrack } from './track';

/** A piece of a line, px. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Names the axis in the line of the dates, at the right or in the widest room that they leave; the zone alone where there is no room for more. */
function drawTitle(
  context: CanvasRenderingContext2D,
  { axisTitle, zone }: TimeFrame,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  dates: readonly Piece[],
  colour: string,
): void {
  const inOrder = dates.toSorted((one, other) => one.from - other.from);
  const rooms = [...inOrder, { from: right, to: right }].map((date, index) => ({
    from: inOrder[index - 1]?.to ?? left,
    to: Math.min(right, date.from),
  }));
  const last = rooms.at(-1) ?? { from: left, to: right };
  const widest = rooms.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0] ?? last;
  const places = [last, widest].map((room) => ({ room, words: fill(axisTitle, zone.name) }));
  const place = [...places, { room: last, words: zone.name }, { room: widest, words: zone.name }].find(
    ({ room, words }) => context.measureText(words).width <= room.to - room.from,
  );
  if (place !== undefined) {
    context.textAlign = 'right';
    context.fillStyle = colour;
    context.fillText(place.words, place.room.to, top);
  }
}

function paint(frame: TimeFrame, context: CanvasRenderingContext2D, { range, theme }: Look, width: number): void {
  const { left, right } = timeSpan(width);
  const lineHeight = theme.fontSize + 3;
  context.fillStyle = theme.muted;
  context.fillRect(left, 0, right - left, 1);
  context.font = `${theme.fontSize}px ${theme.font}`;
  context.textBaseline = 'top';
  context.textAlign = 'center';
  const dates: Piece[] = [];
  for (const { at, label } of ticksOf(frame, range, width)) {
    const x = left + ((at - range.from) / (range.to - range.from)) * (right - left);
    context.fillStyle = theme.muted;
    context.fillRect(Math.round(x), 0, 1, 4);
    context.fillStyle = theme.foreground;
    [label].flat().forEach((line, index) => {
      context.fillText(line, x, 5 + index * lineHeight);
      if (index > 0) {
        const half = context.measureText(line).width / 2 + 8;
        dates.push({ from: x - half, to: x + half });
      }
    });
  }
  drawTitle(context, frame, { left: 0, right, top: 5 + lineHeight }, dates, theme.muted);
}

/** The time axis that all tracks have in common, with the zone named. */
export function createTimeAxis(frame: TimeFrame): CanvasTrack {
  return new CanvasTrack(
    'time',
    () => timeAxisHeight,
    (context, look, width) => {
      paint(frame, context, look, width);
    },
  );
}
