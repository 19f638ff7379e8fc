import type { UnmeasuredState } from '../../src/quality/reduce';
import { SampleState } from '../../src/shared/series';

const tile = 6;

function drawTile(context: CanvasRenderingContext2D, state: UnmeasuredState): void {
  switch (state) {
    case SampleState.missing:
      context.fillRect(0, 0, tile, tile);
      return;
    case SampleState.silent:
      context.beginPath();
      for (const shift of [-tile, 0, tile]) {
        context.moveTo(shift, tile);
        context.lineTo(shift + tile, 0);
      }
      context.stroke();
      return;
    case SampleState.unreadable:
      context.fillRect(1, 1, 2, 2);
      context.fillRect(4, 4, 2, 2);
  }
}

/** What fills a strip: solid for missing, diagonal lines for silent, dots for unreadable. */
export function stripPattern(state: UnmeasuredState, colour: string): CanvasPattern | string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = tile;
  const context = canvas.getContext('2d');
  if (context === null) {
    return colour;
  }
  context.fillStyle = context.strokeStyle = colour;
  context.lineWidth = 1.5;
  drawTile(context, state);
  return context.createPattern(canvas, 'repeat') ?? colour;
}
