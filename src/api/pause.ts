import type { Clock } from '../shared/clock';
import { Deadline } from '../shared/deadline';
import type { Disposable } from '../shared/disposable';
import { Emitter } from '../shared/emitter';
import type { EpochMs } from '../shared/time';

/** First wait after a 429 that names no time, ms; doubled with each further one. */
const firstWaitMs = 10_000;
/** Longest wait that is made up here, ms. */
const maxWaitMs = 120_000;
/** Bounds for a wait that the server names, ms. */
const namedWaitMs = { min: 1_000, max: 300_000 };

/** The time in which nothing is sent because the rate limit is used up; owns its timer. */
export class Pause implements Disposable {
  readonly #clock: Clock;
  readonly #changed = new Emitter<Deadline | null>();
  #end: Deadline | null = null;
  #unnamed = 0;
  #timer: Disposable | undefined;

  /** Tells when a pause begins or is extended (with its end) and when it is over (with null). */
  readonly onDidChange = this.#changed.event;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** When sending goes on; null while nothing is paused. */
  get until(): Deadline | null {
    return this.#end;
  }

  /** Begins a pause until the time that the server named, or of 10 s, 20 s, ... 2 min where it named none; answers its end. */
  begin(named: EpochMs | null): Deadline {
    if (named === null && this.#end !== null) {
      return this.#end;
    }
    const wait = named === null ? this.#unnamedWait() : bounded(named - this.#clock.now());
    if (this.#end !== null && wait <= this.#end.left()) {
      return this.#end;
    }
    const end = new Deadline(this.#clock, wait);
    this.#timer?.dispose();
    this.#end = end;
    this.#timer = end.whenOver(() => {
      this.end();
    });
    this.#changed.fire(end);
    return end;
  }

  /** Says that the server answered: the next wait without a named time is short again. */
  relax(): void {
    this.#unnamed = 0;
  }

  /** Ends the pause now. */
  end(): void {
    this.#timer?.dispose();
    this.#timer = undefined;
    if (this.#end !== null) {
      this.#end = null;
      this.#changed.fire(null);
    }
  }

  /** Ends the pause and forgets the listeners. */
  dispose(): void {
    this.end();
    this.#changed.dispose();
  }

  #unnamedWait(): number {
    const wait = Math.min(firstWaitMs * 2 ** this.#unnamed, maxWaitMs);
    this.#unnamed += 1;
    return wait;
  }
}

function bounded(waitMs: number): number {
  return Math.min(Math.max(waitMs, namedWaitMs.min), namedWaitMs.max);
}
