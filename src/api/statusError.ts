import type { EpochMs } from '../shared/time';
import { ApiError, type ApiErrorFacts } from './errors';
import type { Answer } from './send';

/** The failure that an answer's status means, or null for success; `retryAt` goes with 429. */
export function statusError(answer: Answer, retryAt: EpochMs | null): ApiError | null {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    return null;
  }
  const detail = readDetail(answer.text);
  const facts: ApiErrorFacts = { status, ...(detail === null ? {} : { detail }) };
  switch (status) {
    case 401:
      return new ApiError('auth', facts);
    case 403:
      return new ApiError('forbidden', facts);
    case 404:
    case 410:
      return new ApiError('notFound', facts);
    case 407:
      return new ApiError('network', { ...facts, reason: 'proxy' });
    case 408:
      return new ApiError('timeout', facts);
    case 429:
      return new ApiError('rateLimited', { ...facts, ...(retryAt === null ? {} : { retryAt }) });
    default:
  }
  if (status >= 500) {
    return new ApiError('server', facts);
  }
  return status >= 400
    ? new ApiError('badRequest', facts)
    : new ApiError('badResponse', { ...facts, reason: 'unexpectedShape' });
}

/** The server's own words: `error` or `message` of a JSON body, else the text itself unless it is a page. */
function readDetail(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.startsWith('<')) {
    return null;
  }
  try {
    return findMessage(JSON.parse(trimmed));
  } catch {
    return trimmed;
  }
}

function findMessage(body: unknown): string | null {
  if (typeof body === 'string') {
    return body === '' ? null : body;
  }
  if (typeof body !== 'object' || body === null) {
    return null;
  }
  const { error, message } = body as { readonly error?: unknown; readonly message?: unknown };
  return findMessage(error) ?? (typeof message === 'string' && message !== '' ? message : null);
}
