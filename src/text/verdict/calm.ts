import { type DirectionFacts, isGoodInPartOnly } from '../../quality/direction';
import type { Facts } from '../../quality/facts';
import { leastToldMs } from '../../quality/placing';
import type { Localization } from '../../shared/translate';
import { formatShare } from '../coverage';
import { formatShortDuration } from '../duration';
import { gapMs } from './chips';
import type { Who } from './trouble';

/** Under this coverage what is left is too little to be called good otherwise. */
const mostly = 0.5;

/** Good in most of the stay, but silent or not recorded in all the rest: which, and how long; null for anything else. */
function exceptionOf(facts: DirectionFacts, stayMs: number | null): { silent: boolean; ms: number } | null {
  if (stayMs === null || (facts.coverage ?? 0) < mostly) {
    return null;
  }
  const silent = facts.silentMs;
  const missing = gapMs(facts, 'missing');
  const unmeasured = stayMs - facts.measuredMs;
  const ms = Math.max(silent, missing);
  return ms <= unmeasured && unmeasured - ms < leastToldMs ? { silent: silent >= missing, ms } : null;
}

/** Of a direction that was good as far as it was measured, in one short sentence. */
function partialText(who: Who, facts: DirectionFacts, stayMs: number | null, l10n: Localization): string {
  const { t } = l10n;
  const exception = exceptionOf(facts, stayMs);
  if (exception !== null && stayMs !== null) {
    const length = formatShortDuration(exception.ms, l10n);
    const of = formatShortDuration(stayMs, l10n);
    const silent: Record<Who, () => string> = {
      both: () => t('Silent for {0} of {1}, otherwise good', length, of),
      send: () => t('Sending was silent for {0} of {1}, otherwise good', length, of),
      recv: () => t('Receiving was silent for {0} of {1}, otherwise good', length, of),
    };
    const missing: Record<Who, () => string> = {
      both: () => t('Not recorded for {0} of {1}, otherwise good', length, of),
      send: () => t('Sending was not recorded for {0} of {1}, otherwise good', length, of),
      recv: () => t('Receiving was not recorded for {0} of {1}, otherwise good', length, of),
    };
    return (exception.silent ? silent : missing)[who]();
  }
  if (facts.coverage === null) {
    return {
      both: () => t('Sending and receiving were good where measured'),
      send: () => t('Sending was good where measured'),
      recv: () => t('Receiving was good where measured'),
    }[who]();
  }
  const share = formatShare(facts.coverage, 1, l10n);
  return {
    both: () => t('Sending and receiving were good where measured ({0})', share),
    send: () => t('Sending was good where measured ({0})', share),
    recv: () => t('Receiving was good where measured ({0})', share),
  }[who]();
}

function stayMsOf(facts: Facts, { direction }: DirectionFacts): number | null {
  return facts.worst === null ? null : (facts.lines[facts.worst[direction]]?.stayMs ?? null);
}

/** Of a call that is bad in no direction, and good in one at least, in one short sentence. */
export function calmText(facts: Facts, l10n: Localization): string {
  const { t } = l10n;
  const { send, recv } = facts;
  const textOf = (who: Who, one: DirectionFacts) => partialText(who, one, stayMsOf(facts, one), l10n);
  const [first, second] = [send, recv].filter(isGoodInPartOnly);
  if (first !== undefined && second !== undefined) {
    const together = textOf('both', first);
    if (together === textOf('both', second)) {
      return together;
    }
    const [sending, receiving] = [first, second].map(({ coverage }) => coverage);
    return sending === null || sending === undefined || receiving === null || receiving === undefined
      ? t('Sending and receiving were good where measured')
      : t(
          'Good where measured: {0} of sending, {1} of receiving',
          formatShare(sending, 1, l10n),
          formatShare(receiving, 1, l10n),
        );
  }
  if (first !== undefined) {
    return textOf(first.direction, first);
  }
  if (send.rating === 'good' && recv.rating === 'good') {
    return t('Sending and receiving were good');
  }
  return send.rating === 'good' ? t('Sending was good') : t('Receiving was good');
}
