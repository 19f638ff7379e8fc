import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { addCanvas, offer } from './data';

Chart.register(LineController, LineElement, LinearScale, PointElement);

// The least that Chart.js does: two charts with their axes and nothing in them.
offer(() => {
  for (let index = 0; index < 2; index++) {
    new Chart(addCanvas(), {
      type: 'line',
      data: { datasets: [] },
      options: { animation: false, maintainAspectRatio: false, scales: { x: { type: 'linear' } } },
    });
  }
});
