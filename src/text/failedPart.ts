import { ApiError } from '../api/errors';
import type { TextContext } from './context';
import { personal } from './personal';

/** What failed, for the log: with the server's own words where it said any. */
export function failedPart(what: string, error: unknown, context: TextContext): string {
  return error instanceof ApiError && error.detail !== null
    ? `${what}: "${personal(error.detail, 'whole', context)}"`
    : what;
}
