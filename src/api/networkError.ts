import { ApiError, type NetworkReason } from './errors';

/** Codes of Node, undici and Chromium (`net::ERR_...`), told apart by what a person can do about them; the first match counts. */
const reasons: readonly (readonly [NetworkReason | 'timeout', RegExp])[] = [
  ['timeout', /^ETIMEDOUT$|^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$|ERR_(CONNECTION_)?TIMED_OUT/],
  ['proxy', /PROXY|ERR_TUNNEL|UND_ERR_ABORTED|UND_ERR_PRX|HTTP Tunneling|Request was cancelled/],
  ['dns', /^ENOTFOUND$|^EAI_|ERR_NAME_NOT_RESOLVED/],
  ['refused', /ECONNREFUSED|ERR_CONNECTION_REFUSED/],
  [
    'offline',
    /^ENETUNREACH$|^EHOSTUNREACH$|^ENETDOWN$|^EADDRNOTAVAIL$|ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_UNREACHABLE/,
  ],
  ['tls', /CERT|^ERR_(TLS|SSL)_|^EPROTO$|^UNABLE_TO_|ERR_SSL|HOSTNAME_MISMATCH/],
  [
    'reset',
    /^ECONNRESET$|^EPIPE$|^ECONNABORTED$|^UND_ERR_SOCKET$|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$|^Z_BUF_ERROR$|PREMATURE_CLOSE|ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE/,
  ],
  ['redirect', /unexpected redirect|ERR_.*REDIRECT/i],
];

/** Longest chain of causes that is followed. */
const maxDepth = 8;

/** Every code (or, without one, message) in a chain of causes, outermost first. */
function* clues(error: unknown, depth = 0): Generator<string> {
  if (!(error instanceof Error) || depth > maxDepth) {
    return;
  }
  const code: unknown = 'code' in error ? error.code : undefined;
  yield typeof code === 'string' ? code : error.message;
  yield* clues(error.cause, depth + 1);
  if (error instanceof AggregateError) {
    for (const inner of error.errors) {
      yield* clues(inner, depth + 1);
    }
  }
}

/** Turns what `fetch` or reading the body threw into an {@link ApiError} of kind `network` or `timeout`. */
export function toNetworkError(cause: unknown): ApiError {
  for (const clue of clues(cause)) {
    const reason = reasons.find(([, pattern]) => pattern.test(clue))?.[0];
    if (reason === 'timeout') {
      return new ApiError('timeout', { cause });
    }
    if (reason !== undefined) {
      return new ApiError('network', { cause, reason });
    }
  }
  return new ApiError('network', { cause, reason: 'unknown' });
}
