import assert from 'node:assert/strict';
import { RoomsModel } from '../../../../src/report/lists/roomsModel';
import { readingWords } from '../../../../src/report/usage/readingWords';
import { UsageModel } from '../../../../src/report/usage/usageModel';
import { UsageReading } from '../../../../src/report/usage/usageReading';
import { usageRooms } from '../../../../src/report/usage/usageRooms';
import { utc } from '../../../../src/text/zone';
import type { Handler } from '../../../support/server/apiServer';
import { startStore, type StoreFixture } from '../../store/storeFixture';
import { english } from '../../text/english';

const hourMs = 3_600_000;
const pageSize = 10;
const never = new AbortController().signal;

/** How many sessions each room has, the first of which began this many hours ago; one an hour before. */
type Rooms = Readonly<Record<string, { readonly sessions: number; readonly hoursAgo: number }>>;

/** An API with rooms and sessions of its own; `fail` breaks a page of sessions. */
function handlerOf(rooms: Rooms, now: number, fail: (room: string, start: number) => boolean): Handler {
  return ({ url }) => {
    const { pathname, searchParams } = new URL(url);
    const start = Number(searchParams.get('cursor') ?? 0);
    const name = searchParams.get('roomName') ?? '';
    const began = (hoursAgo: number): string => new Date(now - hoursAgo * hourMs).toISOString();
    const list = pathname.endsWith('/rooms')
      ? Object.entries(rooms).map(([roomName, { sessions, hoursAgo }]) => ({
          roomName,
          totalSessions: sessions,
          lastSessionStartedAt: sessions === 0 ? null : began(hoursAgo),
        }))
      : Array.from({ length: rooms[name]?.sessions ?? 0 }, (_, index) => ({
          roomSessionId: `${name}-${index}`,
          roomName: name,
          startedAt: began((rooms[name]?.hoursAgo ?? 0) + index),
          endedAt: began((rooms[name]?.hoursAgo ?? 0) + index - 0.5),
          totalParticipantMinutes: 10,
        }));
    if (!pathname.endsWith('/rooms') && fail(name, start)) {
      return Promise.resolve(Response.json({ error: 'broken' }, { status: 400 }));
    }
    const end = start + Number(searchParams.get('limit'));
    const cursor = end < list.length ? String(end) : null;
    return Promise.resolve(Response.json({ cursor, results: list.slice(start, end) }));
  };
}

describe('reading the sessions of rooms for their usage', () => {
  let fixture: StoreFixture;
  let tree: RoomsModel;
  let broken: (room: string, start: number) => boolean;

  async function start(rooms: Rooms): Promise<void> {
    broken = () => false;
    fixture = await startStore(handlerOf(rooms, Date.now(), (room, at) => broken(room, at)));
    tree = new RoomsModel({
      store: fixture.store,
      pageSize: () => pageSize,
      context: () => ({ l10n: english, zone: utc, now: Date.now(), hidePersonal: false }),
      changed: () => undefined,
      gone: () => undefined,
    });
  }
  afterEach(() => fixture.close());

  const sessionRequests = (): number => fixture.server.count('room-sessions');
  async function modelOf(roomName: string | null): Promise<UsageModel> {
    const model = new UsageModel({
      roomName,
      store: fixture.store,
      pageSize: () => pageSize,
      onProgress: () => undefined,
    });
    const rooms = await usageRooms(tree, roomName, never);
    model.takeRooms(rooms ?? assert.fail('no such room'));
    return model;
  }
  const loaded = (model: UsageModel): string => {
    const context = { l10n: english, zone: utc, now: Date.now(), hidePersonal: false } as const;
    return model.word(null, context).toView('', { id: 'UTC', name: 'UTC', choices: [] }).reading.text;
  };

  it('takes what the tree has read, without a request, and keeps it when the tree forgets it', async () => {
    await start({ '/a': { sessions: 25, hoursAgo: 1 } });
    const [node] = await tree.children(undefined);
    await tree.children(node);
    assert.equal(sessionRequests(), 1);
    const model = await modelOf('/a');
    assert.equal(loaded(model), '10 of 25 sessions loaded');
    await tree.refresh(() => false);
    assert.equal(loaded(model), '10 of 25 sessions loaded');
    assert.equal(sessionRequests(), 1);
    // It goes on from there; the tree's own list does not.
    assert.equal(await model.nextStep?.read(never), true);
    assert.equal(loaded(model), '20 of 25 sessions loaded');
    assert.equal(sessionRequests(), 2);
  });

  it('reads first the room of which the latest sessions are missing, and everything in as many requests as it told', async () => {
    await start({
      '/old': { sessions: 15, hoursAgo: 1000 },
      '/new': { sessions: 25, hoursAgo: 1 },
      '/unused': { sessions: 0, hoursAgo: 0 },
    });
    const model = await modelOf(null);
    assert.deepEqual(model.requestsLeft, { requests: 5, isCounted: true });
    const reading = new UsageReading(() => undefined);
    await reading.run(() => model.nextStep, 3, never);
    assert.equal(loaded(model), '25 of 40 sessions loaded · 2 of 3 rooms read');
    await reading.run(() => model.nextStep, Infinity, never);
    assert.deepEqual([reading.state, reading.done], ['idle', 2]);
    assert.equal(loaded(model), '40 of 40 sessions loaded · 3 of 3 rooms read');
    assert.equal(sessionRequests(), 5);
    assert.equal(model.nextStep, undefined);
  });

  it('keeps what came when a person cancels, and goes on from there', async () => {
    await start({ '/a': { sessions: 45, hoursAgo: 1 } });
    const model = await modelOf('/a');
    const reading = new UsageReading(() => {
      if (reading.done === 2) {
        reading.cancel();
      }
    });
    await reading.run(() => model.nextStep, Infinity, never);
    assert.deepEqual([reading.state, reading.done], ['cancelled', 2]);
    assert.equal(loaded(model), '20 of 45 sessions loaded');
    const on = new UsageReading(() => undefined);
    await on.run(() => model.nextStep, Infinity, never);
    assert.equal(loaded(model), '45 of 45 sessions loaded');
    assert.equal(sessionRequests(), 5);
  });

  it('keeps what came when a page fails, says so, and tries that page again', async () => {
    await start({ '/a': { sessions: 30, hoursAgo: 1 } });
    broken = (_room, at) => at === 20;
    const model = await modelOf('/a');
    const reading = new UsageReading(() => undefined);
    await reading.run(() => model.nextStep, Infinity, never);
    assert.equal(reading.state, 'stopped');
    assert.ok(reading.error instanceof Error);
    assert.equal(loaded(model), '20 of 30 sessions loaded');
    broken = () => false;
    await reading.run(() => model.nextStep, Infinity, never);
    assert.equal(reading.state, 'idle');
    assert.equal(loaded(model), '30 of 30 sessions loaded');
  });

  it('reads again as many pages as are read, and keeps the old ones when that fails', async () => {
    await start({ '/a': { sessions: 30, hoursAgo: 1 } });
    const model = await modelOf('/a');
    const reading = new UsageReading(() => undefined);
    await reading.run(() => model.nextStep, 2, never);
    assert.equal(model.requestsAgain, 2);
    broken = (_room, at) => at === 10;
    await model.readAgain(never);
    assert.equal(model.reading.state, 'stopped');
    assert.equal(loaded(model), 'Stopped by a failure · 20 of 30 sessions loaded');
  });

  it('tells before more than a few requests how many they are', async () => {
    await start({ '/a': { sessions: 250, hoursAgo: 1 } });
    const model = await modelOf('/a');
    const idle = { state: 'idle', done: 0, most: 0 } as const;
    const ofRoom = readingWords('/a', model, idle, '', english);
    assert.deepEqual(
      [ofRoom.more, ofRoom.all, ofRoom.again],
      ['Load More (1 request)', 'Load All (25 requests)', null],
    );
    const ofAll = readingWords(null, model, idle, '', english);
    assert.equal(ofAll.more, 'Load More (10 requests)');
    const running = readingWords('/a', model, { state: 'running', done: 3, most: Infinity }, '', english);
    assert.deepEqual([running.more, running.all, running.said], [null, null, '3 of 28 requests made']);
    const uncounted = readingWords(
      '/a',
      { requestsLeft: { requests: 1, isCounted: false }, requestsAgain: 1 },
      idle,
      '',
      english,
    );
    assert.deepEqual([uncounted.all, uncounted.again], ['Load All (at least 1 request)', 'Refresh (1 request)']);
  });
});
