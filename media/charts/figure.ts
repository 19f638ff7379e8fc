import { element } from '../ui/dom';
import { drawOverlay } from './overlay';
import type { Dot, Pointers } from './overlay';
import { Plot } from './plot';
import type { Look, Places, PlotContent } from './plotContent';
import type { TimeFrame } from './timeFrame';

const chartHeight = 240;

/** The texts of one chart. */
export interface FigureTexts {
  /** Becomes part of ids. */
  readonly name: string;
  readonly heading: string;
  /** The chart in a sentence. */
  readonly summary: string;
  /** What it is called by a screen reader instead of "application". */
  readonly role: string;
  /** Id of the element that tells its keys. */
  readonly helpId: string;
}

/** One chart on the page: its heading, its plot and the overlay above it; takes the keyboard's focus as a whole. */
export class ChartFigure {
  readonly element: HTMLElement;
  /** Takes pointer and keys. */
  readonly surface: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly heading: string;
  readonly #overlay: HTMLCanvasElement;
  readonly #frame: TimeFrame;
  readonly #content: PlotContent;
  #plot: Plot | null = null;
  #look: Look | null = null;

  constructor(texts: FigureTexts, frame: TimeFrame, content: PlotContent) {
    this.#frame = frame;
    this.#content = content;
    this.heading = texts.heading;
    this.canvas = element('canvas', { role: 'img', 'aria-label': `${texts.heading}. ${texts.summary}` });
    this.#overlay = element('canvas', { class: 'overlay', 'aria-hidden': 'true' });
    this.surface = element(
      'div',
      {
        id: `chart-${texts.name}`,
        class: 'surface',
        tabindex: '0',
        role: 'application',
        'aria-roledescription': texts.role,
        'aria-label': texts.heading,
        'aria-describedby': texts.helpId,
      },
      this.canvas,
      this.#overlay,
    );
    this.element = element('figure', { class: 'chart' }, element('h3', {}, this.heading), this.surface);
  }

  /** Where things lie; null before the first drawing. */
  get places(): Places | null {
    return this.#plot?.places ?? null;
  }

  /** Draws at the size it has on the page; a new theme makes a new plot. */
  draw(look: Look): void {
    const width = this.surface.clientWidth;
    if (width === 0) {
      return;
    }
    const remake = look.theme !== this.#look?.theme;
    this.#look = look;
    if (this.#plot === null || remake) {
      this.#plot?.destroy();
      this.#plot = new Plot(this.canvas, this.#frame, this.#content, look, width, chartHeight);
    } else if (this.canvas.clientWidth !== width) {
      this.#plot.resize(look, width, chartHeight);
    } else {
      this.#plot.update(look);
    }
    const size = [
      Math.round(width * window.devicePixelRatio),
      Math.round(chartHeight * window.devicePixelRatio),
    ] as const;
    if (this.#overlay.width !== size[0] || this.#overlay.height !== size[1]) {
      [this.#overlay.width, this.#overlay.height] = size;
    }
  }

  /** Moves cursor, values and selection; the plot stays as it is. */
  point(pointers: Pointers, dots: readonly Dot[]): void {
    if (this.#plot !== null && this.#look !== null) {
      drawOverlay(this.#overlay, this.#look, this.#plot.places, pointers, dots);
    }
  }

  /** Frees the plot. */
  dispose(): void {
    this.#plot?.destroy();
    this.#plot = null;
  }
}
