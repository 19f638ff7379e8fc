import type { Facts } from '../../quality/facts';
import { type DirectionFacts, isGoodInPartOnly } from '../../quality/direction';
import { directions } from '../../shared/series';
import { worstFirst } from '../../quality/rating';
import type { VerdictContext } from './context';
import { coverageSentence } from './coverageSentence';
import { type DirectionWords, directionWords } from './directionWords';
import { apartSentence, worstName } from './apart';
import { staysClauses } from './stays';
import { When } from './when';

function isSpotless(facts: DirectionFacts): boolean {
  return facts.rating === 'good' && !isGoodInPartOnly(facts) && facts.highest?.percent === 0;
}

function wordsOf(one: DirectionFacts, facts: Facts, when: When, context: VerdictContext): DirectionWords {
  const { t } = context.l10n;
  const { direction } = one;
  const line = facts.worst === null ? undefined : facts.lines[facts.worst[direction]];
  if (facts.lines.length < 2 || line === undefined) {
    return directionWords(one, [], when, context);
  }
  const words = (rated: DirectionWords['rated'], because: string) => ({ rated, because });
  if (facts.lines.every((each) => isSpotless(each[direction]))) {
    return words(
      {
        both: t('Sending and receiving were good in every stay'),
        send: t('Sending was good in every stay'),
        recv: t('Receiving was good in every stay'),
      },
      t('measured without packet loss'),
    );
  }
  return directionWords(one, [worstName(line, direction, facts, when, context.l10n)], when, context);
}

/** The verdict of each direction, worse first; one sentence where the same is to be said of both. */
function ratingSentences(facts: Facts, when: When, context: VerdictContext): string[] {
  const { t } = context.l10n;
  const both = directions.map((direction) => facts[direction]);
  if (both.every(({ measuredMs, silentMs }) => measuredMs + silentMs === 0)) {
    return [t('Not rated: packet loss was not measured, and no data is not good quality.')];
  }
  const [send, recv] = [facts.send, facts.recv].map((one) => wordsOf(one, facts, when, context));
  if (send !== undefined && send.rated.both === recv?.rated.both && send.because === recv.because) {
    return [t('{0}: {1}.', send.rated.both, send.because)];
  }
  return both
    .toSorted((a, b) => worstFirst.indexOf(a.rating) - worstFirst.indexOf(b.rating))
    .map((one) => {
      const { rated, because } = wordsOf(one, facts, when, context);
      return t('{0}: {1}.', rated[one.direction], because);
    });
}

/**
 * What happened in a call, for people, in at most four sentences: the verdict of each direction, worse first, with its
 * evidence; how much was measured; what is not in the data. One more where the person has several stays. The zone of the
 * times is named once, beside those of the stay.
 */
export function verdictParagraph(facts: Facts, context: VerdictContext): string {
  const { t } = context.l10n;
  const [only, ...others] = facts.lines;
  const when = new When(facts, context, only === undefined ? 'each' : 'once');
  const stays = staysClauses(facts, when, context);
  return [
    ...ratingSentences(facts, when, context),
    ...(only === undefined
      ? []
      : [others.length === 0 ? coverageSentence(only, when, context) : apartSentence(facts, when, context)]),
    ...(stays.clauses.length > 0 ? [t('{0}.', stays.clauses.join('; '))] : []),
    stays.tellLeaving
      ? t('Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.')
      : t('Not in the data: causes, and what was seen or heard.'),
  ].join(' ');
}
