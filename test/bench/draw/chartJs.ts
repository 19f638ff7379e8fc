import { Chart } from 'chart.js/auto';
import { addCanvas, offer } from './data';

// As the "Getting Started" page of Chart.js does it, without animation.
offer(({ series }) => {
  if (series === null) {
    return;
  }
  for (const kind of ['loss', 'bitrate'] as const) {
    const dataset = (direction: 'send' | 'recv'): { label: string; data: { x: number; y: number }[] } => ({
      label: direction,
      data: Array.from(series.times, (x, index) => ({ x, y: series[direction][kind][index] ?? NaN })),
    });
    new Chart(addCanvas(), {
      type: 'line',
      data: { datasets: [dataset('send'), dataset('recv')] },
      options: { animation: false, maintainAspectRatio: false, scales: { x: { type: 'linear' } } },
    });
  }
});
