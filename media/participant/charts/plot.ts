import { Chart, LineController, LineElement, LinearScale, PointElement } from 'chart.js';
import type { Plugin } from 'chart.js';
import { isolatedPoints, reduceLine } from '../../../src/quality/reduce';
import type { Columns, Point } from '../../../src/quality/reduce';
import { directions } from '../../../src/shared/series';
import type { ChartTheme } from './chartTheme';
import { gutter, rightSpace } from './geometry';
import { FocusScale } from './lossScale';
import { drawBehind, drawInFront } from './marksLayer';
import type { Places } from './marksLayer';
import { plotOptions, valueMax } from './plotOptions';
import type { ChartKind, Look, Scene } from './scene';
import { drawStrips } from './strips';

Chart.register(LineController, LineElement, PointElement, LinearScale, FocusScale);

type AnyChart = Pick<Chart, 'chartArea' | 'scales' | 'ctx'>;

/** A line of one stay and direction, in the words of Chart.js. */
interface Line {
  readonly data: Point[];
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly borderDash: number[];
}

/** Lines of many points are drawn one pixel wide: sharper, and far quicker to paint than wider ones. */
function lineWidth({ lineWidth: wanted, highContrast }: ChartTheme, dense: boolean): number {
  return dense && !highContrast ? Math.min(1, wanted) : wanted;
}

/** One chart on its canvas: lines by Chart.js from reduced samples, marks and strips around them. */
export class Plot {
  private readonly chart: Chart<'line', Point[]>;
  private readonly kind: ChartKind;
  private readonly scene: Scene;
  private look: Look;
  private lines: readonly Line[];
  private width: number;

  constructor(canvas: HTMLCanvasElement, kind: ChartKind, scene: Scene, look: Look, width: number, height: number) {
    this.kind = kind;
    this.scene = scene;
    this.look = look;
    this.width = width;
    canvas.width = width;
    canvas.height = height;
    this.lines = this.reduced();
    this.chart = new Chart(canvas, {
      type: 'line',
      data: { datasets: this.lines.map((line) => ({ ...line })) },
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
    this.lines = this.reduced();
    this.lines.forEach(({ data, borderWidth }, index) => {
      const dataset = this.chart.data.datasets[index];
      if (dataset) {
        dataset.data = data;
        dataset.borderWidth = borderWidth;
      }
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

  private reduced(): Line[] {
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

  private drawDots(chart: AnyChart): void {
    const { x, y } = this.placesOn(chart);
    const radius = this.look.theme.lineWidth;
    for (const { data, borderColor } of this.lines) {
      chart.ctx.fillStyle = borderColor;
      for (const point of isolatedPoints(data)) {
        chart.ctx.beginPath();
        chart.ctx.arc(x(point.x), y(point.y), radius, 0, 2 * Math.PI);
        chart.ctx.fill();
      }
    }
  }

  private layers(): Plugin<'line'> {
    return {
      id: 'layers',
      beforeDatasetsDraw: (chart) => {
        drawBehind(chart.ctx, this.kind, this.scene, this.look, this.placesOn(chart));
      },
      afterDatasetsDraw: (chart) => {
        this.drawDots(chart);
        drawInFront(chart.ctx, this.kind, this.scene, this.look, this.placesOn(chart));
        drawStrips(chart.ctx, this.scene, this.look, this.columns(), chart.chartArea);
      },
    };
  }
}
