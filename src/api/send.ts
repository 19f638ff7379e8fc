import type { Clock } from '../shared/clock';
import type { BodyLimits } from './bodyLimits';
import { onAbort, untilAborted } from './cancel';
import { ApiError, Cancelled } from './errors';
import { toNetworkError } from './networkError';
import { readBody } from './readBody';
import { readServerWords } from './serverWords';

/** An answer of the server, whatever its status; whole unless it is a failure of absurd length. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Size of the body, bytes after decompression. */
  readonly bytes: number;
  /** What the server says of a failure, the key masked; null for success and where it says nothing. */
  readonly words: string | null;
}

/** What one attempt needs. */
export interface Attempt {
  readonly fetch: typeof globalThis.fetch;
  readonly url: string;
  readonly headers: Headers;
  /** Time for the whole attempt, body included, ms. */
  readonly timeoutMs: number;
  /** The most that is read of a body, bytes: of a success, and of a failure. */
  readonly limits: { readonly success: number } & Pick<BodyLimits, 'failure'>;
  /** Masks the key in a text of the server. */
  readonly mask: (text: string) => string;
  readonly clock: Clock;
}

/**
 * Sends one GET and reads the body; redirects are refused, so that the key stays with its origin. Ends in time, and when
 * `wire` is aborted, whatever `fetch` does. Throws `Cancelled` when `wire` is aborted, else an `ApiError` of kind
 * `timeout`, `network` or, for a body past its limit, `badResponse`.
 */
export async function send(attempt: Attempt, wire: AbortSignal): Promise<Answer> {
  const stop = new AbortController();
  const timer = attempt.clock.schedule(() => {
    stop.abort(new ApiError('timeout'));
  }, attempt.timeoutMs);
  const listener = onAbort([wire], () => {
    stop.abort(new Cancelled());
  });
  try {
    stop.signal.throwIfAborted();
    return await exchange(attempt, stop.signal);
  } catch (cause) {
    stop.signal.throwIfAborted();
    throw cause instanceof ApiError ? cause : toNetworkError(cause);
  } finally {
    timer.dispose();
    listener.dispose();
  }
}

async function exchange({ fetch, url, headers, limits, mask }: Attempt, stop: AbortSignal): Promise<Answer> {
  const response = await respond(fetch(url, { headers, redirect: 'error', signal: stop }), stop);
  const { status, ok } = response;
  const { text, bytes, isWhole } = await readBody(response.body, ok ? limits.success : limits.failure, stop);
  if (ok && !isWhole) {
    throw new ApiError('badResponse', { status, reason: 'tooLarge' });
  }
  const words = ok ? null : readServerWords(text);
  return { status, headers: response.headers, text, bytes, words: words === null ? null : mask(words) };
}

/** The answer, unless `stop` comes first: then nobody will read it, and its body is let go of whenever it arrives. */
async function respond(answer: Promise<Response>, stop: AbortSignal): Promise<Response> {
  try {
    return await untilAborted(answer, stop);
  } catch (error) {
    answer.then((late) => late.body?.cancel()).catch(() => undefined);
    throw error;
  }
}
