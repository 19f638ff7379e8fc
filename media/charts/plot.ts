import { Chart, PointElement } from 'chart.js';
import type { Plugin } from 'chart.js';
import { reduceLine } from '../../src/quality/reduce';
import type { Columns, Point } from '../../src/quality/reduce';
import { directions } from '../../src/shared/series';
import type { ChartTheme } from './chartTheme';
import { gutter, rightSpace } from './geometry';
import { FixedScale, FocusScale } from './fixedScale';
import { drawBehind, drawInFront } from './marksLayer';
import type { Places } from './marksLayer';
import { plotOptions, valueMax } from './plotOptions';
import { ReducedLineController } from './reducedLine';
import type { ReducedLine } from './reducedLine';
import type { ChartKind, Look, Scene } from '../participant/charts/scene';
import { drawStrips } from './strips';

Chart.register(ReducedLineController, PointElement, FixedScale, FocusScale);

type AnyChart = Pick<Chart, 'chartArea' | 'scales' | 'ctx'>;

/** Lines of many points are drawn one pixel wide: sharper, and far quicker to paint than wider ones. */
function lineWidth({ lineWidth: wanted, highContrast }: ChartTheme, dense: boolean): number {
  return dense && !highContrast ? Math.min(1, wanted) : wanted;
}

/** One chart on its canvas: lines by Chart.js from reduced samples, marks and strips around them. */
export class Plot {
  private readonly chart: Chart<'reducedLine', Point[]>;
  private readonly kind: ChartKind;
  private readonly scene: Scene;
  private look: Look;
  private width: number;

  constructor(canvas: HTMLCanvasElement, kind: ChartKind, scene: Scene, look: Look, width: number, height: number) {
    this.kind = kind;
    this.scene = scene;
    this.look = look;
    this.width = width;
    canvas.width = width;
    canvas.height = height;
    this.chart = new Chart(canvas, {
      type: 'reducedLine',
      data: { datasets: this.reduced() },
      options: plotOptions(kind, scene, () => this.look),
      plugins: [this.layers()],
    });
  }

  /** Draws again as it shall look now; the theme and the loss scale are fixed when it is made. */
  update(look: Look): void {
    this.look = look;
    const x = this.chart.options.scales?.['x'];
    if (x) {
      x.min = look.range.from;
      x.max = look.range.to;
    }
    this.reduced().forEach((line, index) => {
      Object.assign(this.chart.data.datasets[index] ?? {}, line);
    });
    this.chart.update('none');
  }

  /** Fits it to a new size, px. */
  resize(look: Look, width: number, height: number): void {
    this.width = width;
    this.chart.resize(width, height);
    this.update(look);
  }

  /** Where things lie on the canvas now. */
  get places(): Places {
    return this.placesOn(this.chart);
  }

  /** Frees the canvas for another plot. */
  destroy(): void {
    this.chart.destroy();
  }

  private columns(): Columns {
    const plotWidth = (this.width - gutter - rightSpace) * window.devicePixelRatio;
    return { ...this.look.range, count: Math.max(1, Math.round(plotWidth)) };
  }

  private reduced(): ReducedLine[] {
    const { scene, look, kind } = this;
    const columns = this.columns();
    return scene.stays.flatMap(({ series }) =>
      directions.map((direction) => {
        const data =
          series === null || look.hidden.has(direction)
            ? []
            : reduceLine({ ...series, state: series[direction].state }, series[direction][kind], columns);
        return {
          data,
          borderColor: look.theme.series[direction],
          borderWidth: lineWidth(look.theme, data.length > 1.75 * columns.count),
          borderDash: direction === 'send' ? [5, 3] : [],
          dotRadius: look.theme.lineWidth * (direction === 'send' ? 2 : 1),
        };
      }),
    );
  }

  private placesOn(chart: AnyChart): Places {
    const { chartArea: area, scales } = chart;
    const { range, focusLoss } = this.look;
    const perMs = (area.right - area.left) / (range.to - range.from);
    return {
      area,
      x: (at) => area.left + (at - range.from) * perMs,
      y: (value) => scales['y']?.getPixelForValue(value) ?? NaN,
      max: valueMax(this.kind, this.scene, focusLoss),
    };
  }

  private layers(): Plugin<'reducedLine'> {
    return {
      id: 'layers',
      beforeDatasetsDraw: (chart) => {
        drawBehind(chart.ctx, this.kind, this.scene, this.look, this.placesOn(chart));
      },
      afterDatasetsDraw: (chart) => {
        drawInFront(chart.ctx, this.kind, this.scene, this.look, this.placesOn(chart));
        drawStrips(chart.ctx, this.scene, this.look, this.columns(), chart.chartArea);
      },
    };
  }
}
