import type { Facts } from '../../quality/facts';
import { worseRating, worstFirst } from '../../quality/rating';
import type { AnswerView } from '../../shared/protocol/answer';
import { directions } from '../../shared/series';
import { directionCard } from './card';
import type { VerdictContext } from './context';
import { headline } from './headline';
import { verdictParagraph } from './paragraph';
import { When } from './when';

/** The answer at first glance; `notes` are those about the data that change the reading. */
export function answerView(facts: Facts, notes: readonly string[], context: VerdictContext): AnswerView {
  const when = new When(facts, context, 'once');
  const { send, recv } = facts;
  return {
    headline: headline(facts, context.l10n),
    rating: worseRating({ send: send.rating, recv: recv.rating }),
    cards: directions
      .map((direction) => directionCard(facts[direction], when, context))
      .sort((a, b) => worstFirst.indexOf(a.rating) - worstFirst.indexOf(b.rating)),
    paragraph: verdictParagraph(facts, context),
    notes: [...notes],
  };
}
