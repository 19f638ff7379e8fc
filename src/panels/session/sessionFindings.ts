import { setImmediate } from 'node:timers/promises';
import type { Disposable } from '../../shared/disposable';
import type { Stepwise } from '../../shared/stepwise';

/** How long it works before others have their turn, ms. */
const sliceMs = 8;
/** While more comes it rests for so many times as long as it worked. */
const restTimes = 9;

/** What is looked at again and again while more of it is read. */
export interface Source {
  /** Whether more was read than was looked at. */
  readonly isBehind: boolean;
  findAnew(): Stepwise<undefined>;
}

/** Looks at everyone's time together while answers come: a little at a time, and for a small part of the time. */
export class SessionFindings implements Disposable {
  readonly #tell: () => void;
  #isRunning = false;
  #isLast = false;
  #isDisposed = false;
  #rest: { readonly timer: NodeJS.Timeout; readonly end: () => void } | undefined;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Looks again if more was read, soon; at once where nothing more comes. */
  want(source: Source, isLast: boolean): void {
    this.#isLast = isLast;
    if (isLast) {
      this.#endRest();
    }
    if (!this.#isRunning) {
      void this.#run(source);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#endRest();
  }

  async #run(source: Source): Promise<void> {
    this.#isRunning = true;
    while (source.isBehind && !this.#isDisposed) {
      const workMs = await this.#work(source.findAnew());
      if (!this.#isLast) {
        await this.#sleep(workMs * restTimes);
      }
    }
    this.#isRunning = false;
  }

  /** Answers how long it worked, ms. */
  async #work(steps: Stepwise<undefined>): Promise<number> {
    let workMs = 0;
    for (let isDone = false; !isDone && !this.#isDisposed;) {
      const begun = performance.now();
      while (!isDone && performance.now() - begun < sliceMs) {
        isDone = steps.next().done === true;
      }
      if (isDone) {
        this.#tell();
      }
      workMs += performance.now() - begun;
      await setImmediate();
    }
    return workMs;
  }

  async #sleep(ms: number): Promise<void> {
    await new Promise<void>((end) => {
      this.#rest = { timer: setTimeout(end, ms), end };
    });
    this.#rest = undefined;
  }

  #endRest(): void {
    clearTimeout(this.#rest?.timer);
    this.#rest?.end();
  }
}
