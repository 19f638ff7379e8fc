import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import type { ChartTheme } from './chartTheme';
import { timeSpan } from './geometry';
import { prepareCanvas } from './track';

/** What moves over all tracks without drawing them again. */
export interface Pointers {
  readonly cursor: EpochMs | null;
  readonly selection: TimeRange | null;
  /** Values under the cursor, px from the top. */
  readonly dots: readonly { readonly y: number; readonly colour: string }[];
}

/** The size of what the overlay lies over, px, and from where to where the cursor reaches. */
export interface OverlaySize {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws cursor, values under it and the stretch being selected on a canvas of its own over all tracks. */
export function drawOverlay(
  canvas: HTMLCanvasElement,
  range: TimeRange,
  theme: ChartTheme,
  { width, height, top, bottom }: OverlaySize,
  { cursor, selection, dots }: Pointers,
): void {
  const context = prepareCanvas(canvas, width, height, window.devicePixelRatio);
  if (context === null) {
    return;
  }
  const { left, right } = timeSpan(width);
  const x = (at: EpochMs): number => left + ((at - range.from) / (range.to - range.from)) * (right - left);
  context.strokeStyle = theme.foreground;
  context.lineWidth = 1;
  const inSight = (at: EpochMs): number => Math.min(right, Math.max(left, x(at)));
  if (selection !== null) {
    const start = inSight(selection.from);
    const end = inSight(selection.to);
    context.globalAlpha = 0.15;
    context.fillStyle = theme.foreground;
    context.fillRect(start, top, end - start, bottom - top);
    context.globalAlpha = 1;
    context.strokeRect(start, top, end - start, bottom - top);
  }
  if (cursor === null || x(cursor) < left - 1 || x(cursor) > right + 1) {
    return;
  }
  context.beginPath();
  context.moveTo(x(cursor), top);
  context.lineTo(x(cursor), bottom);
  context.stroke();
  context.strokeStyle = theme.background;
  for (const { y, colour } of dots) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x(cursor), y, 4, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}
