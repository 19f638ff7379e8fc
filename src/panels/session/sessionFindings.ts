import type { Clock } from '../../shared/clock';
import type { Disposable } from '../../shared/disposable';
import type { Stepwise } from '../../shared/stepwise';
import { inSlices } from './slices';

/** While more comes it rests for so many times as long as it worked. */
const restTimes = 9;
/** So long it waits before, so that what came is told first, ms. */
const firstRestMs = 30;

/** What is looked at again and again while more of it is read. */
export interface Source {
  /** Whether more was read than was looked at. */
  readonly isBehind: boolean;
  /** How often something was read or judged. */
  readonly changes: number;
  findAnew(): Stepwise<undefined>;
}

/**
 * Looks at everyone's time together while answers come: a little at a time, and for a small part of the time. Once nothing more
 * comes, a look that does not have all of it is given up for one that does.
 */
export class SessionFindings implements Disposable {
  readonly #clock: Clock;
  readonly #tell: () => void;
  readonly #fail: (error: unknown) => void;
  #isRunning = false;
  #isLast = false;
  #isDisposed = false;
  #rest: { readonly timer: Disposable; readonly end: () => void } | undefined;

  /** `fail` hears of what goes wrong; the next {@link want} looks again. */
  constructor(clock: Clock, tell: () => void, fail: (error: unknown) => void) {
    this.#clock = clock;
    this.#tell = tell;
    this.#fail = fail;
  }

  /** Looks again if more was read, soon; at once where nothing more comes. */
  want(source: Source, isLast: boolean): void {
    this.#isLast = isLast;
    if (isLast) {
      this.#endRest();
    }
    if (!this.#isRunning) {
      this.#isRunning = true;
      this.#run(source).catch(this.#fail);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#endRest();
  }

  async #run(source: Source): Promise<void> {
    try {
      if (!this.#isLast) {
        await this.#sleep(firstRestMs);
      }
      while (source.isBehind && !this.#isDisposed) {
        const workMs = await this.#work(source);
        if (!this.#isLast) {
          await this.#sleep(workMs * restTimes);
        }
      }
    } finally {
      this.#isRunning = false;
    }
  }

  /** Answers how long it worked, ms. */
  async #work(source: Source): Promise<number> {
    const { changes } = source;
    const isWanted = (): boolean => !this.#isDisposed && !(this.#isLast && source.changes !== changes);
    const workMs = await inSlices(source.findAnew(), this.#clock, isWanted);
    if (!isWanted()) {
      return workMs;
    }
    const begun = this.#clock.monotonic();
    this.#tell();
    return workMs + this.#clock.monotonic() - begun;
  }

  async #sleep(ms: number): Promise<void> {
    await new Promise<void>((end) => {
      this.#rest = { timer: this.#clock.schedule(end, ms), end };
    });
    this.#rest = undefined;
  }

  #endRest(): void {
    this.#rest?.timer.dispose();
    this.#rest?.end();
  }
}
