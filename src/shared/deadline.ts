import type { Clock } from './clock';
import type { Disposable } from './disposable';
import type { EpochMs } from './time';

/** How often a deadline is looked at again, ms: a timer may stand still while the machine sleeps. */
const recheckMs = 1_000;

/**
 * A moment to wait for that neither a sleeping machine nor a clock that is set can put off: it has come when either the
 * clock says so or the time has passed.
 */
export class Deadline {
  /** When it comes, by the clock as it was when the deadline was made. */
  readonly at: EpochMs;
  readonly #clock: Clock;
  readonly #monotonicEnd: number;

  /** Comes `ms` milliseconds from now. */
  constructor(clock: Clock, ms: number) {
    this.#clock = clock;
    this.at = clock.now() + ms;
    this.#monotonicEnd = clock.monotonic() + ms;
  }

  /** What is left until then, ms; 0 once it has come. */
  left(): number {
    return Math.max(0, Math.min(this.at - this.#clock.now(), this.#monotonicEnd - this.#clock.monotonic()));
  }

  /** Calls back once when it has come, unless disposed before. */
  whenOver(callback: () => void): Disposable {
    let timer: Disposable;
    const wait = (): void => {
      timer = this.#clock.schedule(
        () => {
          if (this.left() === 0) {
            callback();
          } else {
            wait();
          }
        },
        Math.min(this.left(), recheckMs),
      );
    };
    wait();
    return {
      dispose: () => {
        timer.dispose();
      },
    };
  }
}
