import { isFiltered, type RoomsQuery } from '../../api/query';
import type { Participant, Room, Session } from '../../api/types';
import type { PersonalText } from '../../shared/personalText';
import type { PagedList } from '../../store/pagedList';
import type { TextContext } from '../../text/context';
import { arrivingText } from '../../text/fields';
import { personal } from '../../text/personal';
import { describeFilter, orderText } from '../../text/roomsQuery';
import { isFinal } from '../../store/final';
import { aboutList, type ExportedList, type ExportedValue, isoTime } from './exportedList';

/** The rooms that are loaded, with which of all rooms they are, and in which order. */
export function exportedRooms(
  rooms: readonly Room[],
  list: PagedList<Room>,
  query: RoomsQuery,
  account: string,
  context: TextContext,
): ExportedList {
  const { l10n } = context;
  const { t } = l10n;
  return {
    about: [
      [t('List'), t('Rooms')],
      [t('Filter'), isFiltered(query) ? describeFilter(query, 'document', context) : t('none')],
      [t('Order'), orderText(query.sortBy, l10n)],
      ...aboutList(list, account, context),
    ],
    rows: rooms.map((room) => ({
      room_name: room.roomName,
      created_utc: isoTime(room.createdAt),
      expires_utc: isoTime(room.endAt),
      first_used_utc: isoTime(room.firstSessionStartedAt),
      last_used_utc: isoTime(room.lastSessionStartedAt),
      sessions: room.totalSessions,
      ...totals(room),
      rating_of_5: room.rating,
      ratings: room.totalRatings,
    })),
  };
}

/** The sessions of a room. */
export function exportedSessions(
  roomName: string,
  list: PagedList<Session>,
  account: string,
  context: TextContext,
): ExportedList {
  const { t } = context.l10n;
  return {
    about: [
      [t('List'), t('Sessions')],
      [t('Room'), roomName],
      ...aboutList(list, account, context),
      ...arrivingNote(
        list.rows.map(({ endedAt }) => endedAt),
        context,
      ),
    ],
    rows: list.rows.map((session) => ({
      room_session_id: session.roomSessionId,
      room_name: session.roomName,
      started_utc: isoTime(session.startedAt),
      ended_utc: isoTime(session.endedAt),
      duration_s: seconds(session.startedAt, session.endedAt),
      ...totals(session),
      rating_of_5: session.rating,
      ratings: session.totalRatings,
    })),
  };
}

/** The stays in a session; what names a person or was typed by one goes through the gate, and tags and comments stay out while it is closed. */
export function exportedParticipants(
  session: Session,
  list: PagedList<Participant>,
  account: string,
  context: TextContext,
): ExportedList {
  const { t } = context.l10n;
  const given = (text: PersonalText | null): string | null => text && personal(text, 'document', context);
  const typed = (texts: readonly PersonalText[]): string =>
    context.hidePersonal === false ? texts.map((text) => personal(text, 'document', context)).join(', ') : '';
  return {
    about: [
      [t('List'), t('Participants')],
      [t('Room'), session.roomName],
      [t('Session ID'), session.roomSessionId],
      ...aboutList(list, account, context),
      ...arrivingNote(
        list.rows.map(({ leftAt }) => leftAt ?? session.endedAt),
        context,
      ),
    ],
    rows: list.rows.map((stay) => ({
      participant_id: stay.participantId,
      name: given(stay.displayName),
      role: stay.roleName,
      external_id: given(stay.externalId),
      user_id: given(stay.userId),
      device_id: given(stay.deviceId),
      joined_utc: isoTime(stay.joinedAt),
      left_utc: isoTime(stay.leftAt),
      stay_s: seconds(stay.joinedAt, stay.leftAt),
      rating_of_5: stay.rating,
      tags: typed(stay.tags),
      comment: typed(stay.comment === null ? [] : [stay.comment]),
    })),
  };
}

function arrivingNote(ends: readonly (number | null)[], { l10n, now }: TextContext): [string, string][] {
  return ends.every((end) => isFinal(end, now)) ? [] : [[l10n.t('About the data'), arrivingText(l10n)]];
}

function totals(of: Room | Session): Record<string, ExportedValue> {
  return {
    participant_minutes: of.totalParticipantMinutes,
    recorder_minutes: of.totalRecorderMinutes,
    streamer_minutes: of.totalStreamerMinutes,
    people: of.totalUniqueParticipants,
    recorders: of.totalUniqueRecorders,
    streamers: of.totalUniqueStreamers,
  };
}

function seconds(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : Math.round((to - from) / 1000);
}
