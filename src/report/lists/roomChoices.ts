import { isFiltered, roomOrders, type RoomsQuery, sortOf } from '../../api/query';
import type { TextContext } from '../../text/context';
import { startOfDayBefore } from '../../text/dayRange';
import { createdText, nameText, orderText, orderTitle } from '../../text/roomsQuery';
import { roomNameFrom } from './roomNameFrom';

/** One way to choose which rooms are listed: the query that it leads to, or that days are to be typed for it. */
export interface RoomChoice {
  readonly label: string;
  readonly description?: string;
  readonly leadsTo: RoomsQuery | 'typedDays' | 'nothing';
}

/** The filters that fit a typed part of a name (or a room's address), each beside what else is filtered already. */
export function filterChoices(typed: string, query: RoomsQuery, context: TextContext): RoomChoice[] {
  const { t } = context.l10n;
  const anyName = only(query, 'createdAt', 'sortBy');
  const anyTime = only(query, 'roomName', 'sortBy');
  const name = roomNameFrom(typed.trim());
  const byName = (roomName: NonNullable<RoomsQuery['roomName']>): RoomChoice => {
    const found = { ...anyName, roomName };
    return { label: t('Name: {0}', nameText(found, 'quickPick', context)), leadsTo: found };
  };
  const ofLastDays = (days: number): RoomChoice => ({
    label: t('Created in the last {0} days', days),
    leadsTo: { ...anyTime, createdAt: { from: startOfDayBefore(context.now, days, context.zone) } },
  });
  return [
    ...(name === undefined
      ? query.roomName === undefined
        ? [{ label: t('Type a part of a room name'), leadsTo: 'nothing' as const }]
        : [{ label: t('Any name'), description: nameText(query, 'quickPick', context), leadsTo: anyName }]
      : [byName({ contains: name.slice(1) }), byName({ startsWith: name }), byName({ exact: name })]),
    ...[7, 30, 90].map(ofLastDays),
    { label: t('Created on days that you type...'), leadsTo: 'typedDays' },
    ...(query.createdAt === undefined
      ? []
      : [{ label: t('Created at any time'), description: createdText(query, context), leadsTo: anyTime }]),
    ...(isFiltered(query) ? [{ label: t('Clear Room Filter'), leadsTo: withoutFilter(query) }] : []),
  ];
}

/** The orders, the present one turned round when it is chosen again. */
export function sortChoices(
  query: RoomsQuery,
  { l10n }: TextContext,
): (RoomChoice & { readonly isPresent: boolean })[] {
  const present = sortOf(query.sortBy);
  return roomOrders.map((order) => {
    const isPresent = order === present.order;
    const sortBy = `${order}:${isPresent && present.descending ? 'asc' : 'desc'}` as const;
    const filter = only(query, 'roomName', 'createdAt');
    return {
      label: orderTitle(order, l10n),
      description: isPresent
        ? l10n.t('now {0}; choose for {1}', orderText(query.sortBy, l10n), orderText(sortBy, l10n))
        : orderText(sortBy, l10n),
      isPresent,
      leadsTo: sortBy === 'lastSessionStartedAt:desc' ? filter : { ...filter, sortBy },
    };
  });
}

/** The same order, of all rooms. */
export function withoutFilter(query: RoomsQuery): RoomsQuery {
  return only(query, 'sortBy');
}

function only(query: RoomsQuery, ...parts: readonly (keyof RoomsQuery)[]): RoomsQuery {
  return Object.fromEntries(Object.entries(query).filter(([part]) => parts.includes(part as keyof RoomsQuery)));
}
