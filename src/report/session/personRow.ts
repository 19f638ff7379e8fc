import { lengthOf, overlapOf } from '../../quality/incidents/ranges';
import type { SessionPersonView } from '../../shared/protocol/sessionView';
import type { LoadState, PersonSortKey } from '../../shared/session';
import { directions, type TimeRange } from '../../shared/series';
import type { Localization } from '../../shared/translate';
import { formatNumber, formatPercent } from '../../shared/units';
import type { TextContext } from '../../text/context';
import { formatShortDuration } from '../../text/duration';
import { join, roleTitle } from '../../text/labels';
import { describeDirection, describeRating } from '../../text/rating';
import type { SessionWords } from '../../text/session/context';
import { contradictionText } from '../../text/session/contradiction';
import { ratedCallOf, type SessionPerson, starsOf } from './people';
import { coverageOf, isPartial, ratingOf } from './rating';

/** The columns of the table of people. */
export function personColumns({ l10n: { t }, zone }: TextContext): { key: PersonSortKey; label: string }[] {
  return [
    { key: 'name', label: t('Name') },
    { key: 'role', label: t('Role') },
    { key: 'joined', label: t('Joined ({0})', zone.name) },
    { key: 'length', label: t('There for') },
    { key: 'sending', label: t('Sending') },
    { key: 'receiving', label: t('Receiving') },
    { key: 'measured', label: t('Measured') },
    { key: 'rating', label: t('Rating') },
  ];
}

/** How far a person's details are, where they are not all read; else empty. */
export function loadText(load: LoadState, { t }: Localization): string {
  return {
    waiting: t('not read yet'),
    partly: t('read in part'),
    failed: t('could not be read'),
    loaded: '',
  }[load];
}

/** What a person rated: `1 of 5`, empty where they did not. */
export function starsText({ person }: SessionPerson, { t, locale }: Localization): string {
  const stars = starsOf(person);
  return stars === null ? '' : t('{0} of 5', formatNumber(stars, locale, 1));
}

/** The same where no column says what it is: `rated 1 of 5`. */
function ratedText({ person }: SessionPerson, { t, locale }: Localization): string {
  const stars = starsOf(person);
  return stars === null ? '' : t('rated {0} of 5', formatNumber(stars, locale, 1));
}

/** The role of a person's first stay that tells one. */
export function roleText({ person }: SessionPerson, l10n: Localization): string {
  return roleTitle(person.stays.find(({ roleName }) => roleName !== null)?.roleName ?? null, l10n);
}

/** What a person's call was, in words: `Poor`, `Good where measured`, `not read yet`. */
function verdictText(one: SessionPerson, l10n: Localization): string {
  const { facts, load } = one;
  if (facts === null) {
    return loadText(load, l10n);
  }
  const rating = ratingOf(one);
  const isInPart = rating === 'good' && directions.some((direction) => isPartial(facts, direction));
  return join(
    isInPart ? l10n.t('Good where measured') : describeRating(rating, l10n),
    load === 'partly' ? loadText(load, l10n) : '',
  );
}

function overlapsOf({ compact }: SessionPerson): TimeRange[] {
  const ranges = compact.map(({ there }) => ({ from: there[0]?.from ?? 0, to: there.at(-1)?.to ?? 0 }));
  return ranges.flatMap((one, i) =>
    ranges
      .slice(i + 1)
      .filter((other) => overlapOf(one, other) > 0)
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })),
  );
}

/** One person's row, with all of its texts. */
export function personRow(one: SessionPerson, index: number, words: SessionWords): SessionPersonView {
  const { l10n, when } = words;
  const { person, facts, load, loads, compact, timeline } = one;
  const name = words.names[index] ?? '';
  const role = roleText(one, l10n);
  const verdict = verdictText(one, l10n);
  const contradiction = contradictionText(ratedCallOf(one), l10n);
  const coverage = coverageOf(one);
  const labels = directions.map((direction) =>
    describeDirection(direction, facts?.[direction].rating ?? 'notRated', l10n),
  );
  const rated = (direction: 'send' | 'recv'): string =>
    facts === null ? loadText(load, l10n) : describeRating(facts[direction].rating, l10n);
  const joinedAt = person.stays[0]?.joinedAt ?? null;
  return {
    index,
    name,
    role,
    load,
    rating: ratingOf(one),
    verdict,
    directions:
      facts === null
        ? []
        : directions.map((direction, i) => ({
            direction,
            rating: facts[direction].rating,
            isPartial: isPartial(facts, direction),
            label: labels[i] ?? '',
          })),
    stars: ratedText(one, l10n),
    contradiction,
    stays: person.stays.map(({ participantId }, i) => {
      const there = compact[i]?.there ?? [];
      const range = { from: there[0]?.from ?? 0, to: there.at(-1)?.to ?? 0 };
      return { participantId, range, load: loads[i] ?? 'waiting', label: when.bare(range) };
    }),
    overlaps: overlapsOf(one),
    cells: [
      name,
      role,
      joinedAt === null ? '–' : when.bareAt(joinedAt),
      formatShortDuration(lengthOf(timeline.there), l10n),
      rated('send'),
      rated('recv'),
      coverage === null ? '–' : formatPercent(Math.round(coverage * 100), l10n.locale),
      contradiction ?? starsText(one, l10n),
    ],
    label: join(name, role, ...(facts === null ? [verdict] : labels), contradiction ?? ratedText(one, l10n)),
  };
}
