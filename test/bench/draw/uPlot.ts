import UPlot from 'uplot';
import { offer, size } from './data';

offer(({ series }) => {
  if (series === null) {
    return;
  }
  for (const kind of ['loss', 'bitrate'] as const) {
    new UPlot(
      {
        ...size,
        ms: 1,
        // The panel's legend is no part of its charts.
        legend: { show: false },
        series: [{}, { label: 'send', stroke: '#d18616' }, { label: 'recv', stroke: '#59a4f9' }],
      },
      [series.times, series.send[kind], series.recv[kind]],
      document.body,
    );
  }
});
