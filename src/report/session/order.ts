import type { Incident } from '../../quality/incidents/findIncidents';
import { holds, lengthOf } from '../../quality/incidents/ranges';
import type { SessionMessage } from '../../shared/protocol/session';
import type { OrderView } from '../../shared/protocol/sessionView';
import type { Rating } from '../../shared/quality';
import type { PersonSortKey } from '../../shared/session';
import type { SessionWords } from '../../text/session/context';
import { incidentTitle } from '../../text/session/incidentTitle';
import type { SessionFacts } from './facts';
import { incidentId, incidentOf } from './incidentView';
import { type SessionPerson, starsOf } from './people';
import { roleText } from './personRow';
import { coverageOf, ratingOf, sufferedMs } from './rating';

/** By what people are sorted. */
export type Sort = Pick<Extract<SessionMessage, { readonly type: 'sort' }>, 'key' | 'isDescending'>;
/** Who is shown. */
export type Filter = Omit<Extract<SessionMessage, { readonly type: 'filter' }>, 'type'>;

/** Worst first, as a panel begins. */
export const worstFirst: Sort = { key: 'worst', isDescending: false };
/** Everyone. */
export const everyone: Filter = { name: '', role: null, rating: null, affectedAt: null, incident: null };

const ranks: Readonly<Record<Rating, number>> = { poor: 0, degraded: 1, notRated: 2, good: 3 };

/** What a person is sorted by: smaller first, null last whatever the direction. */
type Value = number | string | null;

function valueOf(one: SessionPerson, index: number, key: PersonSortKey, words: SessionWords): Value {
  const { facts, person, timeline } = one;
  switch (key) {
    case 'worst':
      return facts === null ? null : ranks[ratingOf(one)];
    case 'name':
      return words.names[index] ?? null;
    case 'role':
      return roleText(one, words.l10n) || null;
    case 'joined':
      return person.stays[0]?.joinedAt ?? null;
    case 'length':
      return lengthOf(timeline.there);
    case 'sending':
      return facts === null ? null : ranks[facts.send.rating];
    case 'receiving':
      return facts === null ? null : ranks[facts.recv.rating];
    case 'measured':
      return coverageOf(one);
    case 'rating':
      return starsOf(person);
  }
}

function compareValues(a: Value, b: Value, isDescending: boolean, collator: Intl.Collator): number {
  if (a === null || b === null) {
    return Number(a === null) - Number(b === null);
  }
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return isDescending ? -order : order;
}

function chooses(
  known: SessionFacts,
  filter: Filter,
  incident: Incident | undefined,
  words: SessionWords,
): (index: number) => boolean {
  const name = filter.name.trim();
  const pattern = new RegExp(name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'), 'iu');
  const suffered = incident && new Set(incident.people);
  return (index) => {
    const one = known.people[index];
    const { affectedAt: at } = filter;
    return (
      one !== undefined &&
      (name === '' || pattern.test(words.names[index] ?? '')) &&
      (filter.role === null || roleText(one, words.l10n) === filter.role) &&
      (filter.rating === null || (one.facts !== null && ratingOf(one) === filter.rating)) &&
      (at === null || holds(one.timeline.send.suffered, at) || holds(one.timeline.recv.suffered, at)) &&
      (suffered === undefined || suffered.has(index))
    );
  };
}

function onlyThem(incident: Incident, words: SessionWords): string {
  return words.l10n.t('Only the people of: {0}, {1}', incidentTitle(incident, words), words.when.bare(incident));
}

/** Who is shown in which order; equals stay as they joined, those who suffered longer first among the worst. */
export function orderPeople(known: SessionFacts, words: SessionWords, sort: Sort, filter: Filter): OrderView {
  const { people } = known;
  const { l10n } = words;
  const collator = new Intl.Collator(l10n.locale, { numeric: true, sensitivity: 'base' });
  const values = people.map((one, index) => valueOf(one, index, sort.key, words));
  const sufferedFor = people.map((one) => (sort.key === 'worst' ? sufferedMs(one) : 0));
  const incident = filter.incident === null ? undefined : incidentOf(known.incidents, filter.incident);
  const shown = [...people.keys()]
    .filter(chooses(known, filter, incident, words))
    .sort(
      (a, b) =>
        compareValues(values[a] ?? null, values[b] ?? null, sort.isDescending, collator) ||
        (sufferedFor[b] ?? 0) - (sufferedFor[a] ?? 0) ||
        a - b,
    );
  const text =
    shown.length === people.length
      ? l10n.t('{0} people', people.length)
      : l10n.t('{0} of {1} people', shown.length, people.length);
  return {
    people: Uint32Array.from(shown),
    text,
    incident: incident === undefined ? null : { id: incidentId(incident), label: onlyThem(incident, words) },
    ...sort,
  };
}
