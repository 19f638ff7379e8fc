import { Chart, PointElement } from 'chart.js';
import type { Plugin } from 'chart.js';
import { reduceLine } from '../../src/quality/reduce';
import { drawAxisLine, drawValueTicks } from './axisLine';
import { plotColumns } from './geometry';
import type { Area } from './geometry';
import type { Look, Places, PlotContent, ValueAxis } from './plotContent';
import { plotOptions, sizeOptions } from './plotOptions';
import { ReducedLineController } from './reducedLine';
import type { ReducedLine } from './reducedLine';
import type { TimeFrame } from './timeFrame';
import { drawTimeGrid } from './timeGrid';
import { axisPosition } from './valueScale';

Chart.register(ReducedLineController, PointElement);

/** The size of a plot's canvas, px, and its device pixels a pixel. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** One chart on its canvas: lines by Chart.js from reduced samples, what its content draws around them. */
export class Plot {
  readonly #chart: Chart<'reducedLine', never[]>;
  readonly #frame: TimeFrame;
  readonly #content: PlotContent;
  #look: Look;
  #size: PlotSize;
  #axis: ValueAxis = { max: 1, knee: null, ticks: [], note: null };

  constructor(canvas: HTMLCanvasElement, frame: TimeFrame, content: PlotContent, look: Look, size: PlotSize) {
    this.#frame = frame;
    this.#content = content;
    this.#look = look;
    this.#size = size;
    canvas.width = size.width;
    canvas.height = size.height;
    this.#chart = new Chart(canvas, {
      type: 'reducedLine',
      data: { datasets: this.#reduced() },
      options: { ...plotOptions, ...sizeOptions(size.width, size.ratio) },
      plugins: [this.#layers()],
    });
  }

  /** Draws again as it shall look now, at a new size if it has one; the theme is fixed when it is made. */
  update(look: Look, size: PlotSize): void {
    const { width, height } = this.#size;
    this.#look = look;
    this.#size = size;
    this.#chart.data.datasets = this.#reduced();
    if (size.width !== width || size.height !== height || size.ratio !== this.#chart.options.devicePixelRatio) {
      Object.assign(this.#chart.options, sizeOptions(size.width, size.ratio));
      this.#chart.resize(size.width, size.height);
    }
    this.#chart.update('none');
  }

  /** Where things lie on the canvas now. */
  get places(): Places {
    return this.#placesIn(this.#chart.chartArea);
  }

  /** The value axis now. */
  get axis(): ValueAxis {
    return this.#axis;
  }

  /** Frees the canvas for another plot. */
  destroy(): void {
    this.#chart.destroy();
  }

  #reduced(): ReducedLine[] {
    const { range, theme } = this.#look;
    const columns = plotColumns(range, this.#size.width, this.#size.ratio);
    const lines = this.#content.lines();
    const drawn = lines.map(({ samples, values }) => reduceLine(samples, values, columns));
    this.#axis = this.#content.axis(range, drawn);
    return lines.map(({ direction }, index) => ({
      data: [],
      points: drawn[index] ?? { times: [], values: [] },
      places: (area) => this.#placesIn(area),
      borderColor: theme.series[direction],
      borderWidth: theme.lineWidth,
      borderDash: direction === 'send' ? [5, 3] : [],
      // High contrast keeps its wide lines.
      isDense: !theme.highContrast && (drawn[index]?.times.length ?? 0) > 1.75 * columns.count,
      dotRadius: theme.lineWidth * (direction === 'send' ? 2 : 1),
    }));
  }

  #placesIn(area: Area): Places {
    const { range } = this.#look;
    const perMs = (area.right - area.left) / (range.to - range.from);
    const axis = this.#axis;
    return {
      area,
      x: (at) => area.left + (at - range.from) * perMs,
      y: (value) => area.bottom - axisPosition(value, axis) * (area.bottom - area.top),
      max: axis.max,
    };
  }

  #layers(): Plugin<'reducedLine'> {
    return {
      id: 'layers',
      beforeDatasetsDraw: ({ ctx, chartArea }) => {
        const { range, theme } = this.#look;
        const places = this.#placesIn(chartArea);
        drawValueTicks(ctx, theme, places, this.#axis, this.#size.ratio);
        drawTimeGrid(ctx, this.#frame, range, theme, this.#size.width, [chartArea.top, chartArea.bottom]);
        this.#content.drawBehind(ctx, this.#look, places);
      },
      afterDatasetsDraw: ({ ctx, chartArea }) => {
        const places = this.#placesIn(chartArea);
        drawAxisLine(ctx, this.#look.theme, places, this.#axis);
        this.#content.drawInFront(ctx, this.#look, places);
      },
    };
  }
}
