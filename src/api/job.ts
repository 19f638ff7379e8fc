import type { Deadline } from '../shared/deadline';
import { Cancelled } from './errors';
import type { Answer } from './send';

/** Who waits: a person who clicked, or nobody yet. */
export type Priority = 'interactive' | 'background';

/** One request, as the queue sees it. */
export interface QueuedRequest {
  /** Path of the endpoint, without query: all that listeners are told. */
  readonly endpoint: string;
  /** Sends one attempt; aborted `wire` ends it. */
  readonly send: (wire: AbortSignal) => Promise<Answer>;
  /** `interactive` unless told. */
  readonly priority?: Priority | undefined;
  /** Each drops the request while it waits; once it is on the wire it goes on, and `run` answers with what comes. */
  readonly dropSignals?: readonly AbortSignal[] | undefined;
  /** False: one attempt, and a rate limit is thrown instead of waited for. */
  readonly retry?: boolean | undefined;
}

/** What comes back goes before its own kind, never before the other. */
const ranks: Readonly<Record<Priority, { readonly fresh: number; readonly again: number }>> = {
  background: { fresh: 0, again: 1 },
  interactive: { fresh: 2, again: 3 },
};

/** A request on its way through the queue. */
export class Job {
  /** Takes it out of the queue. */
  readonly drop = new AbortController();
  /** Ends the attempt that is on the wire. */
  readonly wire = new AbortController();
  isOnWire = false;
  /** True when nobody waits for it any more. */
  isAbandoned = false;
  /** True when it was ended together with all others. */
  isAborted = false;
  attempts = 0;
  /** The next attempt waits for it: the server said when to come again. */
  notBefore: Deadline | null = null;

  constructor(readonly request: QueuedRequest) {}

  /** Its place among the others: greater goes first. */
  get rank(): number {
    const rank = ranks[this.request.priority ?? 'interactive'];
    return this.attempts === 0 ? rank.fresh : rank.again;
  }

  /** Ends it unless it is on the wire. */
  abandon(): void {
    this.isAbandoned = true;
    if (!this.isOnWire) {
      this.drop.abort(new Cancelled());
    }
  }

  /** Ends it, wherever it is. */
  abort(): void {
    this.isAbandoned = true;
    this.isAborted = true;
    this.drop.abort(new Cancelled());
    this.wire.abort(new Cancelled());
  }
}
