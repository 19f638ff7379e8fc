import type { Session } from '../../../../src/api/types';
import { dayTeller } from '../../../../src/report/usage/calendar';
import type { CountedSession } from '../../../../src/report/usage/countUsage';
import { type RoomSessionsFacts, usageFacts } from '../../../../src/report/usage/facts';
import { type ReadingWords, usageView } from '../../../../src/report/usage/view';
import type { UsageView } from '../../../../src/shared/protocol/usageView';
import { utc } from '../../../../src/text/zone';
import { zoneView } from '../../../../src/text/zoneView';
import { english } from '../../text/english';

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

/** Three rooms: one read in part, with a session that goes on, one read whole, and one of which nothing is read. */
export function someRooms(): readonly RoomSessionsFacts[] {
  const newest = Date.parse('2026-11-29T09:00:00Z');
  const sessions = (
    count: number,
    everyHours: number,
    numbers: (index: number) => Partial<Session>,
  ): CountedSession[] =>
    Array.from({ length: count }, (_, index) =>
      session(
        new Date(newest - index * everyHours * 3_600_000).toISOString(),
        numbers(index),
        index > 0 || count < 100,
      ),
    );
  const common = { isRead: true, dropped: 0, isUnsorted: false, isRepeated: false } as const;
  const busy = sessions(200, 9, (index) => ({
    totalParticipantMinutes: 40 + ((index * 37) % 170),
    totalUniqueParticipants: 2 + ((index * 7) % 9),
    totalRecorderMinutes: index % 5 === 0 ? 30 : 0,
  }));
  const quiet = sessions(12, 150, (index) => ({ totalParticipantMinutes: index === 3 ? null : 25 }));
  const completeAfter = busy.at(-1)?.session.startedAt ?? null;
  return [
    { ...common, roomName: '/busy-room', sessions: busy, total: 1300, isWhole: false, completeAfter },
    { ...common, roomName: '/quiet-room', sessions: quiet, total: 12, isWhole: true, completeAfter: null },
    { ...common, roomName: '/unread', sessions: [], total: 28, isRead: false, isWhole: false, completeAfter },
  ];
}

/** What the panel of these rooms draws, in UTC. */
export function usageViewOf(
  rooms: readonly RoomSessionsFacts[],
  reading: Partial<ReadingWords> = {},
  roomName: string | null = null,
): UsageView {
  const facts = usageFacts({ roomName, rooms, leavesRoomsOut: true, badge: 'Sample data' }, dayTeller('UTC'));
  const idle = { state: 'idle', done: 0, total: 0, failure: '', said: '', more: null, all: null, again: null } as const;
  const zones = zoneView({ setting: 'utc', host: 'Europe/Oslo', browser: undefined }, english);
  const now = Date.parse('2026-11-29T09:20:00Z');
  return usageView(facts, { ...idle, ...reading }, zones, { l10n: english, zone: utc, now, hidePersonal: false });
}
