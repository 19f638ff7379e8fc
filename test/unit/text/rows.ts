import type { Participant, Room, Session } from '../../../src/api/types';
import type { TextContext } from '../../../src/text/context';
import { utc } from '../../../src/text/zone';
import { type PlainStay, protectedStay } from '../../support/plainStay';
import { english } from './english';

/** Noon of a Sunday. */
export const now = Date.UTC(2026, 10, 22, 12);
/** English, UTC, noon. */
export const context: TextContext = { l10n: english, zone: utc, now, hidePersonal: false };

const totals = {
  totalParticipantMinutes: null,
  totalRecorderMinutes: null,
  totalStreamerMinutes: null,
  totalUniqueParticipants: null,
  totalUniqueRecorders: null,
  totalUniqueStreamers: null,
  rating: null,
  totalRatings: null,
};

/** A room that the API says nothing of but its name, and what is given. */
export function room(given: Partial<Room> = {}): Room {
  return {
    roomName: '/a',
    createdAt: null,
    endAt: null,
    firstSessionStartedAt: null,
    lastSessionStartedAt: null,
    totalSessions: null,
    ...totals,
    ...given,
  };
}

/** A session that the API says nothing of but its ids, and what is given. */
export function session(given: Partial<Session> = {}): Session {
  return { roomSessionId: 's', roomName: '/a', startedAt: null, endedAt: null, ...totals, ...given };
}

/** A stay that the API says nothing of but its ids, and what is given. */
export function participant(given: PlainStay = {}): Participant {
  return {
    roomSessionId: 's',
    participantId: '/p',
    deviceId: null,
    userId: null,
    externalId: null,
    roleName: null,
    displayName: null,
    joinedAt: null,
    leftAt: null,
    rating: null,
    tags: [],
    comment: null,
    ...protectedStay(given),
  };
}
