import { SampleState } from '../../src/shared/series';
import type { ChartTheme } from './chartTheme';
import { stripPattern } from './patterns';

/** The signs of the charts. */
export type SwatchKind =
  | 'send'
  | 'recv'
  | 'silent'
  | 'missing'
  | 'unplaced'
  | 'unreadable'
  | 'away'
  | 'episode'
  | 'severe'
  | 'spike'
  | 'event'
  | 'asked'
  | 'low'
  | 'threshold'
  | 'severeThreshold'
  | 'stripAbove'
  | 'stripSevere'
  | 'stripNotLoaded';

/** The size of a sign, px. */
export const swatchSize = { width: 24, height: 12 } as const;
const { width, height } = swatchSize;

/** Dashes of the lines of thresholds: unlike those of any line of samples. */
export const thresholdDash: readonly number[] = [8, 3, 2, 3];
/** Dashes of the line of what was sent. */
export const sentDash = [5, 3] as const;

function stroke(context: CanvasRenderingContext2D, colour: string, dash: readonly number[], lineWidth: number): void {
  context.strokeStyle = colour;
  context.lineWidth = lineWidth;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(0, height / 2);
  context.lineTo(width, height / 2);
  context.stroke();
  context.setLineDash([]);
}

function band(context: CanvasRenderingContext2D, edge: string, fill: string): void {
  context.fillStyle = fill;
  context.fillRect(0, 0, width, height);
  context.fillStyle = edge;
  context.fillRect(0, 0, width, 3);
}

/** A piece of a strip that is `tall` px high. */
function bar(context: CanvasRenderingContext2D, fill: string, tall: number): void {
  context.fillStyle = fill;
  context.fillRect(0, (height - tall) / 2, width, tall);
}

/** Draws a sign at the origin of the context. */
export function drawSwatch(context: CanvasRenderingContext2D, kind: SwatchKind, theme: ChartTheme): void {
  switch (kind) {
    case 'send':
      stroke(context, theme.series.send, sentDash, 2.5);
      return;
    case 'recv':
      stroke(context, theme.series.recv, [], 2.5);
      return;
    case 'threshold':
      stroke(context, theme.threshold, thresholdDash, 1.5);
      return;
    case 'severeThreshold':
      stroke(context, theme.severe, thresholdDash, 1.5);
      return;
    case 'episode':
      band(context, theme.threshold, theme.episodeBand);
      return;
    case 'severe':
      band(context, theme.severe, theme.severeBand);
      return;
    case 'away':
      context.fillStyle = theme.grid;
      context.fillRect(0, 0, width, height);
      return;
    case 'event':
      context.fillStyle = theme.event;
      context.fillRect(width / 2, 0, 1.5, height);
      return;
    case 'asked':
      context.fillStyle = theme.foreground;
      context.fillRect(width / 2 - 1, 0, 2, height);
      context.fillRect(width / 2 - 1, 0, 9, 5);
      return;
    case 'low':
      context.fillStyle = theme.series.send;
      context.fillRect(0, height / 2 - 1.5, width, 3);
      return;
    case 'spike':
      context.fillStyle = theme.threshold;
      context.beginPath();
      context.moveTo(width / 2 - 5, 2);
      context.lineTo(width / 2 + 5, 2);
      context.lineTo(width / 2, 10);
      context.fill();
      return;
    case 'unplaced':
      context.globalAlpha = 0.4;
      context.fillStyle = theme.foreground;
      context.fillRect(0, 1, width, 10);
      context.globalAlpha = 1;
      return;
    case 'stripAbove':
      bar(context, theme.threshold, 9);
      return;
    case 'stripSevere':
      bar(context, theme.severe, height);
      return;
    case 'stripNotLoaded':
      context.strokeStyle = theme.muted;
      context.setLineDash([2, 3]);
      context.strokeRect(0.5, height / 2 - 1.5, width - 1, 3);
      context.setLineDash([]);
      return;
    case 'silent':
    case 'missing':
    case 'unreadable':
      context.fillStyle = stripPattern(SampleState[kind], theme.foreground);
      context.fillRect(0, 1, width, 10);
  }
}

/** A sign on a canvas of its own; drawn by {@link paintSwatches}. */
export function createSwatch(kind: SwatchKind): HTMLElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'swatch';
  [canvas.width, canvas.height] = [width, height];
  canvas.dataset['kind'] = kind;
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

function paintSwatch(canvas: HTMLCanvasElement, theme: ChartTheme): void {
  const ratio = window.devicePixelRatio;
  [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
  const context = canvas.getContext('2d');
  context?.scale(ratio, ratio);
  if (context) {
    drawSwatch(context, canvas.dataset['kind'] as SwatchKind, theme);
  }
}

const swatchesBelow = (root: HTMLElement): Iterable<HTMLCanvasElement> =>
  root.querySelectorAll<HTMLCanvasElement>('canvas.swatch');

/** Draws all signs below an element in a theme's colours. */
export function paintSwatches(root: HTMLElement, theme: ChartTheme): void {
  for (const canvas of swatchesBelow(root)) {
    paintSwatch(canvas, theme);
  }
}

/** Draws the signs below an element as each comes into sight: a long list of them takes longer than the charts. Gives what ends it. */
export function paintSwatchesInSight(root: HTMLElement, theme: ChartTheme): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting && target instanceof HTMLCanvasElement) {
          paintSwatch(target, theme);
          observer.unobserve(target);
        }
      }
    },
    { rootMargin: '200px' },
  );
  for (const canvas of swatchesBelow(root)) {
    observer.observe(canvas);
  }
  return () => {
    observer.disconnect();
  };
}
