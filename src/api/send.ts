import type { Clock } from '../shared/clock';
import { Cancelled, ApiError } from './errors';
import { toNetworkError } from './networkError';

/** A whole answer of the server, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Size of the body, bytes. */
  readonly bytes: number;
}

/** What one attempt needs. */
export interface Attempt {
  readonly fetch: typeof globalThis.fetch;
  readonly url: string;
  readonly headers: Headers;
  /** Time for the whole attempt, body included, ms. */
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/**
 * Sends one GET and reads the whole body; redirects are refused, so that the key stays with its origin.
 * Throws `Cancelled` when `wire` is aborted, else an `ApiError` of kind `timeout` or `network`.
 */
export async function send(attempt: Attempt, wire: AbortSignal): Promise<Answer> {
  const timeout = new AbortController();
  const timer = attempt.clock.schedule(() => {
    timeout.abort();
  }, attempt.timeoutMs);
  try {
    const response = await attempt.fetch(attempt.url, {
      headers: attempt.headers,
      redirect: 'error',
      signal: AbortSignal.any([wire, timeout.signal]),
    });
    const body = await response.arrayBuffer();
    return {
      status: response.status,
      headers: response.headers,
      text: new TextDecoder().decode(body),
      bytes: body.byteLength,
    };
  } catch (cause) {
    if (wire.aborted) {
      throw new Cancelled();
    }
    throw timeout.signal.aborted ? new ApiError('timeout', { cause }) : toNetworkError(cause);
  } finally {
    timer.dispose();
  }
}
