import type { ChartTheme } from './chartTheme';
import type { Places, ValueAxis } from './plotContent';

const tooth = 4;
const labelGap = 6;

/** Draws the lines and the labels of the value axis's ticks. */
export function drawValueTicks(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  { area, y }: Places,
  { ticks }: ValueAxis,
  ratio: number,
): void {
  context.font = `${theme.fontSize}px ${theme.font}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const { value, label } of ticks) {
    const at = y(value);
    context.fillStyle = theme.grid;
    // On whole device pixels, so that it is sharp.
    context.fillRect(area.left, Math.round((at - 0.5) * ratio) / ratio, area.right - area.left, 1);
    context.fillStyle = theme.foreground;
    context.fillText(label, area.left - labelGap, at);
  }
}

/** Draws the line of the value axis, with a zigzag where the scale breaks. */
export function drawAxisLine(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  { area, y }: Places,
  { knee }: ValueAxis,
): void {
  const x = area.left - 0.5;
  context.strokeStyle = theme.muted;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, area.bottom);
  if (knee === null) {
    context.lineTo(x, area.top);
    context.stroke();
    return;
  }
  const middle = y(knee);
  context.lineTo(x, middle + 1.5 * tooth);
  context.stroke();
  context.beginPath();
  context.strokeStyle = theme.foreground;
  context.lineWidth = 1.5;
  context.moveTo(x, middle + 1.5 * tooth);
  for (const [side, step] of [
    [1, 1],
    [-1, 0],
    [1, -1],
  ] as const) {
    context.lineTo(x + side * tooth, middle + step * tooth);
  }
  context.lineTo(x, middle - 1.5 * tooth);
  context.stroke();
  context.strokeStyle = theme.muted;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, middle - 1.5 * tooth);
  context.lineTo(x, area.top);
  context.stroke();
}
