import type { Deadline } from '../shared/deadline';
import { ApiError, type ApiErrorFacts } from './errors';
import type { Answer } from './send';

/** The failure that an answer's status means, or null for success; `retryAt` goes with 429 and 5xx. */
export function statusError(answer: Answer, retryAt: Deadline | null): ApiError | undefined {
  const { status, words } = answer;
  if (status >= 200 && status < 300) {
    return undefined;
  }
  const facts: ApiErrorFacts = { status, ...(words === null ? {} : { detail: words }) };
  const again = retryAt === null ? {} : { retryAt };
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
      return new ApiError('rateLimited', { ...facts, ...again });
    default:
  }
  if (status >= 500) {
    return new ApiError('server', { ...facts, ...again });
  }
  return status >= 400
    ? new ApiError('badRequest', facts)
    : new ApiError('badResponse', { ...facts, reason: 'unexpectedShape' });
}
