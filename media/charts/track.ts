import { element } from '../ui/dom';
import type { Look, Places } from './plotContent';

/** One thing on the common time axis, drawn as wide as the others: a plot, strips of states, the axis itself. */
export interface Track {
  readonly element: HTMLElement;
  /** Draws at that width, px. */
  draw(look: Look, width: number): void;
  /** Draws on a canvas of its own, with `ratio` device pixels a pixel, for a picture; null when there is nothing to draw. */
  picture(look: Look, width: number, ratio: number): HTMLCanvasElement | null;
  /** Where values lie, px from the top of its element; null when it has none. */
  readonly places: Places | null;
  /** What stands over it. */
  readonly title: string;
  dispose(): void;
}

/** A canvas of that size, px, with `ratio` device pixels a pixel, cleared; its context counts in px. */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
): CanvasRenderingContext2D | null {
  const size = [Math.round(width * ratio), Math.round(height * ratio)] as const;
  if (canvas.width !== size[0] || canvas.height !== size[1]) {
    [canvas.width, canvas.height] = size;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** A track that a function draws on a plain canvas of fixed height, without an axis of values. */
export class CanvasTrack implements Track {
  readonly element: HTMLElement;
  readonly places = null;
  readonly title = '';
  readonly #canvas = element('canvas', { 'aria-hidden': 'true' });
  readonly #height: () => number;
  readonly #paint: (context: CanvasRenderingContext2D, look: Look, width: number, ratio: number) => void;

  constructor(
    name: string,
    height: () => number,
    paint: (context: CanvasRenderingContext2D, look: Look, width: number, ratio: number) => void,
  ) {
    this.#height = height;
    this.#paint = paint;
    this.element = element('div', { id: `chart-${name}`, class: 'track' }, this.#canvas);
  }

  draw(look: Look, width: number): void {
    this.#drawOn(this.#canvas, look, width, window.devicePixelRatio);
  }

  picture(look: Look, width: number, ratio: number): HTMLCanvasElement | null {
    const canvas = document.createElement('canvas');
    return this.#drawOn(canvas, look, width, ratio) ? canvas : null;
  }

  dispose(): void {
    // A plain canvas holds nothing.
  }

  #drawOn(canvas: HTMLCanvasElement, look: Look, width: number, ratio: number): boolean {
    const height = this.#height();
    canvas.hidden = height === 0;
    const context = height === 0 ? null : prepareCanvas(canvas, width, height, ratio);
    if (context !== null) {
      this.#paint(context, look, width, ratio);
    }
    return context !== null;
  }
}
