import type { Disposable } from './disposable';
import type { EpochMs } from './time';

/** The time and its timers, handed in: no pure folder has a clock of its own, and tests need not wait. */
export interface Clock {
  /** The time now; may jump when the machine's clock is set. */
  now(): EpochMs;
  /** Time since some fixed point, ms; never jumps, but may stand still while the machine sleeps. */
  monotonic(): number;
  /** Calls back once after `ms` milliseconds, unless disposed before. */
  schedule(callback: () => void, ms: number): Disposable;
}
