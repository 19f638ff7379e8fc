import type { ChartTheme } from './chartTheme';
import type { ChartFigure } from './figure';
import { directions } from '../../src/shared/series';
import type { Direction } from '../../src/shared/series';

const margin = 16;
const titleHeight = 28;
const lineHeight = 20;

/** The charts under each other as a PNG, with title, range, zone and the names of the lines, on the theme's background. */
export async function composePng(
  title: string,
  subtitle: string,
  figures: readonly ChartFigure[],
  names: Readonly<Record<Direction, string>>,
  theme: ChartTheme,
): Promise<ArrayBuffer> {
  const ratio = window.devicePixelRatio;
  const width = Math.max(...figures.map(({ canvas }) => canvas.width / ratio)) + 2 * margin;
  const chartsHeight = figures.reduce((sum, { canvas }) => sum + canvas.height / ratio + lineHeight, 0);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round((titleHeight + 2 * lineHeight + chartsHeight + 2 * margin) * ratio);
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('No canvas to draw the picture on.');
  }
  context.scale(ratio, ratio);
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width, canvas.height / ratio);
  context.textBaseline = 'top';
  const write = (text: string, x: number, y: number, font: string, colour: string): void => {
    context.font = `${font} ${theme.font}`;
    context.fillStyle = colour;
    context.fillText(text, x, y, width - x - margin);
  };

  let y = margin;
  write(title, margin, y, 'bold 16px', theme.foreground);
  y += titleHeight;
  write(subtitle, margin, y, '12px', theme.muted);
  y += lineHeight;
  let x = margin;
  for (const direction of directions) {
    const name = names[direction];
    context.strokeStyle = theme.series[direction];
    context.lineWidth = 2;
    context.setLineDash(direction === 'send' ? [5, 3] : []);
    context.beginPath();
    context.moveTo(x, y + 6);
    context.lineTo(x + 28, y + 6);
    context.stroke();
    write(name, x + 34, y, '12px', theme.foreground);
    x += 34 + context.measureText(name).width + 24;
  }
  y += lineHeight;
  for (const figure of figures) {
    write(figure.heading, margin, y, 'bold 13px', theme.foreground);
    y += lineHeight;
    context.drawImage(figure.canvas, margin, y, figure.canvas.width / ratio, figure.canvas.height / ratio);
    y += figure.canvas.height / ratio;
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  if (blob === null) {
    throw new Error('The picture could not be made.');
  }
  return blob.arrayBuffer();
}
