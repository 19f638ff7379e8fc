import { untilAborted } from '../api/cancel';
import { Cancelled, Dropped } from '../api/errors';
import type { Priority } from '../api/job';

/** What one caller of a shared request brings along. */
export interface CallerOptions {
  /** Aborted: this caller is told `Cancelled` at once; the request is dropped when it was the last one. */
  readonly signal?: AbortSignal | undefined;
  /** `interactive` unless told. */
  readonly priority?: Priority | undefined;
}

/** Makes the request; `dropSignal` takes it out of the queue, but not off the wire. */
export type Start<T> = (priority: Priority, dropSignal: AbortSignal) => Promise<T>;

/** One request that several callers wait for. */
class Flight<T> {
  readonly result: Promise<T>;
  readonly #start: Start<T>;
  #priority: Priority;
  #callers = 0;
  readonly #closed = new AbortController();
  #attempt = new AbortController();

  constructor(start: Start<T>, priority: Priority) {
    this.#start = start;
    this.#priority = priority;
    this.result = this.#fly();
  }

  /** Waits for the result as one more caller. */
  async join({ signal, priority = 'interactive' }: CallerOptions): Promise<T> {
    this.#callers += 1;
    if (priority === 'interactive' && this.#priority === 'background') {
      // Asked for again with the new priority, unless it is on the wire already.
      this.#priority = priority;
      this.#attempt.abort();
    }
    try {
      return await untilAborted(this.result, this.#closed.signal, signal);
    } finally {
      this.#callers -= 1;
      if (this.#callers === 0) {
        this.#attempt.abort();
      }
    }
  }

  /** Drops it and tells every caller `Cancelled` at once. */
  close(): void {
    this.#closed.abort();
    this.#attempt.abort();
  }

  async #fly(): Promise<T> {
    for (;;) {
      const attempt = new AbortController();
      this.#attempt = attempt;
      try {
        return await this.#start(this.#priority, attempt.signal);
      } catch (error) {
        const isWanted = this.#callers > 0 && !this.#closed.signal.aborted;
        if (!isWanted || !(error instanceof Dropped) || !attempt.signal.aborted) {
          throw error;
        }
      }
    }
  }
}

/** Lets callers who ask for the same thing at the same time share one request. */
export class SingleFlight {
  readonly #flights = new Map<string, Flight<unknown>>();

  /** Joins the request named `key` or starts it. `T` must be the same for the same key. */
  async run<T>(key: string, start: Start<T>, options: CallerOptions): Promise<T> {
    if (options.signal?.aborted === true) {
      throw new Cancelled();
    }
    const flight = this.#flights.get(key) as Flight<T> | undefined;
    return (flight ?? this.#launch(key, start, options)).join(options);
  }

  /** Drops everything and tells every caller `Cancelled`; what is on the wire finds nobody when it arrives. */
  clear(): void {
    for (const flight of this.#flights.values()) {
      flight.close();
    }
    this.#flights.clear();
  }

  #launch<T>(key: string, start: Start<T>, options: CallerOptions): Flight<T> {
    const flight = new Flight(start, options.priority ?? 'interactive');
    this.#flights.set(key, flight);
    const land = (): void => {
      if (this.#flights.get(key) === flight) {
        this.#flights.delete(key);
      }
    };
    flight.result.then(land, land);
    return flight;
  }
}
