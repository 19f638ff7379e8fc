import type { LineFacts } from '../../quality/facts';
import type { DirectionFacts } from '../../quality/direction';
import { directions } from '../../shared/series';
import { formatShare } from '../coverage';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import { interruptionClause } from './interruptionClause';
import { findInterruptions } from './interruptions';
import { placingClauses } from './placingClauses';
import type { When } from './when';

/** More silences and gaps, and more stays, than this are counted, not listed. */
const maxListed = 3;
/** Under this coverage the measured time is told beside its share. */
const tellLengthUnder = 0.05;

/** The longest silences and gaps in order of time, and how many more there are. */
function interruptionClauses(line: LineFacts, when: When, context: VerdictContext): string[] {
  const { t } = context.l10n;
  const all = findInterruptions(line);
  const length = ({ from, to }: { from: number; to: number }) => to - from;
  const listed = all.toSorted((a, b) => length(b) - length(a) || a.from - b.from).slice(0, maxListed);
  const clauses = all.filter((one) => listed.includes(one)).map((one) => interruptionClause(one, when, context));
  const more = all.length - listed.length;
  return more > 0 ? [...clauses, t('{0} more silences or gaps of 10 s or more', more)] : clauses;
}

/** When the stays of a line were, with the day. */
function stayTimes(line: LineFacts, when: When): string {
  const known = line.stays.flatMap(({ stay }) =>
    stay.joinedAt !== null && stay.leftAt !== null ? [{ from: stay.joinedAt, to: stay.leftAt }] : [],
  );
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) {
    return '';
  }
  return known.length <= maxListed ? when.withDays(known) : when.withDays([{ from: first.from, to: last.to }]);
}

function unknownEnd(line: LineFacts, { t }: VerdictContext['l10n']): string {
  if (line.stays.length > 1) {
    return t('for at least one stay it is not known when the person joined or left');
  }
  const isLeftOnly = line.stays.every(({ stay }) => stay.joinedAt !== null);
  return isLeftOnly ? t('when the person left is not known') : t('when the person joined is not known');
}

/** How much was measured in each direction, a short time with its length. */
function measuredShares({ send, recv }: LineFacts, { l10n }: VerdictContext): [sending: string, receiving: string] {
  const share = ({ coverage, measuredMs }: DirectionFacts) => {
    const told = formatShare(coverage ?? 0, 1, l10n);
    return coverage !== null && coverage > 0 && coverage < tellLengthUnder
      ? l10n.t('{0} ({1})', told, formatDuration(measuredMs, l10n))
      : told;
  };
  return [share(send), share(recv)];
}

function openClauses(line: LineFacts, when: When, { l10n }: VerdictContext): string[] {
  const { t } = l10n;
  const [sending = '', receiving = ''] = directions.map((one) => formatDuration(line[one].measuredMs, l10n));
  const from = line.range === null ? t('unknown time') : when.atDay(line.range.from);
  const measured =
    sending === receiving
      ? t('{0} measured in both directions, from {1} on', sending, from)
      : t('{0} sending and {1} receiving measured, from {2} on', sending, receiving, from);
  return [measured, unknownEnd(line, l10n)];
}

function stayClause(line: LineFacts, when: When, context: VerdictContext): string {
  const { t } = context.l10n;
  const [sending, receiving] = measuredShares(line, context);
  const times = stayTimes(line, when);
  const count = line.stays.length;
  if (sending === receiving) {
    return count === 1
      ? t('Stay of {0}: {1} of it measured in both directions', times, sending)
      : t('{0} stays, {1}: {2} of them measured in both directions', count, times, sending);
  }
  return count === 1
    ? t('Stay of {0}: {1} of it measured for sending, {2} for receiving', times, sending, receiving)
    : t('{0} stays, {1}: {2} of them measured for sending, {3} for receiving', count, times, sending, receiving);
}

function isWithoutLength({ stayMs, send, recv }: LineFacts): boolean {
  return stayMs === 0 || send.coverage === null || recv.coverage === null;
}

/** How much of the only line of stays was measured, when it was silent or not recorded, and how it lies beside the stays. */
export function coverageSentence(line: LineFacts, when: When, context: VerdictContext): string {
  const { t } = context.l10n;
  const first =
    line.stayMs === null
      ? openClauses(line, when, context)
      : [isWithoutLength(line) ? t('The stay has no length') : stayClause(line, when, context)];
  const rest = [...interruptionClauses(line, when, context), ...placingClauses(line, when, context)];
  return t('{0}.', [...first, ...rest].join('; '));
}

/** The same of one of several lines that are judged apart, which stands in brackets behind its times. */
export function coverageClauses(line: LineFacts, when: When, context: VerdictContext): string[] {
  const { t } = context.l10n;
  const [sending, receiving] = measuredShares(line, context);
  const measured =
    sending === receiving
      ? t('{0} measured in both directions', sending)
      : t('{0} measured for sending, {1} for receiving', sending, receiving);
  const first =
    line.stayMs === null
      ? openClauses(line, when, context)
      : [isWithoutLength(line) ? t('the stay has no length') : measured];
  return [...first, ...interruptionClauses(line, when, context), ...placingClauses(line, when, context)];
}
