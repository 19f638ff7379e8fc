import { element } from '../ui/dom';
import { Plot } from './plot';
import type { Look, Places, PlotContent } from './plotContent';
import type { TimeFrame } from './timeFrame';
import type { Track } from './track';

/** The texts of one plot. */
export interface PlotTexts {
  /** Becomes part of ids. */
  readonly name: string;
  /** What is drawn, with its unit. */
  readonly title: string;
  /** The chart in a sentence. */
  readonly summary: string;
}

/** A plot on the common time axis, with its title. */
export class PlotTrack implements Track {
  readonly element: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #texts: PlotTexts;
  readonly #heading: HTMLElement;
  readonly #frame: TimeFrame;
  readonly #content: PlotContent;
  readonly #height: () => number;
  #plot: Plot | null = null;
  #theme: Look['theme'] | null = null;

  constructor(texts: PlotTexts, frame: TimeFrame, content: PlotContent, height: () => number) {
    this.#texts = texts;
    this.#frame = frame;
    this.#content = content;
    this.#height = height;
    this.#canvas = element('canvas', { role: 'img', 'aria-label': `${texts.title}. ${texts.summary}` });
    this.#heading = element('h3', {}, texts.title);
    this.element = element('figure', { id: `chart-${texts.name}`, class: 'track chart' }, this.#heading, this.#canvas);
  }

  get places(): Places | null {
    return this.#plot?.places ?? null;
  }

  get title(): string {
    const note = this.#plot?.axis.note ?? null;
    return note === null ? this.#texts.title : `${this.#texts.title} · ${note}`;
  }

  /** Draws at that width; a new theme makes a new plot. */
  draw(look: Look, width: number): void {
    const size = { width, height: this.#height(), ratio: window.devicePixelRatio };
    if (this.#plot === null || look.theme !== this.#theme) {
      this.#plot?.destroy();
      this.#plot = new Plot(this.#canvas, this.#frame, this.#content, look, size);
    } else {
      this.#plot.update(look, size);
    }
    this.#theme = look.theme;
    this.#heading.textContent = this.title;
  }

  picture(look: Look, width: number, ratio: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    const plot = new Plot(canvas, this.#frame, this.#content, look, { width, height: this.#height(), ratio });
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [canvas.width, canvas.height];
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    plot.destroy();
    return copy;
  }

  dispose(): void {
    this.#plot?.destroy();
    this.#plot = null;
  }
}
