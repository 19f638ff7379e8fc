import type { ChartOptions, Tick } from 'chart.js';
import { footHeight, headHeight, rightSpace } from './geometry';
import type { Look } from './plotContent';

/** Chart.js options of one chart. */
export function plotOptions({ range, theme }: Look, locale: string, ratio: number): ChartOptions<'reducedLine'> {
  return {
    animation: false,
    parsing: false,
    normalized: true,
    responsive: false,
    // Else a new width changes the height, too.
    maintainAspectRatio: false,
    devicePixelRatio: ratio,
    events: [],
    locale,
    layout: { padding: { top: headHeight, right: rightSpace, bottom: footHeight } },
    scales: {
      x: { type: 'fixed', display: false, min: range.from, max: range.to },
      y: {
        type: 'value',
        grid: { color: theme.grid, drawTicks: false },
        border: { display: false },
        ticks: {
          color: theme.foreground,
          font: { family: theme.font, size: theme.fontSize },
          autoSkip: false,
          maxRotation: 0,
          padding: 6,
          // The labels come with the ticks; Chart.js's own formatter would cost more than the drawing.
          callback: (_value: unknown, index: number, all: Tick[]) => all[index]?.label,
        },
      },
    },
  };
}
