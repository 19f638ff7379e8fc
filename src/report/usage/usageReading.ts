import { onAbort } from '../../api/cancel';
import { isCancelled } from '../../api/errors';
import type { UsageState } from '../../shared/usage';

/** Something to read: how many requests it takes, and the way to do it, which answers false when it was cancelled. */
export interface ReadingStep {
  readonly requests: number;
  readonly read: (signal: AbortSignal) => Promise<boolean>;
}

/** Reads one step after another, until there is none, a person cancels, or one fails. */
export class UsageReading {
  readonly #onProgress: () => void;
  #state: UsageState = 'idle';
  #done = 0;
  #most = 0;
  #error: unknown;
  #own = new AbortController();

  constructor(onProgress: () => void) {
    this.#onProgress = onProgress;
  }

  get state(): UsageState {
    return this.#state;
  }

  /** Requests that were made since it was last begun. */
  get done(): number {
    return this.#done;
  }

  /** The most requests that it makes; infinite where it goes on to the end. */
  get most(): number {
    return this.#most;
  }

  /** What stopped it. */
  get error(): unknown {
    return this.#error;
  }

  /** Reads until `next` has nothing more, or so many requests were made. Never rejects: what went wrong is told. */
  async run(next: () => ReadingStep | undefined, most: number, signal: AbortSignal): Promise<void> {
    this.#own.abort();
    const own = new AbortController();
    this.#own = own;
    this.#done = 0;
    this.#most = most;
    this.#error = undefined;
    this.#tell('running');
    const dropping = onAbort([signal], () => {
      own.abort();
    });
    let state: UsageState = 'idle';
    try {
      for (let step = next(); step !== undefined && this.#done < most; step = next()) {
        if (own.signal.aborted || !(await step.read(own.signal))) {
          state = 'cancelled';
          break;
        }
        // A newer run has taken its place.
        if (this.#own !== own) {
          return;
        }
        this.#done += step.requests;
        this.#tell('running');
      }
    } catch (error) {
      state = isCancelled(error) ? 'cancelled' : 'stopped';
      this.#error = error;
    } finally {
      dropping.dispose();
    }
    if (this.#own === own) {
      this.#tell(state);
    }
  }

  /** Stops; what was read stays. */
  cancel(): void {
    this.#own.abort();
  }

  #tell(state: UsageState): void {
    this.#state = state;
    this.#onProgress();
  }
}
