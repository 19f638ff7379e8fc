import assert from 'node:assert/strict';
import { personalText } from '../../../src/shared/personalText';
import { isCancelled } from '../../../src/api/errors';
import * as faults from '../../support/server/faults';
import { apiError, rejection } from '../api/clientFixture';
import { startStore, type StoreFixture } from './storeFixture';

describe('lists in the store', () => {
  let fixture: StoreFixture;
  const refusesSort = (times = 100): void => {
    fixture.server.inject(faults.status(400, 'sortBy'), { when: ({ query }) => 'sortBy' in query, times });
  };
  const sorts = (): (string | undefined)[] => fixture.server.requests.map(({ query }) => query['sortBy']);

  beforeEach(async () => {
    fixture = await startStore({
      rooms: Array.from({ length: 15 }, (_, index) => ({ roomName: `/${index}` })),
      sessions: [{ roomSessionId: 's' }],
      participants: [{ roomSessionId: 's', participantId: 'p' }],
    });
  });
  afterEach(() => fixture.close());

  it('are asked for in the order in which people look', async () => {
    const { store } = fixture;
    await store.listRooms();
    await store.listSessions({ roomName: '/a', roomSessionId: 's' });
    await store.listParticipants({ roomSessionId: 's' });
    await store.listParticipants({ externalId: personalText('e') });
    await store.listRooms({ sortBy: 'totalSessions:asc' });
    assert.deepEqual(sorts(), [
      'lastSessionStartedAt:desc',
      'startedAt:desc',
      'joinedAt:asc',
      'joinedAt:desc',
      'totalSessions:asc',
    ]);
    assert.deepEqual(fixture.server.requests[1]?.query, {
      roomName: '/a',
      roomSessionId: 's',
      sortBy: 'startedAt:desc',
    });
  });

  it('say that they are sorted', async () => {
    assert.equal((await fixture.store.listRooms()).unsorted, false);
  });

  it('are tried once more unsorted when the order is refused, which is remembered and said', async () => {
    const { store } = fixture;
    refusesSort();
    const rooms = await store.listRooms({}, { limit: 10 });
    assert.deepEqual([rooms.results.length, rooms.unsorted], [10, true]);
    assert.deepEqual(sorts(), ['lastSessionStartedAt:desc', undefined]);
    const more = await store.listRooms({}, { limit: 10, cursor: rooms.cursor });
    assert.deepEqual([more.results.length, more.unsorted], [5, true]);
    assert.deepEqual(sorts().slice(2), [undefined]);
  });

  it('remember a refused order for its own endpoint only', async () => {
    const { store } = fixture;
    refusesSort(1);
    assert.equal((await store.listRooms()).unsorted, true);
    assert.equal((await store.listSessions({ roomName: '/a' })).unsorted, false);
  });

  it('tell a 400 that has another cause, and try sorted again next time', async () => {
    const { store, server } = fixture;
    server.inject(faults.status(400), { times: 2 });
    assert.equal((await apiError(store.listRooms())).kind, 'badRequest');
    assert.equal(server.count(), 2);
    assert.equal((await store.listRooms()).unsorted, false);
  });

  it('tell a 400 on a later page, rather than going on in another order', async () => {
    const { store, server } = fixture;
    const { cursor } = await store.listRooms();
    server.inject(faults.status(400));
    assert.equal((await apiError(store.listRooms({}, { cursor }))).kind, 'badRequest');
    assert.equal(server.count(), 2);
  });

  it('never ask for participants unsorted: their order is documented', async () => {
    const { store, server } = fixture;
    refusesSort();
    assert.equal((await apiError(store.listParticipants({ roomSessionId: 's' }))).kind, 'badRequest');
    assert.equal(server.count(), 1);
  });

  it('are one request for callers who ask for the same page at the same time, and asked for again later', async () => {
    const { store, server } = fixture;
    const [first, second] = await Promise.all([store.listRooms(), store.listRooms()]);
    assert.equal(first, second);
    assert.equal(server.count(), 1);
    await store.listRooms();
    assert.equal(server.count(), 2);
  });

  it('are separate requests for different pages, rooms and people', async () => {
    const { store, server } = fixture;
    await Promise.all([
      store.listRooms(),
      store.listRooms({}, { cursor: '1' }),
      store.listRooms({}, { limit: 5 }),
      store.listSessions({ roomName: '/a' }),
      store.listSessions({ roomName: '/b' }),
      store.listParticipants({ roomSessionId: 'x' }),
      store.listParticipants({ externalId: personalText('x') }),
      store.listParticipants({ externalId: personalText('y') }),
    ]);
    assert.equal(server.count(), 8);
  });

  it('give way to sign-out: every caller is told at once and nothing is asked again', async () => {
    const { store, server, queue } = fixture;
    const hold = server.hold();
    const calls = [rejection(store.listRooms()), rejection(store.listRooms())];
    await hold.arrived;
    store.clear();
    queue.abortAll();
    assert.ok((await Promise.all(calls)).every(isCancelled));
    assert.equal(server.count(), 1);
    hold.release();
  });

  it('are cancelled, not asked again, when the queue is aborted', async () => {
    const { store, server, queue } = fixture;
    const hold = server.hold();
    const call = rejection(store.listRooms());
    await hold.arrived;
    queue.abortAll();
    assert.ok(isCancelled(await call));
    assert.equal(server.count(), 1);
    hold.release();
  });
});
