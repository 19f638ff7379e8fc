import type { Participant, Room, Session } from '../api/types';
import type { EpochMs } from '../shared/time';
import type { Localization } from '../shared/translate';
import type { TextContext } from './context';
import { formatDuration } from './duration';
import { personal } from './personal';
import { type Place, sanitise } from './sanitise';
import { formatDateTime, withZone } from './time';

/** The texts of one row: what stands first, what stands beside it, and the whole of it for a screen reader. */
export interface RowText {
  readonly label: string;
  readonly description: string;
  readonly accessible: string;
}

/** A room's name as people say it: without the slash. Room names are typed by strangers, too. */
export function roomTitle(roomName: string, place: Place, l10n: Localization): string {
  return sanitise(roomName.replace(/^\//u, ''), place) || l10n.t('(room without a visible name)');
}

/** A person's name, or words that say that none was recorded. */
export function participantName(displayName: string | null, place: Place, context: TextContext): string {
  return (displayName === null ? '' : personal(displayName, place, context)) || context.l10n.t('(no name recorded)');
}

/** A room's row: name, number of sessions, last use. */
export function roomRow(room: Room, context: TextContext): RowText {
  const { l10n } = context;
  const label = roomTitle(room.roomName, 'label', l10n);
  const sessions = sessionCount(room.totalSessions, l10n);
  const last = room.lastSessionStartedAt;
  if (last === null) {
    const description = join(sessions, isUnused(room) ? l10n.t('never used') : '');
    return { label, description, accessible: l10n.t('Room {0}, {1}', label, description) };
  }
  const moment = formatDateTime(last, context);
  return {
    label,
    description: join(sessions, l10n.t('last used {0}', moment)),
    accessible: l10n.t('Room {0}, {1}', label, join(sessions, l10n.t('last used {0}', withZone(moment, context)))),
  };
}

/** A room that was never used; one of which the API does not say that is not one. */
export function isUnused({ totalSessions, lastSessionStartedAt }: Room): boolean {
  return totalSessions === 0 && lastSessionStartedAt === null;
}

/** A session's row: its start in the zone in force, its duration, its people. */
export function sessionRow(session: Session, context: TextContext): RowText {
  const { l10n } = context;
  const label = session.startedAt === null ? l10n.t('Start not recorded') : formatDateTime(session.startedAt, context);
  const description = join(sessionLength(session, context), peopleCount(session.totalUniqueParticipants, l10n));
  const accessible =
    session.startedAt === null
      ? l10n.t('Session whose start is not recorded, {0}', description)
      : l10n.t('Session started {0}, {1}', withZone(label, context), description);
  return { label, description, accessible };
}

/** How long a session lasted, or that it goes on. */
export function sessionLength(session: Session, context: TextContext): string {
  return stayLength(session.startedAt, session.endedAt, context.l10n.t('still going on'), context);
}

/** A participant's row: name, role, length of stay. */
export function participantRow(
  participant: Participant,
  context: TextContext,
  sessionEndedAt?: EpochMs | null,
): RowText {
  const { l10n } = context;
  const label = participantName(participant.displayName, 'label', context);
  const length = stayLength(participant.joinedAt, participant.leftAt, openEnd(sessionEndedAt, l10n), context);
  const joined =
    participant.joinedAt === null
      ? ''
      : l10n.t('joined {0}', withZone(formatDateTime(participant.joinedAt, context), context));
  const description = join(roleTitle(participant.roleName, l10n), length);
  return { label, description, accessible: l10n.t('Participant {0}, {1}', label, join(description, joined)) };
}

/** A role in words; Whereby's own role names for those that it does not document. */
export function roleTitle(roleName: string | null, l10n: Localization): string {
  switch (roleName) {
    case null:
      return '';
    case 'host':
      return l10n.t('host');
    case 'visitor':
      return l10n.t('visitor');
    case 'granted_visitor':
    case 'granted_visited':
      return l10n.t('admitted visitor');
    case 'granted_viewer':
      return l10n.t('admitted viewer');
    case 'recorder':
      return l10n.t('recorder');
    case 'streamer':
      return l10n.t('streamer');
    default:
      return sanitise(roleName, 'label');
  }
}

/** Words for a leaving that the API does not tell; only a session known to go on says that the person is still there. */
export function openEnd(sessionEndedAt: EpochMs | null | undefined, { t }: Localization): string {
  return sessionEndedAt === null ? t('still there') : t('leaving not recorded');
}

/** The time between two moments, or words for an open end. */
export function stayLength(from: number | null, to: number | null, open: string, context: TextContext): string {
  if (to === null) {
    return open;
  }
  return from === null || to < from ? context.l10n.t('length not recorded') : formatDuration(to - from, context.l10n);
}

/** Puts texts beside each other, leaving out the empty ones. */
export function join(...texts: string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}

function sessionCount(count: number | null, { t }: Localization): string {
  return count === null ? '' : count === 1 ? t('1 session') : t('{0} sessions', count);
}

function peopleCount(count: number | null, { t }: Localization): string {
  return count === null ? '' : count === 1 ? t('1 person') : t('{0} people', count);
}
