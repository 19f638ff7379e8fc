import type { Facts } from '../../quality/facts';
import { beforeDropMs, findBeforeDrop } from '../../quality/beforeDrop';
import type { Drop, PersonStays } from '../../quality/people';
import type { EpochMs } from '../../shared/time';
import type { Localization } from '../../shared/translate';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import type { When } from './when';

/** More leavings than this are counted, not listed. */
const maxListed = 3;

/** How the stays were found to be of one person, which may be wrong. */
function basisClause({ stays, basis }: PersonStays, { t }: VerdictContext['l10n']): string {
  switch (basis) {
    case 'externalId':
      return t('The {0} stays are taken for one person by their external ID', stays.length);
    case 'device':
      return t('The {0} stays are taken for one person by device and user ID', stays.length);
    default:
      return t(
        'The {0} stays are taken for one person by the display name alone, which is weak: anyone can type it',
        stays.length,
      );
  }
}

/** That not all stays of the person were judged. */
export function unloadedText(loaded: number, all: number, { t }: VerdictContext['l10n']): string {
  return t('Judged from {0} of the {1} stays: the others are not loaded.', loaded, all);
}

function awayClause({ drops, awayMs }: PersonStays, when: When, { l10n }: VerdictContext): string[] {
  const { t } = l10n;
  const away = drops.filter(({ isAway }) => isAway);
  const times = when.ofAll(away.slice(0, maxListed).map(({ at, backAt }) => ({ from: at, to: backAt })));
  const length = formatDuration(awayMs, l10n);
  if (away.length === 0) {
    return [];
  }
  if (away.length === 1 && awayMs === 0) {
    return [t('left and came back at once, at {0}', when.at(away[0]?.at ?? 0))];
  }
  if (away.length === 1) {
    return [t('left and came back once, {0} away: {1}', length, times)];
  }
  return [
    away.length <= maxListed
      ? t('left and came back {0} times, {1} away in all: {2}', away.length, length, times)
      : t(
          'left and came back {0} times, {1} away in all: {2}, and {3} more',
          away.length,
          length,
          times,
          away.length - maxListed,
        ),
  ];
}

/** An episode in what was recorded last before a leaving. */
interface EpisodeBefore {
  readonly who: 'both' | 'send' | 'recv';
  readonly at: EpochMs;
  readonly isPart: boolean;
  readonly unrecordedMs: number;
  /** True where what was not recorded has no known place. */
  readonly mayLieElsewhere: boolean;
}

/** What episodes before a leaving must have in common to be told together. */
function kindOf({ isPart, unrecordedMs, mayLieElsewhere }: EpisodeBefore): string {
  return JSON.stringify([isPart, unrecordedMs, mayLieElsewhere]);
}

function episodesBefore(drop: Drop, facts: Facts): EpisodeBefore[] {
  const found = facts.lines.flatMap((line) =>
    line.stays
      .filter(({ participantId }) => participantId === drop.before.participantId)
      .flatMap((stay) =>
        findBeforeDrop(line, stay).map(({ direction, isPart, unrecordedMs }): EpisodeBefore => ({
          who: direction,
          at: drop.at,
          isPart,
          unrecordedMs,
          mayLieElsewhere: stay.placing.unplacedMs > 0,
        })),
      ),
  );
  const [first, second] = found;
  return first !== undefined && second !== undefined && kindOf(first) === kindOf(second)
    ? [{ ...first, who: 'both' }]
    : found;
}

/** What was recorded last before one or several leavings, of which direction: who holds the episode. */
function lastRecordedText(all: readonly EpisodeBefore[], who: EpisodeBefore['who'], when: When, l10n: Localization) {
  const { t } = l10n;
  const span = formatDuration(beforeDropMs, l10n);
  const times = all.map(({ at }) => when.at(at)).join(', ');
  return all.length === 1
    ? {
        both: () => t('the last {0} of sending and of receiving recorded before the leaving at {1}', span, times),
        send: () => t('the last {0} of sending recorded before the leaving at {1}', span, times),
        recv: () => t('the last {0} of receiving recorded before the leaving at {1}', span, times),
      }[who]()
    : {
        both: () => t('the last {0} of sending and of receiving recorded before each leaving at {1}', span, times),
        send: () => t('the last {0} of sending recorded before each leaving at {1}', span, times),
        recv: () => t('the last {0} of receiving recorded before each leaving at {1}', span, times),
      }[who]();
}

/** Episodes before leavings that differ in nothing but the time of the leaving. */
function episodeBeforeClause(all: readonly EpisodeBefore[], when: When, { l10n }: VerdictContext): string[] {
  const { t } = l10n;
  const [first] = all;
  if (first === undefined) {
    return [];
  }
  const { who, isPart, unrecordedMs, mayLieElsewhere } = first;
  const before = lastRecordedText(all, who, when, l10n);
  const holds =
    who === 'both'
      ? isPart
        ? t('{0} each hold a part of an episode', before)
        : t('{0} each hold an episode', before)
      : isPart
        ? t('{0} hold a part of an episode', before)
        : t('{0} hold an episode', before);
  const unrecorded = formatDuration(unrecordedMs, l10n);
  if (unrecordedMs === 0) {
    return [holds];
  }
  return mayLieElsewhere
    ? [t('{0}, with up to {1} not recorded after them', holds, unrecorded)]
    : [t('{0}, with {1} not recorded after them', holds, unrecorded)];
}

function beforeLeavingClauses(person: PersonStays, facts: Facts, when: When, context: VerdictContext): string[] {
  const { t } = context.l10n;
  const named = person.drops.map((drop) => episodesBefore(drop, facts)).filter((found) => found.length > 0);
  const alike = new Map<string, EpisodeBefore[]>();
  for (const one of named.slice(0, maxListed).flat()) {
    const key = `${one.who} ${kindOf(one)}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  const more = named.length - maxListed;
  return [
    ...[...alike.values()].flatMap((all) => episodeBeforeClause(all, when, context)),
    ...(more > 0 ? [t('more leavings after such an episode: {0}', more)] : []),
  ];
}

/** What is told of the person's stays, and whether it tells of a leaving that the person came back from. */
export interface StaysWords {
  readonly clauses: readonly string[];
  readonly tellLeaving: boolean;
}

/** The person's stays: how they were joined, the times away, what came before a leaving, what is not loaded; nothing of one stay. */
export function staysClauses(facts: Facts, when: When, context: VerdictContext): StaysWords {
  const { person, l10n, loaded } = context;
  const { t } = l10n;
  if (!person || person.stays.length < 2) {
    return { clauses: [], tellLeaving: false };
  }
  const away = awayClause(person, when, context);
  const before = beforeLeavingClauses(person, facts, when, context);
  const known = person.stays.filter((stay) => loaded.has(stay.participantId)).length;
  return {
    clauses: [
      basisClause(person, l10n),
      ...(known < person.stays.length
        ? [t('judged from {0} of the {1} stays, the rest not loaded', known, person.stays.length)]
        : []),
      ...away,
      ...before,
    ],
    tellLeaving: away.length + before.length > 0,
  };
}
