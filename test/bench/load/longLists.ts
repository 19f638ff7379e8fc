import { performance } from 'node:perf_hooks';
import { createInsightsClient } from '../../../src/api/client';
import { RequestQueue } from '../../../src/api/queue';
import type { ParentNode } from '../../../src/report/lists/nodes';
import { RoomsModel } from '../../../src/report/lists/roomsModel';
import { InsightsStore } from '../../../src/store/insightsStore';
import { utc } from '../../../src/text/zone';
import { FakeClock } from '../../support/fakeClock';
import { type ListData, listHandler } from '../../support/server/listHandler';
import { english } from '../../unit/text/english';

/** How long the lists are. */
export const sizes = { rooms: 10_000, sessions: 5_000, participants: 2_000 } as const;
/** One of the lists. */
export type ListName = keyof typeof sizes;

const now = Date.UTC(2026, 10, 29, 12);
const iso = (at: number): string => new Date(at).toISOString();
const numbered = (name: string, i: number): string => `${name}-4b3bd908-cb88-11ec-9d64-${String(i).padStart(12, '0')}`;
const totals = {
  totalParticipantMinutes: 124,
  totalRecorderMinutes: 0,
  totalStreamerMinutes: 0,
  totalUniqueParticipants: 2_000,
  totalUniqueRecorders: 0,
  totalUniqueStreamers: 0,
};

function rows(name: ListName, toRow: (i: number) => object): readonly object[] {
  return Array.from({ length: sizes[name] }, (_, i) => toRow(i));
}

/** An account whose first room has many sessions, of which the first has many participants. */
export const account: ListData = {
  rooms: rows('rooms', (i) => ({
    roomName: `/${numbered('room', i)}`,
    createdAt: iso(now - 4e10),
    endAt: null,
    firstSessionStartedAt: iso(now - 3e10),
    lastSessionStartedAt: iso(now - i * 60_000),
    ...totals,
    totalSessions: 5_000,
  })),
  sessions: rows('sessions', (i) => ({
    roomSessionId: numbered('session', i),
    roomName: `/${numbered('room', 0)}`,
    startedAt: iso(now - (i + 1) * 3_600_000),
    endedAt: iso(now - (i + 1) * 3_600_000 + 1_800_000),
    ...totals,
  })),
  participants: rows('participants', (i) => ({
    roomSessionId: numbered('session', 0),
    participantId: numbered('stay', i),
    deviceId: numbered('device', i % 1_500),
    userId: numbered('user', i % 1_500),
    roleName: 'visitor',
    displayName: `Person ${i % 1_500}`,
    joinedAt: iso(now - 3_600_000 + i * 500),
    leftAt: iso(now - 3_600_000 + i * 500 + 600_000),
    externalId: i % 1_500 < 1_200 ? numbered('external', i % 1_500) : null,
  })),
};

/** The answers come at once: what is timed is the product's own work. */
const answer = listHandler(account);

/** The Rooms view's model over that account. */
export function startModel(): { readonly model: RoomsModel; readonly end: () => void } {
  const clock = new FakeClock(now);
  const queue = new RequestQueue({ clock });
  const client = createInsightsClient({
    fetch: (input, init) => answer(new Request(input, init)),
    baseUrl: 'https://bench.invalid/v1',
    queue,
    clock,
  });
  const store = new InsightsStore({ client, now: () => now });
  const model = new RoomsModel({
    store,
    pageSize: () => 100,
    context: () => ({ l10n: english, zone: utc, now, hidePersonal: false }),
    changed: () => undefined,
    gone: () => undefined,
  });
  const end = (): void => {
    store.dispose();
    queue.dispose();
  };
  return { model, end };
}

/** Loads a list to its end page by page, and answers how long each took, ms. */
async function loadPages(model: RoomsModel, parent: ParentNode | undefined, count: number): Promise<number[]> {
  const times: number[] = [];
  const list = model.whole(parent).list;
  while (list.tail.kind !== 'end') {
    const start = performance.now();
    await (list.hasLoaded ? model.loadMore(parent) : model.children(parent));
    times.push(performance.now() - start);
  }
  if (list.count !== count) {
    throw new Error(`${list.count} rows of ${count}`);
  }
  return times;
}

/** Loads all three lists; answers the time of each page, ms. */
export async function loadLists(model: RoomsModel): Promise<Readonly<Record<ListName, number[]>>> {
  const rooms = await loadPages(model, undefined, sizes.rooms);
  const [room] = await model.children(undefined);
  if (room?.kind !== 'room') {
    throw new Error('no room');
  }
  const sessions = await loadPages(model, room, sizes.sessions);
  const session = model.findSession(numbered('session', 0));
  if (session === undefined) {
    throw new Error('no session');
  }
  const participants = await loadPages(model, session, sizes.participants);
  await model.children(session);
  return { rooms, sessions, participants };
}
