import type { Facts, LineFacts } from '../../quality/facts';
import type { Direction } from '../../shared/series';
import { sanitise } from '../sanitise';
import type { VerdictContext } from './context';
import { coverageClauses } from './coverageSentence';
import { directionLabel } from './directionLabel';
import { lineTimes, severalStays } from './stayTimes';
import type { When } from './when';

/** More lines of stays than this are counted, not listed. */
const maxListed = 3;

/** What names a line of stays that is judged apart: its times, and its id where another one has the same; with the day where it is told first. */
function lineName(line: LineFacts, facts: Facts, when: When, l10n: VerdictContext['l10n'], withDay = false): string {
  const { t } = l10n;
  const timesOf = (one: LineFacts) => lineTimes(one, when, l10n, withDay);
  const name = timesOf(line);
  const isAlone = facts.lines.every((other) => other === line || timesOf(other) !== name);
  if (line.stays.length > 1) {
    return severalStays(line, name, l10n);
  }
  return isAlone ? name : t('{0}, participant ID {1}', name, sanitise(line.stays[0]?.participantId ?? '', 'document'));
}

/** Which line of those judged apart a rating is of. */
export function worstName(
  line: LineFacts,
  direction: Direction,
  facts: Facts,
  when: When,
  l10n: VerdictContext['l10n'],
): string {
  const { t } = l10n;
  const of = facts.lines.length;
  const rated = facts.lines.filter((one) => one[direction].rating !== 'notRated').length;
  const name = lineName(line, facts, when, l10n);
  const told = line.stays.length > 1 ? name : t('stay {0}', name);
  if (rated === 0) {
    return t('{0}, like each of {1} judged apart', told, of);
  }
  return rated === 1
    ? t('{0}, the only one of {1} that could be rated', told, of)
    : t('{0}, the worst of {1} judged apart', told, of);
}

/** Those whose ratings count first, then the others, in order of time within. */
function mostTelling({ lines, worst }: Facts): readonly LineFacts[] {
  const counts = (line: LineFacts) => line === lines[worst?.send ?? -1] || line === lines[worst?.recv ?? -1];
  const first = lines.filter(counts);
  return [...first, ...lines.filter((line) => !first.includes(line))].slice(0, maxListed);
}

/** What stays at once mean for the verdict, and how each was rated and measured. */
export function apartSentence(facts: Facts, when: When, context: VerdictContext): string {
  const { l10n } = context;
  const { t } = l10n;
  const listed = mostTelling(facts);
  const told = facts.lines
    .filter((line) => listed.includes(line))
    .map((line, i) => {
      const ratings = [line.send, line.recv].map((facts) => directionLabel(facts, l10n)).join(', ');
      return t(
        '{0} ({1})',
        lineName(line, facts, when, l10n, i === 0),
        [ratings, ...coverageClauses(line, when, context)].join('; '),
      );
    });
  const more = facts.lines.length - told.length;
  const all = [...told, ...(more > 0 ? [t('and {0} more', more)] : [])].join('; ');
  return facts.lines.some((line) => line.stays.some(({ stay }) => stay.leftAt === null))
    ? t(
        'Stays that may overlap, since a leaving is not known, are judged apart, the worst counting in each direction; all times {0}: {1}.',
        when.zone(),
        all,
      )
    : t(
        'Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times {0}: {1}.',
        when.zone(),
        all,
      );
}
