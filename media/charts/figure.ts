import { element } from '../ui/dom';
import { drawOverlay } from './overlay';
import type { Pointers } from './overlay';
import { Plot } from './plot';
import type { Places } from './marksLayer';
import type { ChartKind, Look, Scene } from '../participant/charts/scene';

const chartHeight = 240;

/** One chart on the page: its heading, its plot and the overlay above it; takes the keyboard's focus as a whole. */
export class ChartFigure {
  readonly element: HTMLElement;
  /** Takes pointer and keys. */
  readonly surface: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly heading: string;
  private readonly overlay: HTMLCanvasElement;
  private readonly kind: ChartKind;
  private readonly scene: Scene;
  private plot: Plot | null = null;
  private look: Look | null = null;

  constructor(kind: ChartKind, scene: Scene, summary: string, helpId: string) {
    const { strings } = scene;
    this.kind = kind;
    this.scene = scene;
    this.heading = kind === 'loss' ? strings.packetLoss : strings.bitrate;
    this.canvas = element('canvas', { role: 'img', 'aria-label': `${this.heading}. ${summary}` });
    this.overlay = element('canvas', { class: 'overlay', 'aria-hidden': 'true' });
    this.surface = element(
      'div',
      {
        id: `chart-${kind}`,
        class: 'surface',
        tabindex: '0',
        role: 'application',
        'aria-roledescription': strings.chartRole,
        'aria-label': this.heading,
        'aria-describedby': helpId,
      },
      this.canvas,
      this.overlay,
    );
    this.element = element('figure', { class: 'chart' }, element('h3', {}, this.heading), this.surface);
  }

  /** Where things lie; null before the first drawing. */
  get places(): Places | null {
    return this.plot?.places ?? null;
  }

  /** Draws at the size it has on the page; a new theme or loss scale makes a new plot. */
  draw(look: Look): void {
    const width = this.surface.clientWidth;
    if (width === 0) {
      return;
    }
    const remake = look.theme !== this.look?.theme || look.focusLoss !== this.look.focusLoss;
    this.look = look;
    if (this.plot === null || remake) {
      this.plot?.destroy();
      this.plot = new Plot(this.canvas, this.kind, this.scene, look, width, chartHeight);
    } else if (this.canvas.clientWidth !== width) {
      this.plot.resize(look, width, chartHeight);
    } else {
      this.plot.update(look);
    }
    const size = [
      Math.round(width * window.devicePixelRatio),
      Math.round(chartHeight * window.devicePixelRatio),
    ] as const;
    if (this.overlay.width !== size[0] || this.overlay.height !== size[1]) {
      [this.overlay.width, this.overlay.height] = size;
    }
  }

  /** Moves cursor, values and selection; the plot stays as it is. */
  point(pointers: Pointers): void {
    if (this.plot !== null && this.look !== null) {
      drawOverlay(this.overlay, this.kind, this.look, this.plot.places, pointers);
    }
  }

  /** Frees the plot. */
  dispose(): void {
    this.plot?.destroy();
    this.plot = null;
  }
}
