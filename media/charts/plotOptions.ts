import type { ChartOptions } from 'chart.js';
import { footHeight, guttersIn, headHeight } from './geometry';

/** What changes with a chart's size: its device pixels a pixel, and the room around its plot, px. */
export function sizeOptions(
  width: number,
  ratio: number,
): Pick<ChartOptions<'reducedLine'>, 'devicePixelRatio' | 'layout'> {
  const padding = { ...guttersIn(width), top: headHeight, bottom: footHeight };
  return { devicePixelRatio: ratio, layout: { autoPadding: false, padding } };
}

/** Chart.js options of one chart that never change. */
export const plotOptions: ChartOptions<'reducedLine'> = {
  animation: false,
  responsive: false,
  // Else a new width changes the height, too.
  maintainAspectRatio: false,
  events: [],
};
