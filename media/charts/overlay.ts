import { directions } from '../../src/shared/series';
import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import type { Places } from './marksLayer';
import type { Reading } from './reading';
import type { ChartKind, Look } from '../participant/charts/scene';

/** What moves over a chart without drawing it again. */
export interface Pointers {
  readonly cursor: EpochMs | null;
  readonly reading: Reading | null;
  readonly selection: TimeRange | null;
}

/** Draws cursor, values under it and the stretch being selected on a canvas of its own over a plot. */
export function drawOverlay(
  canvas: HTMLCanvasElement,
  kind: ChartKind,
  look: Look,
  places: Places,
  { cursor, reading, selection }: Pointers,
): void {
  const context = canvas.getContext('2d');
  if (context === null) {
    return;
  }
  const { area, x, y } = places;
  const ratio = window.devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (selection !== null) {
    const left = Math.max(area.left, x(selection.from));
    const width = Math.min(area.right, x(selection.to)) - left;
    context.globalAlpha = 0.2;
    context.fillStyle = look.theme.foreground;
    context.fillRect(left, area.top, width, area.bottom - area.top);
    context.globalAlpha = 1;
    context.strokeStyle = look.theme.foreground;
    context.strokeRect(left, area.top, width, area.bottom - area.top);
  }
  const at = reading?.at ?? cursor;
  if (at === null || x(at) < area.left - 1 || x(at) > area.right + 1) {
    return;
  }
  context.strokeStyle = look.theme.foreground;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x(at), area.top);
  context.lineTo(x(at), area.bottom);
  context.stroke();
  for (const direction of directions) {
    const value = reading?.[direction][kind] ?? NaN;
    if (!Number.isNaN(value) && !look.hidden.has(direction)) {
      context.fillStyle = look.theme.series[direction];
      context.strokeStyle = look.theme.background;
      context.beginPath();
      context.arc(x(at), y(value), 4, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }
}
