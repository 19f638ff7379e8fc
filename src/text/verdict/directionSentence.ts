import { type DirectionFacts, isGoodInPartOnly } from '../../quality/direction';
import { leastRatedMs } from '../../quality/rate';
import { formatShare } from '../coverage';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import { lossClauses } from './lossClauses';
import type { When } from './when';

function unratedClause(facts: DirectionFacts, { l10n }: VerdictContext): string {
  const { t } = l10n;
  if (facts.measuredMs > 0) {
    const needed = formatDuration(leastRatedMs, l10n);
    return t('only {0} measured, under the {1} needed', formatDuration(facts.measuredMs, l10n), needed);
  }
  return facts.silentMs > 0
    ? t('nothing measured, silent (no media) for {0}', formatDuration(facts.silentMs, l10n))
    : t('nothing measured');
}

/** The rating of a direction and what it rests on in one sentence; `where` names the stay where several are judged apart. */
export function directionSentence(
  facts: DirectionFacts,
  where: readonly string[],
  when: When,
  context: VerdictContext,
): string {
  const { l10n } = context;
  const { t } = l10n;
  const isSent = facts.direction === 'send';
  const because = [...where, ...lossClauses(facts, when, context)].join('; ');
  switch (facts.rating) {
    case 'good': {
      if (isGoodInPartOnly(facts) && facts.coverage === null) {
        return isSent
          ? t('Sending was good where measured: {0}.', because)
          : t('Receiving was good where measured: {0}.', because);
      }
      if (isGoodInPartOnly(facts)) {
        const share = formatShare(facts.coverage ?? 0, 1, l10n);
        return isSent
          ? t('Sending was good where measured ({0}): {1}.', share, because)
          : t('Receiving was good where measured ({0}): {1}.', share, because);
      }
      return isSent ? t('Sending was good: {0}.', because) : t('Receiving was good: {0}.', because);
    }
    case 'degraded':
      return isSent ? t('Sending was degraded: {0}.', because) : t('Receiving was degraded: {0}.', because);
    case 'poor':
      return isSent ? t('Sending was poor: {0}.', because) : t('Receiving was poor: {0}.', because);
    case 'notRated': {
      const why = [unratedClause(facts, context), because].filter((text) => text !== '').join('; ');
      return isSent ? t('Sending was not rated: {0}.', why) : t('Receiving was not rated: {0}.', why);
    }
  }
}
