import { type DirectionFacts, isMeasuredInPartOnly } from '../../quality/direction';
import type { Gap } from '../../quality/gaps';
import { leastToldMs } from '../../quality/placing';
import type { Localization } from '../../shared/translate';
import { formatShortDuration } from '../duration';

/** How long a direction was not measured for that reason in gaps that are told, ms. */
export function gapMs({ gaps }: DirectionFacts, kind: Gap['kind']): number {
  return gaps.reduce((sum, gap) => sum + (gap.kind === kind ? gap.to - gap.from : 0), 0);
}

/** What the reading of a direction rests on, a few words each: `Silent 15 min`, `Not recorded 3 min`. */
export function directionChips(facts: DirectionFacts, l10n: Localization): string[] {
  const { t } = l10n;
  const chip = (ms: number, word: (length: string) => string) =>
    ms >= leastToldMs ? [word(formatShortDuration(ms, l10n))] : [];
  return [
    ...(isMeasuredInPartOnly(facts) && facts.measuredMs > 0 ? [t('Partly measured')] : []),
    ...chip(facts.silentMs, (length) => t('Silent {0}', length)),
    ...chip(gapMs(facts, 'missing'), (length) => t('Not recorded {0}', length)),
    ...chip(gapMs(facts, 'lossMissing'), (length) => t('No loss recorded {0}', length)),
    ...chip(facts.unreadableMs, (length) => t('Unreadable {0}', length)),
  ];
}
