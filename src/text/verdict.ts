import type { Facts } from '../quality/facts';
import type { Rating, VerdictView } from '../shared/messages';
import { type Direction, directions } from '../shared/series';
import type { Localization } from '../shared/translate';
import type { VerdictContext } from './verdictContext';
import { lowBitrateMarks, maxMarks, verdictMarks } from './verdictMarks';
import { verdictParagraph } from './verdictParagraph';
import { verdictRules } from './verdictRules';

/** A rating in one or two words: `Good`, `Not rated`. */
export function describeRating(rating: Rating, { t }: Localization): string {
  return { good: t('Good'), degraded: t('Degraded'), poor: t('Poor'), notRated: t('Not rated') }[rating];
}

function describeDirection(direction: Direction, rating: Rating, l10n: Localization): string {
  const name = direction === 'send' ? l10n.t('Sending') : l10n.t('Receiving');
  return l10n.t('{0}: {1}', name, describeRating(rating, l10n).toLocaleLowerCase());
}

/** The facts in words and marks, with the rules they were found by; claims nothing that is not in the data. */
export function verdictView(facts: Facts, context: VerdictContext): VerdictView {
  const { l10n } = context;
  const { marks, leftOut } = verdictMarks(facts, context);
  const capped = l10n.t(
    'Marked are the {0} weightiest episodes and spikes; {1} more are not marked.',
    maxMarks,
    leftOut,
  );
  return {
    paragraph: verdictParagraph(facts, context),
    directions: directions.map((direction) => {
      const { rating } = facts[direction];
      return { direction, rating, label: describeDirection(direction, rating, l10n) };
    }),
    rules: [...verdictRules(context), ...(leftOut > 0 ? [capped] : [])],
    marks,
    lowSendBitrate: lowBitrateMarks(facts, context),
  };
}
