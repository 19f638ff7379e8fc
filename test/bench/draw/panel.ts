import { readChartTheme } from '../../../media/charts/chartTheme';
import { Plot } from '../../../media/charts/plot';
import { ChartContent } from '../../../media/participant/charts/chartContent';
import { sceneOf } from '../../../media/participant/charts/scene';
import { panelStrings } from '../../../src/text/panelStrings';
import { benchView } from './view';
import { addCanvas, offer, size } from './data';

const strings = panelStrings({ locale: 'en', t: (text) => text });

offer((stay) => {
  const scene = sceneOf(benchView(stay), strings);
  const look = { range: scene.full, theme: readChartTheme() };
  for (const kind of ['loss', 'bitrate'] as const) {
    const content = new ChartContent(kind, scene, () => ({ hidden: new Set(), mayCompress: true }));
    new Plot(addCanvas(), scene, content, look, { ...size, ratio: window.devicePixelRatio });
  }
});
