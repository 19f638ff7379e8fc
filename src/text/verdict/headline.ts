import type { DirectionFacts } from '../../quality/direction';
import type { Facts } from '../../quality/facts';
import { worstFirst } from '../../quality/rating';
import type { Localization } from '../../shared/translate';
import { formatShortDuration } from '../duration';
import { calmText } from './calm';
import { isAtOnce, troubleOf, troubleText } from './trouble';

/** The other direction, where something is to be said of it; it follows a semicolon. */
function asideText(
  { direction, rating, measuredMs, silentMs, gaps }: DirectionFacts,
  { t }: Localization,
): string | null {
  const isSent = direction === 'send';
  if (rating === 'poor') {
    return isSent ? t('sending was poor too') : t('receiving was poor too');
  }
  if (rating === 'degraded') {
    return isSent ? t('sending was degraded') : t('receiving was degraded');
  }
  if (rating === 'good') {
    return null;
  }
  if (measuredMs > 0) {
    return isSent ? t('sending was measured too briefly') : t('receiving was measured too briefly');
  }
  if (silentMs > 0 && gaps.length === 0) {
    return isSent ? t('sending was silent') : t('receiving was silent');
  }
  return isSent ? t('sending was not measured') : t('receiving was not measured');
}

/** Of a call of which nothing could be rated. */
function unratedText({ send, recv, lines }: Facts, l10n: Localization): string {
  const { t } = l10n;
  const both = [send, recv];
  if (both.every(({ measuredMs, silentMs }) => measuredMs + silentMs === 0)) {
    return t('Nothing was measured');
  }
  if (both.some(({ measuredMs }) => measuredMs > 0)) {
    return t('Too little was measured for a rating');
  }
  const [sent = '', received = ''] = both.map(({ silentMs }) => formatShortDuration(silentMs, l10n));
  if (sent !== received) {
    return recv.silentMs === 0
      ? t('Nothing was measured; sending was silent for {0}', sent)
      : send.silentMs === 0
        ? t('Nothing was measured; receiving was silent for {0}', received)
        : t('Nothing was measured; sending was silent for {0}, receiving for {1}', sent, received);
  }
  const stayMs = lines.length === 1 ? (lines[0]?.stayMs ?? null) : null;
  return stayMs === null
    ? t('Silent for {0}, nothing was measured', sent)
    : t('Silent for {0} of {1}, nothing was measured', sent, formatShortDuration(stayMs, l10n));
}

/** What happened in a call in one short sentence: `Receiving broke down for 4 min`; never plainly good where much was not measured. */
export function headline(facts: Facts, l10n: Localization): string {
  const { send, recv } = facts;
  const [worse, other] =
    worstFirst.indexOf(recv.rating) < worstFirst.indexOf(send.rating) ? [recv, send] : [send, recv];
  if (other.rating === 'notRated' && worse.rating === 'notRated') {
    return unratedText(facts, l10n);
  }
  const withAside = (text: string, aside: string | null) => (aside === null ? text : l10n.t('{0}; {1}', text, aside));
  if (worse.rating === 'notRated' || worse.rating === 'good') {
    return withAside(calmText(facts, l10n), asideText(worse, l10n));
  }
  const trouble = troubleOf(worse);
  const together = troubleText('both', trouble, l10n);
  const isTogether = other.rating === worse.rating && facts.worst?.send === facts.worst?.recv && isAtOnce(worse, other);
  return isTogether && together === troubleText('both', troubleOf(other), l10n)
    ? together
    : withAside(troubleText(worse.direction, trouble, l10n), asideText(other, l10n));
}
