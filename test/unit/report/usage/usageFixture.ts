import type { Session } from '../../../../src/api/types';
import type { CountedSession } from '../../../../src/report/usage/countUsage';

let made = 0;

/** A session that started at a time (ISO; null: not known), with numbers of its own. */
export function session(startedAt: string | null, numbers: Partial<Session> = {}, isFinal = true): CountedSession {
  made += 1;
  const at = startedAt === null ? null : Date.parse(startedAt);
  return {
    session: {
      roomSessionId: `session-${made}`,
      roomName: '/a-room',
      startedAt: at,
      endedAt: at === null || !isFinal ? null : at + 1_800_000,
      totalParticipantMinutes: 60,
      totalRecorderMinutes: 0,
      totalStreamerMinutes: 0,
      totalUniqueParticipants: 2,
      totalUniqueRecorders: 0,
      totalUniqueStreamers: 0,
      rating: null,
      totalRatings: null,
      ...numbers,
    },
    isFinal,
  };
}
