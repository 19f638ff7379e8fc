import PQueue from 'p-queue';
import pRetry from 'p-retry';
import { systemClock, type Clock } from '../shared/clock';
import type { Disposable } from '../shared/disposable';
import { Emitter } from '../shared/emitter';
import type { EpochMs } from '../shared/time';
import { ApiError, Cancelled } from './errors';
import { Job, type QueuedRequest } from './job';
import { Pause } from './pause';
import { readRateLimit, readRetryAt, type RateLimit } from './rateLimit';
import type { Answer } from './send';
import { statusError } from './statusError';

/** What is told of an attempt that is over: nothing of its query. */
export interface RequestInfo {
  readonly endpoint: string;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  readonly durationMs: number;
}

/** What a queue can be made of; all has a default. */
export interface RequestQueueOptions {
  readonly clock?: Clock;
  /** Requests on the wire at once. */
  readonly concurrency?: number;
  /** Wait before the first retry, ms; doubled before the second. */
  readonly retryDelayMs?: number;
}

/** Retries after a server error or a connection reset. */
const maxRetries = 2;

/** The one way to the wire: priority, retries, and the pause that a rate limit asks for. */
export class RequestQueue implements Disposable {
  readonly #clock: Clock;
  readonly #retryDelayMs: number;
  readonly #slots: PQueue;
  readonly #pause: Pause;
  readonly #jobs = new Set<Job>();
  readonly #requested = new Emitter<RequestInfo>();
  #rateLimit: RateLimit | null = null;
  #isDisposed = false;

  /** Tells of each attempt that is over. */
  readonly onDidRequest = this.#requested.event;

  constructor(options: RequestQueueOptions = {}) {
    this.#clock = options.clock ?? systemClock;
    this.#retryDelayMs = options.retryDelayMs ?? 1_000;
    this.#slots = new PQueue({ concurrency: options.concurrency ?? 4 });
    this.#pause = new Pause(this.#clock);
    this.#pause.onDidChange((until) => {
      if (until === null) {
        this.#slots.start();
      } else {
        this.#slots.pause();
        this.#refuseUnwilling(until);
      }
    });
  }

  /** Tells when a pause begins or is extended (with its end) and when it is over (with null). */
  get onDidChangePause(): Pause['onDidChange'] {
    return this.#pause.onDidChange;
  }

  /** When sending goes on; null while nothing is paused. */
  get pausedUntil(): EpochMs | null {
    return this.#pause.until;
  }

  /** Points as the last answer told them; null until one did. */
  get rateLimit(): RateLimit | null {
    return this.#rateLimit;
  }

  /**
   * Sends a request when its turn comes and answers with a 2xx. Server errors and resets are tried twice more; a rate limit is waited for,
   * however long, unless `retry` is false. Throws an `ApiError`, or `Cancelled` when it was dropped or everything was aborted.
   */
  async run(request: QueuedRequest): Promise<Answer> {
    if (this.#isDisposed || request.dropSignal?.aborted === true) {
      throw new Cancelled();
    }
    if (request.retry === false && this.#pause.until !== null) {
      throw new ApiError('rateLimited', { retryAt: this.#pause.until });
    }
    const job = new Job(request);
    const leave = (): void => {
      job.leave();
    };
    this.#jobs.add(job);
    request.dropSignal?.addEventListener('abort', leave, { once: true });
    try {
      return await pRetry(() => this.#throughPauses(job), {
        retries: request.retry === false ? 0 : maxRetries,
        minTimeout: this.#retryDelayMs,
        signal: job.drop.signal,
        shouldRetry: ({ error }) => !job.left && isWorthRetrying(error),
      });
    } catch (error) {
      throw job.left ? new Cancelled() : error;
    } finally {
      request.dropSignal?.removeEventListener('abort', leave);
      this.#jobs.delete(job);
    }
  }

  /** Cancels everything, what is on the wire too, and ends a pause: it belongs to the account that earned it. */
  abortAll(): void {
    for (const job of [...this.#jobs]) {
      job.abort();
    }
    this.#rateLimit = null;
    this.#pause.end();
    this.#pause.relax();
  }

  /** Cancels everything, also what is asked for later, and forgets the listeners. */
  dispose(): void {
    this.#isDisposed = true;
    this.abortAll();
    this.#pause.dispose();
    this.#requested.dispose();
  }

  async #throughPauses(job: Job): Promise<Answer> {
    for (;;) {
      try {
        return await this.#slots.add(() => this.#attempt(job), { priority: job.rank, signal: job.drop.signal });
      } catch (error) {
        const isLimited = error instanceof ApiError && error.kind === 'rateLimited';
        if (!isLimited || job.left || job.request.retry === false) {
          throw error;
        }
      }
    }
  }

  async #attempt(job: Job): Promise<Answer> {
    const began = this.#clock.now();
    job.onWire = true;
    job.attempts += 1;
    let status: number | null = null;
    try {
      const answer = await job.request.send(job.wire.signal);
      status = answer.status;
      this.#learn(answer);
      return answer;
    } finally {
      job.onWire = false;
      this.#requested.fire({ endpoint: job.request.endpoint, status, durationMs: this.#clock.now() - began });
    }
  }

  /** Takes in what an answer says of the rate limit; throws what its status means. */
  #learn(answer: Answer): void {
    this.#rateLimit = readRateLimit(answer.headers) ?? this.#rateLimit;
    let retryAt: EpochMs | null = null;
    if (answer.status === 429) {
      retryAt = this.#pause.begin(readRetryAt(answer, this.#clock.now()));
    } else {
      this.#pause.relax();
    }
    const failure = statusError(answer, retryAt);
    if (failure !== null) {
      throw failure;
    }
  }

  /** What will not wait for a rate limit is told at once, though it never had its turn. */
  #refuseUnwilling(retryAt: EpochMs): void {
    for (const job of this.#jobs) {
      if (job.request.retry === false && !job.onWire) {
        job.drop.abort(new ApiError('rateLimited', { retryAt }));
      }
    }
  }
}

function isWorthRetrying(error: Error): boolean {
  return error instanceof ApiError && (error.kind === 'server' || error.reason === 'reset');
}
