import type { LineFacts } from '../../quality/facts';
import type { DirectionFacts } from '../../quality/direction';
import { leastToldMs } from '../../quality/placing';
import { directions } from '../../shared/series';
import { formatShare } from '../coverage';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import { interruptionClauses } from './interruptionClause';
import { findInterruptions } from './interruptions';
import { placingClauses } from './placingClauses';
import { lineWhen, unknownTimes } from './stayTimes';
import type { When } from './when';

/** More silences and gaps than this are counted, not listed. */
const maxListed = 3;
/** Under this coverage the measured time is told beside its share. */
const tellLengthUnder = 0.05;

/** The longest silences and gaps in order of time, and how many more there are. */
function longestInterruptions(line: LineFacts, when: When, context: VerdictContext): string[] {
  const { t } = context.l10n;
  const all = findInterruptions(line);
  const length = ({ from, to }: { from: number; to: number }) => to - from;
  const listed = all.toSorted((a, b) => length(b) - length(a) || a.from - b.from).slice(0, maxListed);
  const clauses = interruptionClauses(
    all.filter((one) => listed.includes(one)),
    when,
    context,
  );
  const rest = all.filter((one) => !listed.includes(one));
  const restLength = formatDuration(
    rest.reduce((sum, one) => sum + length(one), 0),
    context.l10n,
  );
  const least = formatDuration(leastToldMs, context.l10n);
  if (rest.length === 0) {
    return clauses;
  }
  return [
    ...clauses,
    rest.length === 1
      ? t('1 more silence or gap, of {0}', restLength)
      : t('{0} more silences or gaps of {1} or more, {2} in all', rest.length, least, restLength),
  ];
}

/** How much was measured in each direction: the share, a short time with its length; the length where no share is known. */
function measuredClause(line: LineFacts, { l10n }: VerdictContext): string {
  const { t } = l10n;
  const amount = ({ coverage, measuredMs }: DirectionFacts) => {
    if (coverage === null) {
      return formatDuration(measuredMs, l10n);
    }
    const share = formatShare(coverage, 1, l10n);
    return coverage > 0 && coverage < tellLengthUnder ? t('{0} ({1})', share, formatDuration(measuredMs, l10n)) : share;
  };
  const [sending = '', receiving = ''] = directions.map((one) => amount(line[one]));
  if (sending !== receiving) {
    return t('sending {0} measured, receiving {1}', sending, receiving);
  }
  if (line.send.measuredMs + line.recv.measuredMs === 0) {
    return t('nothing measured either way');
  }
  return sending === formatShare(1, 1, l10n) ? t('fully measured') : t('{0} measured both ways', sending);
}

function rest(line: LineFacts, when: When, context: VerdictContext): string[] {
  return [...longestInterruptions(line, when, context), ...placingClauses(line, when, context)];
}

/** When the only line of stays was, in which zone all times are, how much was measured, when it was silent or not recorded, and how it lies beside the stays. */
export function coverageSentence(line: LineFacts, when: When, context: VerdictContext): string {
  const { t } = context.l10n;
  const head = t('{0}, all times {1}: {2}', lineWhen(line, when, context), when.zone(), measuredClause(line, context));
  return t('{0}.', [head, ...rest(line, when, context)].join('; '));
}

/** How much of one of several lines was measured; it stands in brackets behind its times. */
export function coverageClauses(line: LineFacts, when: When, context: VerdictContext): string[] {
  return [measuredClause(line, context), ...unknownTimes(line, context.l10n), ...rest(line, when, context)];
}
