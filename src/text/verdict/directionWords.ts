import { type DirectionFacts, isGoodInPartOnly } from '../../quality/direction';
import { leastRatedMs } from '../../quality/rate';
import { formatShare } from '../coverage';
import { formatDuration } from '../duration';
import { gapMs } from './chips';
import type { VerdictContext } from './context';
import { lossClauses } from './lossClauses';
import type { When } from './when';

/** The rating of a direction and what it rests on, for one sentence. */
export interface DirectionWords {
  readonly rated: Readonly<Record<'both' | 'send' | 'recv', string>>;
  readonly because: string;
}

function unratedClause(facts: DirectionFacts, { l10n }: VerdictContext): string {
  const { t } = l10n;
  if (facts.measuredMs > 0) {
    const needed = formatDuration(leastRatedMs, l10n);
    const measured = formatDuration(facts.measuredMs, l10n);
    return measured === needed
      ? t('measured for just under the {0} needed', needed)
      : t('only {0} measured, under the {1} needed', measured, needed);
  }
  if (facts.silentMs > 0) {
    return t('nothing measured, no media for {0}', formatDuration(facts.silentMs, l10n));
  }
  return gapMs(facts, 'lossMissing') > 0 ? t('no packet loss recorded, only bitrate') : t('nothing measured');
}

/** The rating of a direction: who and how, as a clause without its end. */
function ratedWords(facts: DirectionFacts, { l10n }: VerdictContext): DirectionWords['rated'] {
  const { t } = l10n;
  const share = formatShare(facts.coverage ?? 0, 1, l10n);
  if (isGoodInPartOnly(facts)) {
    return facts.coverage === null
      ? {
          both: t('Sending and receiving were good where measured'),
          send: t('Sending was good where measured'),
          recv: t('Receiving was good where measured'),
        }
      : {
          both: t('Sending and receiving were good where measured ({0})', share),
          send: t('Sending was good where measured ({0})', share),
          recv: t('Receiving was good where measured ({0})', share),
        };
  }
  return {
    good: () => ({
      both: t('Sending and receiving were good'),
      send: t('Sending was good'),
      recv: t('Receiving was good'),
    }),
    degraded: () => ({
      both: t('Sending and receiving were each degraded'),
      send: t('Sending was degraded'),
      recv: t('Receiving was degraded'),
    }),
    poor: () => ({
      both: t('Sending and receiving were each poor'),
      send: t('Sending was poor'),
      recv: t('Receiving was poor'),
    }),
    notRated: () => ({
      both: t('Sending and receiving were not rated'),
      send: t('Sending was not rated'),
      recv: t('Receiving was not rated'),
    }),
  }[facts.rating]();
}

/** The rating of a direction and what it rests on; `where` names the stay where several are judged apart. */
export function directionWords(
  facts: DirectionFacts,
  where: readonly string[],
  when: When,
  context: VerdictContext,
): DirectionWords {
  const why = facts.rating === 'notRated' ? [unratedClause(facts, context)] : [];
  return {
    rated: ratedWords(facts, context),
    because: [...where, ...why, ...lossClauses(facts, when, context)].join('; '),
  };
}
