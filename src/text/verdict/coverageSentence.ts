import type { LineFacts } from '../../quality/facts';
import { directions } from '../../shared/series';
import { formatShare } from '../coverage';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import { interruptionClause } from './interruptionClause';
import { findInterruptions } from './interruptions';
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

/** How much of a line of stays was measured, and when it was silent or not recorded. */
export function coverageSentence(line: LineFacts, when: When, context: VerdictContext): string {
  const { l10n } = context;
  const { t } = l10n;
  const { send, recv, stays, stayMs } = line;
  const rest = interruptionClauses(line, when, context);
  const sentence = (first: string) => t('{0}.', [first, ...rest].join('; '));
  if (stayMs === null) {
    const [sending, receiving] = directions.map((direction) => formatDuration(line[direction].measuredMs, l10n));
    const [begin] = [line.range?.from];
    const from = begin === undefined ? t('unknown time') : when.atDay(begin);
    const measured =
      sending === receiving
        ? t('{0} measured in both directions, from {1} on', sending ?? '', from)
        : t('{0} sending and {1} receiving measured, from {2} on', sending ?? '', receiving ?? '', from);
    return sentence([measured, unknownEnd(line, l10n)].join('; '));
  }
  if (stayMs === 0 || send.coverage === null || recv.coverage === null) {
    return sentence(t('The stay has no length'));
  }
  const [sending, receiving] = [send, recv].map(({ coverage, measuredMs }) => {
    const share = formatShare(coverage ?? 0, 1, l10n);
    return coverage !== null && coverage > 0 && coverage < tellLengthUnder
      ? t('{0} ({1})', share, formatDuration(measuredMs, l10n))
      : share;
  });
  const times = stayTimes(line, when);
  const isOne = stays.length === 1;
  if (sending === receiving) {
    return isOne
      ? sentence(t('Stay of {0}: {1} of it measured in both directions', times, sending ?? ''))
      : sentence(t('{0} stays, {1}: {2} of them measured in both directions', stays.length, times, sending ?? ''));
  }
  return isOne
    ? sentence(
        t('Stay of {0}: {1} of it measured for sending, {2} for receiving', times, sending ?? '', receiving ?? ''),
      )
    : sentence(
        t(
          '{0} stays, {1}: {2} of them measured for sending, {3} for receiving',
          stays.length,
          times,
          sending ?? '',
          receiving ?? '',
        ),
      );
}
