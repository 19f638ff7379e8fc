import type { Facts } from '../../quality/facts';
import type { VerdictView } from '../../shared/protocol/participantView';
import { directions } from '../../shared/series';
import { describeDirection } from '../rating';
import type { VerdictContext } from './context';
import { lowBitrateMarks, maxMarks, verdictMarks } from './marks';
import { verdictParagraph } from './paragraph';
import { verdictRules } from './rules';
import { When } from './when';

/** The facts in words and marks, with the rules they were found by; claims nothing that is not in the data. */
export function verdictView(facts: Facts, context: VerdictContext): VerdictView {
  const { l10n } = context;
  const when = new When(facts, context);
  const { marks, leftOut } = verdictMarks(facts, when, context);
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
    lowSendBitrate: lowBitrateMarks(facts, when, context),
  };
}
