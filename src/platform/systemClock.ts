import type { Clock } from '../shared/clock';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  schedule: (callback, ms) => {
    const timer = setTimeout(callback, ms);
    return {
      dispose: () => {
        clearTimeout(timer);
      },
    };
  },
};
