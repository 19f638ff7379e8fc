import { ChartsSection } from '../../../media/participant/charts/chartsSection';
import { registerControls } from '../../../media/ui/toolkit';
import { panelStrings } from '../../../src/text/panelStrings';
import { makeStay } from './data';
import { benchView } from './view';

/** What the steps cost, ms each. */
export interface StepTimes {
  readonly open: number;
  readonly hovers: number[];
  readonly zooms: number[];
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Reading a pixel back waits until everything asked of a canvas is painted. */
function paintAll(): void {
  for (const canvas of document.querySelectorAll('canvas')) {
    canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  }
}

async function timeSteps(count: number): Promise<StepTimes> {
  registerControls();
  const view = benchView(makeStay(count));
  await frame();
  const begin = performance.now();
  const charts = new ChartsSection(
    view,
    panelStrings({ locale: 'en', t: (text) => text }),
    { range: null, hidden: [], compressLoss: true },
    { onPreferences: () => undefined, onCursor: () => undefined },
  );
  document.body.append(charts.element);
  await frame();
  await frame();
  const open = performance.now() - begin;

  const stack = document.getElementById('chart-stack');
  const { left, width } = stack?.getBoundingClientRect() ?? { left: 0, width: 0 };
  const pointAt = (share: number): void => {
    stack?.dispatchEvent(new PointerEvent('pointermove', { clientX: left + share * width, clientY: 100 }));
  };
  const zoom = (factor: number): void => {
    stack?.dispatchEvent(new KeyboardEvent('keydown', { key: factor < 1 ? '+' : '-' }));
  };
  paintAll();
  const hovers = Array.from({ length: 60 }, (_, index) => {
    const start = performance.now();
    pointAt((index + 1) / 62);
    const work = performance.now() - start;
    paintAll();
    return work;
  });

  const zooms: number[] = [];
  for (const factor of [0.5, 0.5, 0.5, 2, 2, 0.5, 0.5, 0.5, 2, 2]) {
    let start = 0;
    requestAnimationFrame(() => {
      start = performance.now();
    });
    zoom(factor);
    zooms.push(
      await new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          paintAll();
          resolve(performance.now() - start);
        }),
      ),
    );
  }
  return { open, hovers, zooms };
}

Object.assign(window, { timeSteps });
