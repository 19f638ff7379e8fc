import { setTimeout } from 'node:timers/promises';
import { onAbort } from '../api/cancel';
import type { DetailsAnswer } from '../api/client';
import { ApiError, isCancelled } from '../api/errors';
import type { RequestQueue } from '../api/queue';
import type { Disposable } from '../shared/disposable';
import { Emitter } from '../shared/emitter';
import type { EpochMs } from '../shared/time';
import { stayKey } from './detailsCache';
import type { InsightsStore, StayToRead } from './insightsStore';
import { LoadCost } from './loadCost';

/** What a loader is doing: `stopped` by what it failed with, and by a person when it is `paused` or `cancelled`. */
export type LoaderState = 'idle' | 'running' | 'paused' | 'cancelled' | 'stopped' | 'done';

/** How far a loader is. */
export interface LoadProgress {
  readonly state: LoaderState;
  /** Stays that were asked for, and those of them that came. */
  readonly total: number;
  readonly done: number;
  /** Stays whose request failed. */
  readonly failed: number;
  /** The failure that stopped it, or the last one of a stay. */
  readonly error: unknown;
  /** Points that the server says are left, of how many in a minute; null where it does not. */
  readonly points: { readonly remaining: number; readonly limit: number } | null;
  /** How long the rest must wait for points, ms, by the server's own headers; null where they tell not enough. */
  readonly waitMs: number | null;
}

/** The details of a stay that came. */
export interface LoadedDetails extends DetailsAnswer {
  readonly stay: StayToRead;
  /** When they were asked for. */
  readonly askedAt: EpochMs;
}

/** With what a loader asks. */
export interface LoaderAccount {
  readonly store: InsightsStore;
  readonly queue: Pick<RequestQueue, 'rateLimit' | 'onDidRequest'>;
}

/** One time of loading: what comes of its requests after it has ended counts for nothing. */
interface Run {
  readonly rest: () => Promise<void>;
  readonly stop: AbortController;
  /** What was asked for and has not come. */
  readonly asked: Set<StayToRead>;
  /** Nothing more is asked for. */
  isOver: boolean;
}

function newRun(rest = (): Promise<void> => Promise.resolve()): Run {
  return { rest, stop: new AbortController(), asked: new Set(), isOver: false };
}

/** Requests at once: one place of the queue's stays free for a person's click. */
const concurrency = 3;
/** So many stays in a row that fail are no accident of one. */
const maxFailuresInRow = 3;

/** Reads the details of many stays in the background, in their order, one request a stay at most. */
export class StayLoader implements Disposable {
  readonly #loaded = new Emitter<LoadedDetails>();
  readonly #missed = new Emitter<StayToRead>();
  readonly #changed = new Emitter<LoadProgress>();
  readonly #cost = new LoadCost();
  /** What came and is not told yet. */
  readonly #came = new Set<LoadedDetails>();
  /** Settles when the next of them may be told. */
  #turn: Promise<unknown> = Promise.resolve();
  #account: LoaderAccount | undefined;
  #waiting: StayToRead[] = [];
  #failed: StayToRead[] = [];
  #total = 0;
  #done = 0;
  #failuresInRow = 0;
  #error: unknown;
  #state: LoaderState = 'idle';
  #current = newRun();

  /** Tells each stay that came, one at a time. */
  readonly onDidLoad = this.#loaded.event;
  /** Tells each stay whose request failed. */
  readonly onDidFail = this.#missed.event;
  /** Tells each step. */
  readonly onDidChange = this.#changed.event;

  /** How far it is. */
  get progress(): LoadProgress {
    const { remaining = null, limit = null } = this.#account?.queue.rateLimit ?? {};
    const left = this.#total - this.#done - this.#failed.length;
    return {
      state: this.#state,
      total: this.#total,
      done: this.#done,
      failed: this.#failed.length,
      error: this.#error,
      points: remaining === null || limit === null ? null : { remaining, limit },
      waitMs: left === 0 ? null : this.#cost.waitFor(left, this.#account?.queue.rateLimit ?? null),
    };
  }

  /** The stays that are still to come, in order. */
  get waiting(): readonly StayToRead[] {
    return this.#waiting;
  }

  /** Says which stays shall be loaded, in place of those that wait; nothing is asked for yet. */
  plan(stays: readonly StayToRead[]): void {
    this.#end(this.#current);
    this.#came.clear();
    this.#waiting = [...new Map(stays.map((stay) => [stayKey(stay), stay])).values()];
    this.#failed = [];
    this.#total = this.#waiting.length;
    this.#done = 0;
    this.#error = undefined;
    this.#change('idle');
  }

  /**
   * Loads what waits, and again what failed. Settles when nothing is left, when it was halted, or when the signal is aborted; never
   * rejects. After each stay that came it waits for `rest`, which never rejects, before it tells the next one.
   */
  async run(account: LoaderAccount, signal: AbortSignal, rest?: () => Promise<void>): Promise<void> {
    this.#end(this.#current);
    const run = newRun(rest);
    this.#current = run;
    this.#account = account;
    this.#waiting.unshift(...this.#failed);
    this.#failed = [];
    this.#failuresInRow = 0;
    this.#error = undefined;
    this.#change('running');
    const dropping = onAbort([signal], () => {
      this.#end(run);
    });
    const requests = account.queue.onDidRequest(() => {
      this.#cost.learn(account.queue.rateLimit);
    });
    try {
      await Promise.all(Array.from({ length: concurrency }, () => this.#work(account.store, run)));
    } finally {
      dropping.dispose();
      requests.dispose();
    }
    if (this.#current === run && this.#state === 'running') {
      this.#change(run.isOver ? 'cancelled' : 'done');
    }
  }

  /** Drops what is queued and keeps what came; {@link run} goes on from there. */
  halt(state: 'paused' | 'cancelled'): void {
    if (this.#state === 'running' || this.#state === 'paused') {
      this.#end(this.#current);
      this.#change(state);
    }
  }

  dispose(): void {
    this.#end(this.#current);
    this.#loaded.dispose();
    this.#missed.dispose();
    this.#changed.dispose();
  }

  async #work(store: InsightsStore, run: Run): Promise<void> {
    for (;;) {
      const stay = run.isOver ? undefined : this.#waiting.shift();
      if (stay === undefined) {
        return;
      }
      run.asked.add(stay);
      const askedAt = store.now();
      try {
        const answer = await store.getParticipant(stay, { priority: 'background', signal: run.stop.signal });
        if (run.asked.delete(stay)) {
          const loaded = { ...answer, stay, askedAt };
          this.#came.add(loaded);
          // Many may come at once, and each takes long to judge.
          this.#turn = this.#turn.then(() => this.#take(loaded, run));
          await this.#turn;
        }
      } catch (error) {
        if (run.asked.has(stay)) {
          this.#miss(stay, error, run);
        }
      }
    }
  }

  /** Tells a stay, unless something else is planned by now, and gives others their turn. */
  async #take(loaded: LoadedDetails, { rest }: Run): Promise<void> {
    if (this.#came.delete(loaded)) {
      this.#done += 1;
      this.#failuresInRow = 0;
      this.#loaded.fire(loaded);
      this.#change(this.#state);
      // Timers of one length end in their order: the first lets it be said, the second lets VS Code send that.
      await setTimeout(0);
      await setTimeout(0);
      await rest();
    }
  }

  #miss(stay: StayToRead, error: unknown, run: Run): void {
    run.asked.delete(stay);
    if (isCancelled(error)) {
      // Nobody halted it: its account is gone, and another request may still tell why.
      this.#waiting.unshift(stay);
      run.isOver = true;
      return;
    }
    this.#failed.push(stay);
    this.#failuresInRow += 1;
    this.#error = error;
    this.#missed.fire(stay);
    const isForAll = error instanceof ApiError && (error.kind === 'auth' || error.kind === 'forbidden');
    if (isForAll || this.#failuresInRow >= maxFailuresInRow) {
      this.#end(run);
      this.#change('stopped');
    } else {
      this.#change(this.#state);
    }
  }

  /** What it has asked for waits again, in its order. */
  #end(run: Run): void {
    this.#waiting.unshift(...run.asked);
    run.asked.clear();
    run.isOver = true;
    run.stop.abort();
  }

  #change(state: LoaderState): void {
    this.#state = state;
    this.#changed.fire(this.progress);
  }
}
