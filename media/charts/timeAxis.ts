import { fill } from '../ui/dom';
import { timeAxisHeight, timeSpan } from './geometry';
import type { Look } from './plotContent';
import type { TimeFrame } from './timeFrame';
import { ticksOf } from './timeGrid';
import { CanvasTrack } from './track';

function paint(frame: TimeFrame, context: CanvasRenderingContext2D, { range, theme }: Look, width: number): void {
  const { left, right } = timeSpan(width);
  const lineHeight = theme.fontSize + 3;
  context.fillStyle = theme.muted;
  context.fillRect(left, 0, right - left, 1);
  context.font = `${theme.fontSize}px ${theme.font}`;
  context.textBaseline = 'top';
  context.textAlign = 'center';
  const free = { from: 0, to: width };
  for (const { at, label } of ticksOf(frame, range, width)) {
    const x = left + ((at - range.from) / (range.to - range.from)) * (right - left);
    context.fillStyle = theme.muted;
    context.fillRect(Math.round(x), 0, 1, 4);
    context.fillStyle = theme.foreground;
    [label].flat().forEach((line, index) => {
      context.fillText(line, x, 5 + index * lineHeight);
      if (index > 0) {
        free.to = Math.min(free.to, x - context.measureText(line).width / 2 - 8);
        free.from = Math.max(free.from, x + context.measureText(line).width / 2 + 8);
      }
    });
  }
  // In the line of the dates, at the side where they leave room.
  const title = fill(frame.axisTitle, frame.zone.name);
  const titleWidth = context.measureText(title).width;
  const fitsRight = right - titleWidth >= free.from;
  context.textAlign = fitsRight ? 'right' : 'left';
  context.fillStyle = theme.muted;
  context.fillText(title, fitsRight ? right : 0, 5 + lineHeight, fitsRight ? titleWidth : Math.max(30, free.to));
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
