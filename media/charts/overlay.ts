import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import type { Look, Places } from './plotContent';

/** What moves over all charts without drawing them again. */
export interface Pointers {
  readonly cursor: EpochMs | null;
  readonly selection: TimeRange | null;
}

/** A value under the cursor. */
export interface Dot {
  readonly value: number;
  readonly colour: string;
}

/** Draws cursor, values under it and the stretch being selected on a canvas of its own over a plot. */
export function drawOverlay(
  canvas: HTMLCanvasElement,
  look: Look,
  places: Places,
  { cursor, selection }: Pointers,
  dots: readonly Dot[],
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
  if (cursor === null || x(cursor) < area.left - 1 || x(cursor) > area.right + 1) {
    return;
  }
  context.strokeStyle = look.theme.foreground;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x(cursor), area.top);
  context.lineTo(x(cursor), area.bottom);
  context.stroke();
  for (const { value, colour } of dots) {
    context.fillStyle = colour;
    context.strokeStyle = look.theme.background;
    context.beginPath();
    context.arc(x(cursor), y(value), 4, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}
