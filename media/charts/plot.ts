import { Chart, PointElement } from 'chart.js';
import type { Plugin } from 'chart.js';
import { reduceLine } from '../../src/quality/reduce';
import type { Columns, Point } from '../../src/quality/reduce';
import type { ChartTheme } from './chartTheme';
import { FixedScale, setValueAxis, ValueScale } from './fixedScale';
import { plotColumns } from './geometry';
import type { Look, Places, PlotContent, PlotLine, ValueAxis } from './plotContent';
import { plotOptions } from './plotOptions';
import { ReducedLineController } from './reducedLine';
import type { ReducedLine } from './reducedLine';
import type { TimeFrame } from './timeFrame';

Chart.register(ReducedLineController, PointElement, FixedScale, ValueScale);

type AnyChart = Pick<Chart, 'chartArea' | 'scales' | 'ctx'>;

/** Lines of many points are drawn one pixel wide: sharper, and far quicker to paint than wider ones. */
function lineWidth({ lineWidth: wanted, highContrast }: ChartTheme, dense: boolean): number {
  return dense && !highContrast ? Math.min(1, wanted) : wanted;
}

/** One chart on its canvas: lines by Chart.js from reduced samples, what its content draws around them. */
export class Plot {
  readonly #chart: Chart<'reducedLine', Point[]>;
  readonly #content: PlotContent;
  #look: Look;
  #axis: ValueAxis;
  #width: number;

  constructor(
    canvas: HTMLCanvasElement,
    frame: TimeFrame,
    content: PlotContent,
    look: Look,
    width: number,
    height: number,
  ) {
    this.#content = content;
    this.#look = look;
    this.#axis = content.axis(look.range);
    this.#width = width;
    canvas.width = width;
    canvas.height = height;
    setValueAxis(canvas, () => this.#axis);
    this.#chart = new Chart(canvas, {
      type: 'reducedLine',
      data: { datasets: this.#reduced() },
      options: plotOptions(frame, () => this.#look),
      plugins: [this.#layers()],
    });
  }

  /** Draws again as it shall look now; the theme is fixed when it is made. */
  update(look: Look): void {
    this.#look = look;
    this.#axis = this.#content.axis(look.range);
    const x = this.#chart.options.scales?.['x'];
    if (x) {
      x.min = look.range.from;
      x.max = look.range.to;
    }
    this.#chart.data.datasets = this.#reduced();
    this.#chart.update('none');
  }

  /** Fits it to a new size, px. */
  resize(look: Look, width: number, height: number): void {
    this.#width = width;
    this.#chart.resize(width, height);
    this.update(look);
  }

  /** Where things lie on the canvas now. */
  get places(): Places {
    return this.#placesOn(this.#chart);
  }

  /** Frees the canvas for another plot. */
  destroy(): void {
    this.#chart.destroy();
  }

  #reduced(): ReducedLine[] {
    const columns = plotColumns(this.#look.range, this.#width);
    return this.#content.lines().map((line) => this.#reducedLine(line, columns));
  }

  #reducedLine({ samples, values, direction }: PlotLine, columns: Columns): ReducedLine {
    const { theme } = this.#look;
    const data = reduceLine(samples, values, columns);
    return {
      data,
      borderColor: theme.series[direction],
      borderWidth: lineWidth(theme, data.length > 1.75 * columns.count),
      borderDash: direction === 'send' ? [5, 3] : [],
      dotRadius: theme.lineWidth * (direction === 'send' ? 2 : 1),
    };
  }

  #placesOn(chart: AnyChart): Places {
    const { chartArea: area, scales } = chart;
    const { range } = this.#look;
    const perMs = (area.right - area.left) / (range.to - range.from);
    return {
      area,
      x: (at) => area.left + (at - range.from) * perMs,
      y: (value) => scales['y']?.getPixelForValue(value) ?? NaN,
      max: this.#axis.max,
    };
  }

  #layers(): Plugin<'reducedLine'> {
    return {
      id: 'layers',
      beforeDatasetsDraw: (chart) => {
        this.#content.drawBehind(chart.ctx, this.#look, this.#placesOn(chart));
      },
      afterDatasetsDraw: (chart) => {
        this.#content.drawInFront(chart.ctx, this.#look, this.#placesOn(chart));
      },
    };
  }
}
