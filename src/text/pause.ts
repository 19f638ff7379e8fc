import type { EpochMs } from '../shared/time';
import type { TextContext } from './context';
import { formatDuration } from './duration';

/** Says that requests wait for the rate limit and how long; undefined when none does. */
export function pauseText(until: EpochMs | null, { l10n, now }: TextContext): string | undefined {
  if (until === null) {
    return undefined;
  }
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  return l10n.t('Rate limit: goes on in {0}', formatDuration(seconds * 1000, l10n));
}
