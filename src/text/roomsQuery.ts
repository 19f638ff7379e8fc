import { isFiltered, type RoomOrder, type RoomsQuery, sortOf } from '../api/query';
import type { Localization } from '../shared/translate';
import type { TextContext } from './context';
import { join } from './labels';
import { type Place, sanitise } from './sanitise';
import { formatDay } from './time';

/** Which rooms are listed and in which order, short enough to stand beside a title; empty for all of them in the usual order. */
export function describeRoomsQuery(query: RoomsQuery, isSortedHere: boolean, context: TextContext): string {
  const { l10n } = context;
  const order = query.sortBy === undefined ? '' : orderText(query.sortBy, l10n);
  const sorted = isSortedHere ? l10n.t('{0} of those loaded', orderText(query.sortBy, l10n)) : order;
  return join(describeFilter(query, 'label', context), sorted);
}

/** Which rooms a filter leaves; empty without one. */
export function describeFilter(query: RoomsQuery, place: Place, context: TextContext): string {
  return isFiltered(query) ? join(nameText(query, place, context), createdText(query, context)) : '';
}

/** What of a room's name is asked for; empty where nothing is. */
export function nameText({ roomName }: RoomsQuery, place: Place, { l10n: { t } }: TextContext): string {
  const { exact, startsWith, contains } = roomName ?? {};
  const shown = (name: string): string => sanitise(name.replace(/^\//u, ''), place);
  if (exact !== undefined) {
    return t('named "{0}"', shown(exact));
  }
  if (startsWith !== undefined) {
    return t('starts with "{0}"', shown(startsWith));
  }
  return contains === undefined ? '' : t('contains "{0}"', shown(contains));
}

/** When rooms were created that are asked for, by days of the zone in force; empty where that is not asked for. */
export function createdText({ createdAt }: RoomsQuery, context: TextContext): string {
  const { t } = context.l10n;
  const { from, to } = createdAt ?? {};
  if (from !== undefined && to !== undefined) {
    const [first, last] = [formatDay(from, context), formatDay(to, context)];
    return first === last ? t('created {0}', first) : t('created {0} to {1}', first, last);
  }
  if (from !== undefined) {
    return t('created since {0}', formatDay(from, context));
  }
  return to === undefined ? '' : t('created until {0}', formatDay(to, context));
}

/** What stands first in an order, and what last. */
export function orderText(sortBy: RoomsQuery['sortBy'], { t }: Localization): string {
  const texts: Record<RoomOrder, readonly [descending: string, ascending: string]> = {
    lastSessionStartedAt: [t('last used first'), t('longest unused first')],
    createdAt: [t('newest first'), t('oldest first')],
    totalSessions: [t('most sessions first'), t('fewest sessions first')],
    totalParticipantMinutes: [t('most minutes first'), t('fewest minutes first')],
    totalUniqueParticipants: [t('most people first'), t('fewest people first')],
    rating: [t('best rated first'), t('worst rated first')],
  };
  const { order, descending } = sortOf(sortBy);
  return texts[order][descending ? 0 : 1];
}

/** What rooms can be put in order by. */
export function orderTitle(order: RoomOrder, { t }: Localization): string {
  switch (order) {
    case 'lastSessionStartedAt':
      return t('Last Use');
    case 'createdAt':
      return t('Creation');
    case 'totalSessions':
      return t('Sessions');
    case 'totalParticipantMinutes':
      return t('Participant Minutes');
    case 'totalUniqueParticipants':
      return t('People');
    case 'rating':
      return t('Rating of the Last Session');
  }
}
