import { type PersonalText, reveal } from '../shared/personalText';
import type { EpochMs } from '../shared/time';
import type { Participant, Room, Session } from './types';

/** A field and a direction, as `sortBy` takes them. */
export type SortBy<Field extends string> = `${Field}:${'asc' | 'desc'}`;

/** What rooms can be put in order by. */
export const roomOrders = [
  'lastSessionStartedAt',
  'createdAt',
  'totalSessions',
  'totalParticipantMinutes',
  'totalUniqueParticipants',
  'rating',
] as const satisfies readonly (keyof Room)[];

/** One of {@link roomOrders}. */
export type RoomOrder = (typeof roomOrders)[number];

/** The order of rooms unless another one is asked for. */
export const defaultRoomSort = 'lastSessionStartedAt:desc';

/** Filters and order for `/insights/rooms`. Sort fields are not documented: a 400 may follow. */
export interface RoomsQuery {
  readonly roomName?: { readonly exact?: string; readonly startsWith?: string; readonly contains?: string };
  readonly createdAt?: { readonly from?: EpochMs; readonly to?: EpochMs };
  readonly sortBy?: SortBy<RoomOrder>;
}

/** The field and the direction of an order. */
export function sortOf(sortBy: SortBy<RoomOrder> = defaultRoomSort): {
  readonly order: RoomOrder;
  readonly descending: boolean;
} {
  const [order, direction] = sortBy.split(':') as [RoomOrder, 'asc' | 'desc'];
  return { order, descending: direction === 'desc' };
}

/** Whether a query leaves rooms out. */
export function isFiltered({ roomName, createdAt }: RoomsQuery): boolean {
  return roomName !== undefined || createdAt !== undefined;
}

/** Filters and order for `/insights/room-sessions`; there is no filter by date. Sort fields are not documented: a 400 may follow. */
export interface SessionsQuery {
  readonly roomName: string;
  readonly roomSessionId?: string;
  readonly sortBy?: SortBy<keyof Session>;
}

/** Who is looked for in `/insights/participants`: everyone in a session, or one person everywhere. */
export type ParticipantsQuery = ({ readonly roomSessionId: string } | { readonly externalId: PersonalText }) & {
  readonly sortBy?: SortBy<keyof Pick<Participant, 'joinedAt' | 'leftAt'>>;
};

/** What a query sends, without what is not set. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** The parameters of {@link RoomsQuery}. */
export function roomsParameters({ roomName, createdAt, sortBy }: RoomsQuery): Parameters {
  return {
    'roomName[exact]': roomName?.exact,
    'roomName[startsWith]': roomName?.startsWith,
    'roomName[contains]': roomName?.contains,
    'createdAt[from]': iso(createdAt?.from),
    'createdAt[to]': iso(createdAt?.to),
    sortBy,
  };
}

/** The parameters of {@link SessionsQuery}. */
export function sessionsParameters({ roomName, roomSessionId, sortBy }: SessionsQuery): Parameters {
  return { roomName, roomSessionId, sortBy };
}

/** The parameters of {@link ParticipantsQuery}. */
export function participantsParameters(query: ParticipantsQuery): Parameters {
  return 'roomSessionId' in query
    ? { roomSessionId: query.roomSessionId, sortBy: query.sortBy }
    : { externalId: reveal(query.externalId), sortBy: query.sortBy };
}

/** The address of an endpoint with its query; every value is percent-encoded, so that none can change the endpoint. */
export function endpointUrl(baseUrl: string, endpoint: string, parameters: Parameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) {
      search.set(name, String(value));
    }
  }
  const query = search.toString();
  return `${baseUrl.replace(/\/+$/, '')}${endpoint}${query === '' ? '' : `?${query}`}`;
}

function iso(time: EpochMs | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
