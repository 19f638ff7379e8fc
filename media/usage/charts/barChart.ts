import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import type { ChartConfiguration } from 'chart.js';
import type { BarView } from '../../../src/shared/protocol/usageView';
import { formatNumber } from '../../../src/shared/units';
import type { ChartTheme } from '../../charts/chartTheme';
import { barColour, barFill } from './barLook';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** What a chart of bars shows. */
export interface BarChartContent {
  readonly bars: readonly BarView[];
  /** The place of its values in each bar. */
  readonly place: number;
  readonly label: string;
  readonly locale: string;
}

/** One chart of bars on its canvas, with a tooltip under the pointer or at the bar that the keyboard went to. */
export class BarChart {
  readonly #chart: Chart<'bar', (number | null)[], string>;

  constructor(canvas: HTMLCanvasElement, content: BarChartContent, theme: ChartTheme) {
    this.#chart = new Chart(canvas, configuration(content, theme));
  }

  /** Shows the tooltip of a bar; null hides it. */
  point(index: number | null): void {
    const active = index === null ? [] : [{ datasetIndex: 0, index }];
    const bar = index === null ? undefined : this.#chart.getDatasetMeta(0).data[index];
    this.#chart.setActiveElements(active);
    this.#chart.tooltip?.setActiveElements(active, { x: bar?.x ?? 0, y: bar?.y ?? 0 });
    this.#chart.update('none');
  }

  /** Frees the canvas. */
  destroy(): void {
    this.#chart.destroy();
  }
}

function configuration(
  { bars, place, label, locale }: BarChartContent,
  theme: ChartTheme,
): ChartConfiguration<'bar', (number | null)[], string> {
  const { muted, foreground, background, grid, font: family, fontSize: size } = theme;
  const font = { family, size };
  const barAt = (index: number | undefined): BarView | undefined => bars[index ?? -1];
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ tick }) => tick),
      datasets: [
        {
          label,
          // What is nothing gets no bar, what is little a visible one.
          data: bars.map(({ values }) => (values[place] === 0 ? null : (values[place] ?? null))),
          minBarLength: 2,
          maxBarThickness: 44,
          categoryPercentage: 0.92,
          barPercentage: 0.9,
          backgroundColor: bars.map((bar) => barFill(bar, theme)),
          borderColor: barColour(theme),
          // A full bar with a border shows a seam between them.
          borderWidth: bars.map(({ mayGrow }) => (mayGrow ? 1 : 0)),
          hoverBorderColor: foreground,
          hoverBorderWidth: 2,
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 4 } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: muted },
          ticks: { color: muted, font, maxRotation: 0, autoSkip: true, autoSkipPadding: 14 },
        },
        y: {
          beginAtZero: true,
          border: { display: false },
          grid: { color: grid },
          ticks: {
            color: muted,
            font,
            precision: 0,
            maxTicksLimit: 5,
            callback: (value) => formatNumber(Number(value), locale, 0),
          },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: background,
          borderColor: foreground,
          borderWidth: 1,
          titleColor: foreground,
          bodyColor: foreground,
          footerColor: foreground,
          titleFont: font,
          bodyFont: font,
          footerFont: { ...font, weight: 'normal' },
          callbacks: {
            title: ([item]) => barAt(item?.dataIndex)?.label ?? '',
            label: ({ dataIndex }) => `${label}: ${barAt(dataIndex)?.texts[place] ?? ''}`,
            footer: ([item]) => barAt(item?.dataIndex)?.note ?? '',
          },
        },
      },
    },
  };
}
