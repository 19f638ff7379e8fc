import UPlot from 'uplot';
import { offer, size } from './data';

offer(({ series }) => {
  if (series === null) {
    return;
  }
  const seconds = series.times.map((time) => time / 1000);
  for (const kind of ['loss', 'bitrate'] as const) {
    new UPlot(
      { ...size, series: [{}, { label: 'send', stroke: '#d18616' }, { label: 'recv', stroke: '#59a4f9' }] },
      [seconds, series.send[kind], series.recv[kind]],
      document.body,
    );
  }
});
