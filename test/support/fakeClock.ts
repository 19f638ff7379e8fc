import type { Clock } from '../../src/shared/clock';
import type { EpochMs } from '../../src/shared/time';

/** A clock that stands until a test moves it. */
export class FakeClock implements Clock {
  readonly #timers = new Set<{ readonly at: EpochMs; readonly callback: () => void }>();
  #now: EpochMs;

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

  schedule(callback: () => void, ms: number): { dispose(): void } {
    const timer = { at: this.#now + ms, callback };
    this.#timers.add(timer);
    return { dispose: () => this.#timers.delete(timer) };
  }

  /** Moves on and calls what became due, earliest first. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) {
        break;
      }
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
    }
    this.#now = end;
  }
}
