import type { EpochMs } from '../shared/time';
import { feedbackOf, noFeedback } from './feedback';
import { sessionIdOf, staySeed } from './ids';
import { roomOutlines } from './outlines';
import { anyPlan, isTroubled } from './plans';
import { randomFrom } from './random';
import type { Member, Room, RoomOutline, Session, SessionOutline, SampleStay } from './types';

/** Everything in the sample account; people are only made for the sessions that are asked for. */
export interface World {
  readonly now: EpochMs;
  readonly rooms: readonly Room[];
  /** A session by its id. */
  readonly session: (roomSessionId: string) => Session | undefined;
  /** Everybody in every session. */
  readonly stays: () => readonly SampleStay[];
}

/** The same world for the same UTC day, except for the calls of the last 75 minutes before `now`; with `more` rooms, for tests. */
export function createWorld(now: EpochMs, more: readonly RoomOutline[] = []): World {
  const rooms = [...roomOutlines(now), ...more].map((outline, room): Room => ({
    ...outline,
    sessions: outline.sessions.map((session, index) => placed(outline.roomName, room, session, index, now)),
  }));
  const sessions = rooms.flatMap((room) => room.sessions);
  const byId = new Map(sessions.map((session) => [session.roomSessionId, session]));
  return {
    now,
    rooms,
    session: (roomSessionId) => byId.get(roomSessionId),
    stays: once(() => sessions.flatMap((session) => session.stays())),
  };
}

/** Makes a thing when first asked for it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function placed(roomName: string, room: number, outline: SessionOutline, index: number, now: EpochMs): Session {
  const roomSessionId = sessionIdOf(room, index);
  const stays = once(() =>
    outline
      .members(room, index)
      .map((member, place) => stayOf(member, outline, roomSessionId, now, staySeed(room, index, place))),
  );
  return { ...outline, roomName, roomSessionId, stays };
}

function stayOf(
  member: Member,
  { startedAt }: SessionOutline,
  roomSessionId: string,
  now: EpochMs,
  seed: number,
): SampleStay {
  const random = randomFrom(seed);
  const joinedAt = startedAt + member.from * 1000;
  const leftAt = member.to === null ? null : startedAt + member.to * 1000;
  const plan = member.plan ?? anyPlan(random, ((leftAt ?? now) - joinedAt) / 1000);
  return {
    roomSessionId,
    person: member.person,
    role: member.role,
    joinedAt,
    leftAt,
    plan,
    seed,
    ...(member.userAgent !== undefined && { userAgent: member.userAgent }),
    ...(member.feedback ?? (leftAt === null ? noFeedback : feedbackOf(random, isTroubled(plan)))),
  };
}
