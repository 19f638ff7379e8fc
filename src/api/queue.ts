import PQueue from 'p-queue';
import pRetry from 'p-retry';
import type { Clock } from '../shared/clock';
import { Deadline } from '../shared/deadline';
import type { Disposable } from '../shared/disposable';
import { Emitter } from '../shared/emitter';
import { onAbort } from './cancel';
import { ApiError, Cancelled, Dropped } from './errors';
import { Job, type QueuedRequest } from './job';
import { Pause } from './pause';
import { readRateLimit, readRetryAfter, readRetryAt, type RateLimit } from './rateLimit';
import type { Answer } from './send';
import { statusError } from './statusError';

/** What is told of an attempt that is over: nothing of its query. */
export interface RequestInfo {
  readonly endpoint: string;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  readonly durationMs: number;
}

/** What a queue is made of. */
export interface RequestQueueOptions {
  readonly clock: Clock;
  /** Requests on the wire at once; 4 unless told. */
  readonly concurrency?: number;
  /** Wait before the first retry, ms; doubled before the second; 1 s unless told. */
  readonly retryDelayMs?: number;
}

/** Retries after a server error or a connection reset. */
const maxRetries = 2;
/** Longest wait for a retry that a server names with an error of its own, ms: what is longer is told instead. */
const maxServerWaitMs = 30_000;
/** Longest time that is told, ms. */
const maxToldWaitMs = 86_400_000;

/** The one way to the wire: priority, retries, and the pause that a rate limit asks for. */
export class RequestQueue implements Disposable {
  readonly #clock: Clock;
  readonly #retryDelayMs: number;
  readonly #slots: PQueue;
  readonly #pause: Pause;
  readonly #jobs = new Set<Job>();
  readonly #requested = new Emitter<RequestInfo>();
  #rateLimit: RateLimit | null = null;
  #hasBeenLimited = false;
  #isDisposed = false;

  /** Tells of each attempt that is over. */
  readonly onDidRequest = this.#requested.event;

  constructor(options: RequestQueueOptions) {
    this.#clock = options.clock;
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
  get pausedUntil(): Deadline | null {
    return this.#pause.until;
  }

  /** Points as the last answer told them; null until one did. */
  get rateLimit(): RateLimit | null {
    return this.#rateLimit;
  }

  /** Whether the server has refused a request for its rate limit. */
  get hasBeenLimited(): boolean {
    return this.#hasBeenLimited;
  }

  /**
   * Sends a request when its turn comes and answers with a 2xx. Server errors and resets are tried twice more, not before the
   * time that the server names; a rate limit is waited for, however long, unless `retry` is false. Throws an `ApiError`, `Dropped` when nobody waited for it any more, or `Cancelled` when everything was aborted.
   */
  async run(request: QueuedRequest): Promise<Answer> {
    if (this.#isDisposed) {
      throw new Cancelled();
    }
    if (request.dropSignals?.some(({ aborted }) => aborted) === true) {
      throw new Dropped();
    }
    if (request.retry === false && this.#pause.until !== null) {
      throw new ApiError('rateLimited', { retryAt: this.#pause.until });
    }
    const job = new Job(request);
    const dropping = onAbort(request.dropSignals ?? [], () => {
      job.abandon();
    });
    this.#jobs.add(job);
    try {
      return await pRetry(() => this.#whenDue(job), {
        retries: request.retry === false ? 0 : maxRetries,
        minTimeout: this.#retryDelayMs,
        signal: job.drop.signal,
        shouldRetry: ({ error }) => !job.isAbandoned && isWorthRetrying(error),
      });
    } catch (error) {
      throw job.isAborted ? new Cancelled() : job.isAbandoned ? new Dropped() : error;
    } finally {
      dropping.dispose();
      this.#jobs.delete(job);
    }
  }

  /** Requests that wait for their turn. */
  get waiting(): number {
    return [...this.#jobs].filter(({ isOnWire }) => !isOnWire).length;
  }

  /** Cancels what waits for its turn; what is on the wire goes on. */
  cancelWaiting(): void {
    for (const job of [...this.#jobs].filter(({ isOnWire }) => !isOnWire)) {
      job.abandon();
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

  async #whenDue(job: Job): Promise<Answer> {
    if (job.notBefore !== null) {
      await untilOver(job.notBefore, job.drop.signal);
    }
    return this.#throughPauses(job);
  }

  async #throughPauses(job: Job): Promise<Answer> {
    for (;;) {
      try {
        return await this.#slots.add(() => this.#attempt(job), { priority: job.rank, signal: job.drop.signal });
      } catch (error) {
        const isLimited = error instanceof ApiError && error.kind === 'rateLimited';
        if (!isLimited || job.isAbandoned || job.request.retry === false) {
          throw error;
        }
      }
    }
  }

  async #attempt(job: Job): Promise<Answer> {
    const began = this.#clock.monotonic();
    job.isOnWire = true;
    job.attempts += 1;
    let status: number | null = null;
    try {
      const answer = await job.request.send(job.wire.signal);
      status = answer.status;
      this.#learn(answer);
      return answer;
    } catch (error) {
      if (error instanceof ApiError) {
        status = error.status;
        job.notBefore = error.kind === 'server' ? error.retryAt : null;
      }
      throw error;
    } finally {
      job.isOnWire = false;
      this.#requested.fire({ endpoint: job.request.endpoint, status, durationMs: this.#clock.monotonic() - began });
    }
  }

  /** Takes in what an answer says of the rate limit; throws what its status means. */
  #learn(answer: Answer): void {
    this.#rateLimit = readRateLimit(answer.headers) ?? this.#rateLimit;
    let retryAt: Deadline | null = null;
    if (answer.status === 429) {
      this.#hasBeenLimited = true;
      retryAt = this.#pause.begin(readRetryAt(answer, this.#clock.now()));
    } else {
      this.#pause.relax();
      retryAt = answer.status >= 500 ? this.#retryAfter(answer) : null;
    }
    const failure = statusError(answer, retryAt);
    if (failure !== undefined) {
      throw failure;
    }
  }

  #retryAfter({ headers }: Answer): Deadline | null {
    const now = this.#clock.now();
    const named = readRetryAfter(headers, now);
    return named === null || named <= now ? null : new Deadline(this.#clock, Math.min(named - now, maxToldWaitMs));
  }

  /** What will not wait for a rate limit is told at once, though it never had its turn. */
  #refuseUnwilling(retryAt: Deadline): void {
    for (const job of this.#jobs) {
      if (job.request.retry === false && !job.isOnWire) {
        job.drop.abort(new ApiError('rateLimited', { retryAt }));
      }
    }
  }
}

function isWorthRetrying(error: Error): boolean {
  if (!(error instanceof ApiError)) {
    return false;
  }
  return error.kind === 'server' ? (error.retryAt?.left() ?? 0) <= maxServerWaitMs : error.reason === 'reset';
}

/** Settles when the time has come; throws `Cancelled` as soon as `drop` is aborted. */
function untilOver(deadline: Deadline, drop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = deadline.whenOver(() => {
      listener.dispose();
      resolve();
    });
    const listener = onAbort([drop], () => {
      timer.dispose();
      reject(new Cancelled());
    });
  });
}
