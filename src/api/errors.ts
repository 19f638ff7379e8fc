import type { Deadline } from '../shared/deadline';
import { type PersonalText, personalText } from '../shared/personalText';

/** What kind of reaction a failure asks for. */
export type ApiErrorKind =
  'auth' | 'forbidden' | 'notFound' | 'badRequest' | 'rateLimited' | 'network' | 'timeout' | 'server' | 'badResponse';

/** Why the network failed, as far as the cause tells. */
export type NetworkReason = 'dns' | 'refused' | 'reset' | 'proxy' | 'tls' | 'offline' | 'redirect' | 'unknown';

/** Why an answer could not be used. */
export type BadResponseReason = 'notJson' | 'unexpectedShape' | 'tooLarge';

/** What is known of a failure beside its kind. */
export interface ApiErrorFacts {
  readonly cause?: unknown;
  readonly status?: number;
  readonly reason?: NetworkReason | BadResponseReason;
  readonly detail?: string;
  readonly retryAt?: Deadline;
}

/** Longest text of the server that is kept, characters. */
const maxDetailLength = 500;

/** The one family of failures of a request; holds neither the request nor the key. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  /** Set for `network` and `badResponse`. */
  readonly reason: NetworkReason | BadResponseReason | null;
  /** The server's own words, at most 500 characters: typed by a stranger, and perhaps an echo of what was asked for. */
  readonly detail: PersonalText | null;
  /** When to try again; set for `rateLimited`, and for `server` where it named a time. */
  readonly retryAt: Deadline | null;

  constructor(kind: ApiErrorKind, facts: ApiErrorFacts = {}) {
    super(
      [kind, facts.reason, facts.status].filter((part) => part !== undefined).join(' '),
      facts.cause === undefined ? {} : { cause: facts.cause },
    );
    this.kind = kind;
    this.status = facts.status ?? null;
    this.reason = facts.reason ?? null;
    this.detail = facts.detail === undefined ? null : personalText(facts.detail.slice(0, maxDetailLength));
    this.retryAt = facts.retryAt ?? null;
  }
}

/** Thrown to a caller that took its request back, or whose account is gone: never a failure to be shown. */
export class Cancelled extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('Cancelled');
  }
}

/** Thrown by a request that nobody waited for any more: whoever wants it again meanwhile has to ask again. */
export class Dropped extends Cancelled {}

/** True for what a cancelled request throws: silence, not an error. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Cancelled || (error instanceof Error && error.name === 'AbortError');
}
