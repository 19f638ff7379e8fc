import type { Clock } from '../../src/shared/clock';
import type { EpochMs } from '../../src/shared/time';

/** A clock that stands until a test moves it. */
export class FakeClock implements Clock {
  readonly #timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  readonly #waiters = new Set<() => void>();
  #now: EpochMs;
  #monotonic = 1_000;

  /** Starts at the full second of 2026-11-22T12:00:00Z unless told. */
  constructor(now: EpochMs = Date.UTC(2026, 10, 22, 12)) {
    this.#now = now;
  }

  /** Number of timers that wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  now(): EpochMs {
    return this.#now;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  schedule(callback: () => void, ms: number): { dispose(): void } {
    const timer = { at: this.#monotonic + ms, callback };
    this.#timers.add(timer);
    for (const wake of this.#waiters) {
      wake();
    }
    this.#waiters.clear();
    return { dispose: () => this.#timers.delete(timer) };
  }

  /** Settles when a timer waits. */
  async scheduled(): Promise<void> {
    while (this.#timers.size === 0) {
      await new Promise<void>((resolve) => this.#waiters.add(resolve));
    }
  }

  /** Moves on and calls what became due, earliest first. */
  advance(ms: number): void {
    const end = this.#monotonic + ms;
    for (;;) {
      const due = [...this.#timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) {
        break;
      }
      this.#timers.delete(due);
      this.#moveTo(Math.max(this.#monotonic, due.at));
      due.callback();
    }
    this.#moveTo(end);
  }

  /** Sets the clock alone: back or forth by hand, or forth as after a sleep in which timers and the monotonic time stood still. */
  setNow(now: EpochMs): void {
    this.#now = now;
  }

  #moveTo(monotonic: number): void {
    this.#now += monotonic - this.#monotonic;
    this.#monotonic = monotonic;
  }
}
