import type { Disposable } from './disposable';
import type { EpochMs } from './time';

/** The time and its timers, handed in so that tests need not wait. */
export interface Clock {
  /** The time now. */
  now(): EpochMs;
  /** Calls back once after `ms` milliseconds, unless disposed before. */
  schedule(callback: () => void, ms: number): Disposable;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule: (callback, ms) => {
    const timer = setTimeout(callback, ms);
    return {
      dispose: () => {
        clearTimeout(timer);
      },
    };
  },
};
