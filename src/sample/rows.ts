import type { EpochMs } from '../shared/time';
import { participantIdOf } from './ids';
import { seedOf, uuid } from './random';
import type { Room, Session, SampleStay } from './types';

/** A value of a row as JSON. */
export type Value = string | number | null | readonly string[];
/** One result of a page, field by field. */
export type Row = Readonly<Record<string, Value>>;

const iso = (at: EpochMs | null): string | null => (at === null ? null : new Date(at).toISOString());

function minutes(from: EpochMs, to: EpochMs): number {
  return Math.ceil((to - from) / 60_000);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

function totals(sessions: readonly Session[], now: EpochMs): Row {
  const stays = sessions.flatMap((session) => session.stays());
  const recorded = sessions.filter((session) => session.recorded === true);
  const streamed = sessions.filter((session) => session.streamed === true);
  const length = ({ startedAt, endedAt }: Session): number => minutes(startedAt, endedAt ?? now);
  return {
    totalParticipantMinutes: sum(stays.map(({ joinedAt, leftAt }) => minutes(joinedAt, leftAt ?? now))),
    totalRecorderMinutes: sum(recorded.map(length)),
    totalStreamerMinutes: sum(streamed.map(length)),
    totalUniqueParticipants: new Set(stays.map(({ person }) => person.seed)).size,
    totalUniqueRecorders: recorded.length,
    totalUniqueStreamers: streamed.length,
  };
}

function ratings(session: Session | undefined): Row {
  const given = (session?.stays() ?? []).flatMap(({ rating }) => rating ?? []);
  const mean = given.length === 0 ? null : Math.round((sum(given) / given.length) * 10) / 10;
  return { rating: mean, totalRatings: session === undefined ? null : given.length };
}

/** A row of `/insights/rooms`; the totals are those of the listed sessions, the rating that of the newest. */
export function roomRow(room: Room, now: EpochMs): Row {
  return {
    roomName: room.roomName,
    createdAt: iso(room.createdAt),
    endAt: iso(room.endAt),
    firstSessionStartedAt: iso(room.sessions.at(-1)?.startedAt ?? null),
    lastSessionStartedAt: iso(room.sessions[0]?.startedAt ?? null),
    ...totals(room.sessions, now),
    totalSessions: room.sessions.length,
    ...ratings(room.sessions[0]),
  };
}

/** A row of `/insights/room-sessions`; start and end carry both pairs of names that the contract uses. */
export function sessionRow(session: Session, now: EpochMs): Row {
  const startedAt = iso(session.startedAt);
  const endedAt = iso(session.endedAt);
  return {
    roomSessionId: session.roomSessionId,
    roomName: session.roomName,
    startedAt,
    endedAt,
    createdAt: startedAt,
    endAt: endedAt,
    ...totals([session], now),
    ...ratings(session),
  };
}

/** A row of `/insights/participants`. */
export function participantRow(stay: SampleStay): Row {
  const { person } = stay;
  return {
    roomSessionId: stay.roomSessionId,
    participantId: participantIdOf(stay.seed),
    deviceId: person.nameOnly === true ? '' : uuid(seedOf(person.seed, 1)),
    userId: person.nameOnly === true ? '' : uuid(seedOf(person.seed, 2)),
    roleName: stay.role,
    displayName: person.displayName,
    joinedAt: iso(stay.joinedAt),
    leftAt: iso(stay.leftAt),
    externalId: person.externalId,
    rating: stay.rating,
    tags: stay.tags,
    comment: stay.comment,
  };
}
