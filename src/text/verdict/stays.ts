import type { Facts, LineFacts } from '../../quality/facts';
import { beforeDropMs, findBeforeDrop } from '../../quality/beforeDrop';
import type { Drop, PersonStays } from '../../quality/people';
import type { Direction } from '../../shared/series';
import { formatDuration } from '../duration';
import { describeDirection } from '../rating';
import { sanitise } from '../sanitise';
import type { VerdictContext } from './context';
import type { When } from './when';

/** More leavings, and more stays apart, than this are counted, not listed. */
const maxListed = 3;

/** How the stays were found to be of one person, which may be wrong. */
export function basisSentence({ stays, basis }: PersonStays, { t }: VerdictContext['l10n']): string {
  switch (basis) {
    case 'externalId':
      return t('The {0} stays are taken for one person by their external ID.', stays.length);
    case 'device':
      return t('The {0} stays are taken for one person by device and user ID.', stays.length);
    default:
      return t(
        'The {0} stays are taken for one person by the display name alone, which is weak: anyone can type it.',
        stays.length,
      );
  }
}

/** That not all stays of the person were judged. */
export function unloadedText(loaded: number, all: number, { t }: VerdictContext['l10n']): string {
  return t('Judged from {0} of the {1} stays: the others are not loaded.', loaded, all);
}

function awaySentence({ drops, awayMs }: PersonStays, when: When, { l10n }: VerdictContext): string[] {
  const { t } = l10n;
  const away = drops.filter(({ isAway }) => isAway);
  const times = when.ofAll(away.slice(0, maxListed).map(({ at, backAt }) => ({ from: at, to: backAt })));
  const length = formatDuration(awayMs, l10n);
  if (away.length === 0) {
    return [];
  }
  if (away.length === 1 && awayMs === 0) {
    return [
      t(
        'Left and came back at once, at {0}; whether on purpose or by a lost connection is not recorded.',
        when.at(away[0]?.at ?? 0),
      ),
    ];
  }
  if (away.length === 1) {
    return [
      t(
        'Left and came back once, {0} away: {1}; whether on purpose or by a lost connection is not recorded.',
        length,
        times,
      ),
    ];
  }
  return [
    away.length <= maxListed
      ? t(
          'Left and came back {0} times, {1} away in all: {2}; whether on purpose or by a lost connection is not recorded.',
          away.length,
          length,
          times,
        )
      : t(
          'Left and came back {0} times, {1} away in all: {2}, and {3} more; whether on purpose or by a lost connection is not recorded.',
          away.length,
          length,
          times,
          away.length - maxListed,
        ),
  ];
}

function dropSentence(drop: Drop, facts: Facts, when: When, { l10n }: VerdictContext): string | null {
  const { t } = l10n;
  const found = facts.lines.flatMap((line) =>
    line.stays
      .filter(({ participantId }) => participantId === drop.before.participantId)
      .map((stay) => findBeforeDrop(line, stay)),
  )[0];
  const seen = new Set<Direction>(found?.episodes.map(({ direction }) => direction));
  if (!found || seen.size === 0) {
    return null;
  }
  const span = formatDuration(beforeDropMs, l10n);
  const at = when.at(drop.at);
  const unrecorded = found.unrecordedMs > 0 ? formatDuration(found.unrecordedMs, l10n) : null;
  if (unrecorded !== null) {
    return seen.size > 1
      ? t(
          'The last {0} recorded before the leaving at {1} hold an episode in both directions; then nothing was recorded for {2}.',
          span,
          at,
          unrecorded,
        )
      : seen.has('send')
        ? t(
            'The last {0} recorded before the leaving at {1} hold a sending episode; then nothing was recorded for {2}.',
            span,
            at,
            unrecorded,
          )
        : t(
            'The last {0} recorded before the leaving at {1} hold a receiving episode; then nothing was recorded for {2}.',
            span,
            at,
            unrecorded,
          );
  }
  return seen.size > 1
    ? t('The last {0} recorded before the leaving at {1} hold an episode in both directions.', span, at)
    : seen.has('send')
      ? t('The last {0} recorded before the leaving at {1} hold a sending episode.', span, at)
      : t('The last {0} recorded before the leaving at {1} hold a receiving episode.', span, at);
}

/** What names a line of stays that is judged apart: its times, and its id where another one has the same. */
export function lineName(line: LineFacts, facts: Facts, when: When, { t }: VerdictContext['l10n']): string {
  const timesOf = ({ range }: LineFacts) => (range === null ? t('unknown time') : when.of(range));
  const name = timesOf(line);
  const isAlone = facts.lines.every((other) => other === line || timesOf(other) !== name);
  if (line.stays.length > 1) {
    return t('{0} stays, {1}', line.stays.length, name);
  }
  return isAlone ? name : t('{0}, participant ID {1}', name, sanitise(line.stays[0]?.participantId ?? '', 'document'));
}

/** What several stays at once mean for the verdict, and how those that do not count were rated. */
export function apartSentences(facts: Facts, when: When, context: VerdictContext): string[] {
  const { l10n } = context;
  const { t } = l10n;
  if (facts.lines.length < 2) {
    return [];
  }
  const others = facts.lines.filter((_, i) => i !== facts.worst?.send && i !== facts.worst?.recv);
  const named = others
    .slice(0, maxListed)
    .map((line) =>
      t(
        '{0} ({1}, {2})',
        lineName(line, facts, when, l10n),
        describeDirection('send', line.send.rating, l10n),
        describeDirection('recv', line.recv.rating, l10n),
      ),
    )
    .join('; ');
  const rest = others.length - maxListed;
  return [
    t(
      'Stays overlap, as with two devices or windows at once or a lost connection noticed late: each is judged apart, and the worst counts in each direction.',
    ),
    ...(others.length === 0
      ? []
      : rest > 0
        ? [t('Also judged: {0}; and {1} more.', named, rest)]
        : [t('Also judged: {0}.', named)]),
  ];
}

/** The person's stays in sentences: how they were joined, the times away, what came before a leaving, what is not loaded. */
export function staysSentences(facts: Facts, when: When, context: VerdictContext): string[] {
  const { person, l10n, loaded } = context;
  const { t } = l10n;
  if (!person || person.stays.length < 2) {
    return [];
  }
  const named = person.drops
    .map((drop) => dropSentence(drop, facts, when, context))
    .filter((sentence) => sentence !== null);
  const more = named.length - maxListed;
  const known = person.stays.filter((stay) => loaded.has(stay.participantId)).length;
  return [
    ...awaySentence(person, when, context),
    ...named.slice(0, maxListed),
    ...(more > 0 ? [t('The same holds for {0} more leavings.', more)] : []),
    basisSentence(person, l10n),
    ...(known < person.stays.length ? [unloadedText(known, person.stays.length, l10n)] : []),
  ];
}
