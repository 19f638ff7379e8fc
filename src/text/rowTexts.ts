import { type RoomsQuery, sortOf } from '../api/query';
import type { Participant, Room, Session } from '../api/types';
import type { Localization } from '../shared/translate';
import type { TextContext } from './context';
import { isUnused, join, openEnd, participantName, roleTitle, roomTitle, sessionLength, stayLength } from './labels';
import { describeBoth, describeWorse } from './verdict/inShort';
import { shortenUuids } from './shortenUuids';
import { type KnownOfStay, stayNumber } from './stayPlace';
import { dayNumber, formatDateTime, formatRecent, formatRecentDay, formatTime, withZone } from './time';

/** The texts of one row: what stands first, what stands beside it, and the whole of it for a screen reader. */
export interface RowText {
  readonly label: string;
  readonly description: string;
  readonly accessible: string;
}

/** What the words of a room's row depend on beside the room. */
interface Wording {
  readonly locale: string;
  readonly zoneId: string;
  readonly day: number;
  readonly sortBy: RoomsQuery['sortBy'];
}

/** The rows of rooms that were worded, and for what: all rows of a list are read again with each page that is added. */
const worded = new WeakMap<Room, { readonly for: Wording; readonly row: RowText }>();
let wording: Wording | undefined;

/** A room's row: name, what rooms are sorted by, last use, number of sessions. */
export function roomRow(room: Room, context: TextContext, sortBy?: RoomsQuery['sortBy']): RowText {
  const current = wordingOf(context, sortBy);
  const known = worded.get(room);
  if (known?.for === current) {
    return known.row;
  }
  const row = wordRoom(room, context, sortBy);
  worded.set(room, { for: current, row });
  return row;
}

/** Always the same object until something else is worth wording anew: thousands of rows ask for it in a row. */
function wordingOf(context: TextContext, sortBy: RoomsQuery['sortBy']): Wording {
  const { locale } = context.l10n;
  const zoneId = context.zone.id;
  const day = dayNumber(context.now, context);
  if (wording?.locale !== locale || wording.zoneId !== zoneId || wording.day !== day || wording.sortBy !== sortBy) {
    wording = { locale, zoneId, day, sortBy };
  }
  return wording;
}

function wordRoom(room: Room, context: TextContext, sortBy: RoomsQuery['sortBy']): RowText {
  const { l10n } = context;
  const name = roomTitle(room.roomName, 'label', l10n);
  const used = room.lastSessionStartedAt;
  const sessions = sessionCount(room.totalSessions, l10n);
  const recent = isUnused(room) ? l10n.t('never used') : used === null ? '' : formatRecent(used, context);
  const sorted = sortedBy(room, sortBy, context);
  const description = sorted === sessions ? join(sessions, recent) : join(sorted, recent, sessions);
  const first = sorted === sessions ? '' : sorted;
  const whole =
    used === null
      ? description
      : join(first, l10n.t('last used {0}', withZone(formatDateTime(used, context), context)), sessions);
  const accessible = whole === '' ? l10n.t('Room {0}', name) : l10n.t('Room {0}, {1}', name, whole);
  return { label: shortenUuids(name), description, accessible };
}

/** A session's row: its start in the zone in force, its people, its duration. */
export function sessionRow(session: Session, context: TextContext, isBelowDay = false): RowText {
  const { l10n } = context;
  const { startedAt } = session;
  const description = join(
    peopleCount(session.totalUniqueParticipants, l10n),
    sessionLength(session, context, { short: true }),
  );
  if (startedAt === null) {
    const label = l10n.t('Start not recorded');
    return { label, description, accessible: l10n.t('Session whose start is not recorded, {0}', description) };
  }
  return {
    label: isBelowDay ? formatTime(startedAt, context) : formatRecent(startedAt, context),
    description,
    accessible: l10n.t('Session started {0}, {1}', withZone(formatDateTime(startedAt, context), context), description),
  };
}

/** A participant's row: name, verdict once there is one, which of several stays it is and its length, role. */
export function participantRow(
  participant: Participant,
  context: TextContext,
  { sessionEndedAt, place, ratings, facts }: KnownOfStay = {},
): RowText {
  const { l10n } = context;
  const { joinedAt, leftAt } = participant;
  const label = participantName(participant.displayName, 'label', context);
  const open = openEnd(sessionEndedAt, l10n);
  const description = join(
    ratings === undefined ? '' : describeWorse(ratings, facts, l10n),
    stayNumber(place, l10n),
    stayLength(joinedAt, leftAt, open, context, { short: true }),
    roleTitle(participant.roleName, l10n),
  );
  const accessible = join(
    description,
    joinedAt === null ? '' : l10n.t('joined {0}', withZone(formatDateTime(joinedAt, context), context)),
    ratings === undefined ? '' : describeBoth(ratings, facts, l10n),
  );
  return { label, description, accessible: l10n.t('Participant {0}, {1}', label, accessible) };
}

/** What stands first in a room's row because the rooms are sorted by it; empty for their last use, and where nothing is known. */
function sortedBy(room: Room, sortBy: RoomsQuery['sortBy'], context: TextContext): string {
  const { l10n } = context;
  switch (sortOf(sortBy).order) {
    case 'lastSessionStartedAt':
      return '';
    case 'createdAt':
      return room.createdAt === null ? '' : l10n.t('created {0}', formatRecentDay(room.createdAt, context));
    case 'totalSessions':
      return sessionCount(room.totalSessions, l10n);
    case 'totalParticipantMinutes':
      return room.totalParticipantMinutes === null
        ? ''
        : l10n.t('{0} min', room.totalParticipantMinutes.toLocaleString(l10n.locale));
    case 'totalUniqueParticipants':
      return peopleCount(room.totalUniqueParticipants, l10n);
    case 'rating':
      return room.rating === null
        ? ''
        : l10n.t('{0} of 5', room.rating.toLocaleString(l10n.locale, { maximumFractionDigits: 1 }));
  }
}

function sessionCount(count: number | null, { t }: Localization): string {
  return count === null || count === 0 ? '' : count === 1 ? t('1 session') : t('{0} sessions', count);
}

function peopleCount(count: number | null, { t }: Localization): string {
  return count === null || count === 0 ? '' : count === 1 ? t('1 person') : t('{0} people', count);
}
