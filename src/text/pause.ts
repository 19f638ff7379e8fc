import type { Deadline } from '../shared/deadline';
import type { TextContext } from './context';
import { formatDuration } from './duration';

/** Says that requests wait for the rate limit and how long; undefined when none does. */
export function pauseText(until: Pick<Deadline, 'left'> | null, { l10n }: TextContext): string | undefined {
  if (until === null) {
    return undefined;
  }
  const seconds = Math.max(1, Math.ceil(until.left() / 1000));
  return l10n.t('Rate limit: goes on in {0}', formatDuration(seconds * 1000, l10n));
}
