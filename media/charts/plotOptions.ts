import type { ChartOptions } from 'chart.js';
import { footHeight, headHeight, rightSpace } from './geometry';
import type { Look } from './plotContent';

/** Chart.js options of one chart. */
export function plotOptions({ range }: Look, locale: string, ratio: number): ChartOptions<'reducedLine'> {
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
      y: { type: 'value', display: false },
    },
  };
}
