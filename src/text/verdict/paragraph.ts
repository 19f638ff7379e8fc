import type { Facts } from '../../quality/facts';
import { type DirectionFacts, isGoodInPartOnly } from '../../quality/direction';
import { directions } from '../../shared/series';
import { worstFirst } from '../../quality/rating';
import type { VerdictContext } from './context';
import { coverageSentence } from './coverageSentence';
import { directionSentence } from './directionSentence';
import { apartSentence, worstName } from './apart';
import { staysSentence } from './stays';
import { When } from './when';

function isSpotless(facts: DirectionFacts): boolean {
  return facts.rating === 'good' && !isGoodInPartOnly(facts) && facts.highest?.percent === 0;
}

function ratingSentences(facts: Facts, when: When, context: VerdictContext): string[] {
  const { l10n } = context;
  const { t } = l10n;
  const both = directions.map((direction) => facts[direction]);
  const isOneLine = facts.lines.length < 2;
  if (facts.lines.length > 0 && facts.lines.every(({ send, recv }) => isSpotless(send) && isSpotless(recv))) {
    return [
      isOneLine
        ? t('Sending and receiving were good: no packet loss measured.')
        : t('Sending and receiving were good in every stay: no packet loss measured.'),
    ];
  }
  if (both.every(({ measuredMs, silentMs }) => measuredMs + silentMs === 0)) {
    return [t('Not rated: nothing was measured, and no data is not good quality.')];
  }
  return both
    .toSorted((a, b) => worstFirst.indexOf(a.rating) - worstFirst.indexOf(b.rating))
    .map((one) => {
      const line = facts.worst === null ? undefined : facts.lines[facts.worst[one.direction]];
      if (isOneLine || line === undefined) {
        return directionSentence(one, [], when, context);
      }
      if (facts.lines.every((each) => isSpotless(each[one.direction]))) {
        return one.direction === 'send'
          ? t('Sending was good in every stay: no packet loss measured.')
          : t('Receiving was good in every stay: no packet loss measured.');
      }
      return directionSentence(one, [worstName(line, facts, when, l10n)], when, context);
    });
}

/**
 * What happened in a call, for people, in four sentences: the verdict of each direction, worse first, with its evidence;
 * how much was measured; what cannot be known here. One more where the person has several stays.
 */
export function verdictParagraph(facts: Facts, context: VerdictContext): string {
  const { t } = context.l10n;
  const { person } = context;
  const when = new When(facts, context);
  const [only, ...others] = facts.lines;
  return [
    ...ratingSentences(facts, when, context),
    ...(only === undefined
      ? []
      : [others.length === 0 ? coverageSentence(only, when, context) : apartSentence(facts, when, context)]),
    ...staysSentence(facts, when, context),
    person !== null && person.drops.length > 0
      ? t(
          'Only packet loss and bitrate were recorded, not their cause, not what was seen or heard, and not whether leaving was on purpose or a lost connection.',
        )
      : t('Only packet loss and bitrate were recorded, not their cause and not what was seen or heard.'),
  ].join(' ');
}
