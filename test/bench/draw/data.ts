import { warmFormats } from '../../../media/charts/formats';
import type { Series } from '../../../src/shared/series';
import type { StayView } from '../../../src/shared/protocol/charts';

/** A stay of `count` samples every 2 s that looks like a busy call: waves, noise, bursts of loss; the same at each run. */
export function makeStay(count: number): StayView {
  const from = Date.UTC(2026, 2, 12, 8);
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const make = (level: number): Series['send'] => ({
    loss: Float64Array.from({ length: count }, (_, i) => Math.max(0, (i % 900 < 40 ? 8 : 0.4) * (random() - 0.2))),
    bitrate: Float64Array.from({ length: count }, (_, i) => level * (1 + 0.3 * Math.sin(i / 300) + 0.2 * random())),
    state: new Uint8Array(count),
  });
  return {
    participantId: 'p1',
    label: 'Stay 1',
    range: { from, to: from + count * 2000 },
    series: {
      times: Float64Array.from({ length: count }, (_, i) => from + i * 2000),
      parts: [{ start: 0, end: count, intervalMs: 2000, approximate: false }],
      send: make(800_000),
      recv: make(1_200_000),
    },
  };
}

/** The size of each chart, px. */
export const size = { width: 1200, height: 220 } as const;

/** Lets a page draw `count` samples and tells the ms until the second animation frame after the call. */
export function offer(draw: (stay: StayView) => void): void {
  // As the panel does while it waits for the host; all contestants get it.
  warmFormats();
  Object.assign(window, {
    measure: async (count: number) => {
      const stay = makeStay(count);
      await new Promise(requestAnimationFrame);
      const begin = performance.now();
      draw(stay);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - begin;
    },
  });
}

/** A canvas of the bench's size, in the page. */
export function addCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const holder = document.createElement('div');
  holder.style.width = `${size.width}px`;
  holder.style.height = `${size.height}px`;
  holder.append(canvas);
  document.body.append(holder);
  return canvas;
}
