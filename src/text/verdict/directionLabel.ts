import { type DirectionFacts, isGoodInPartOnly } from '../../quality/direction';
import type { Localization } from '../../shared/translate';
import { formatShare } from '../coverage';
import { describeDirection } from '../rating';

/** A direction with its rating: `Receiving: poor`, `Sending: good where measured (52 %)`. */
export function directionLabel(facts: DirectionFacts, l10n: Localization): string {
  const { t } = l10n;
  const { direction, rating, coverage } = facts;
  if (!isGoodInPartOnly(facts)) {
    return describeDirection(direction, rating, l10n);
  }
  if (coverage === null) {
    return direction === 'send' ? t('Sending: good where measured') : t('Receiving: good where measured');
  }
  const share = formatShare(coverage, 1, l10n);
  return direction === 'send'
    ? t('Sending: good where measured ({0})', share)
    : t('Receiving: good where measured ({0})', share);
}
