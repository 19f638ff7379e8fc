import assert from 'node:assert/strict';
import { createSampleAccount } from '../../../src/sample/sampleAccount';
import { startStore, type StoreFixture } from './storeFixture';

describe('the sample account behind a real server', function () {
  this.timeout(20_000);
  let fixture: StoreFixture;
  beforeEach(async () => {
    const sample = createSampleAccount(Date.now());
    fixture = await startStore((request) => sample.fetch(request));
  });
  afterEach(() => fixture.close());

  it('is read from rooms down to one stay with one request a step, nothing dropped', async () => {
    const { store, server } = fixture;
    const rooms = await store.listRooms({}, { limit: 100 });
    assert.deepEqual([rooms.results.length, rooms.dropped, rooms.unsorted], [100, 0, false]);
    const room = rooms.results.find(({ totalSessions }) => (totalSessions ?? 0) > 0)!;
    const sessions = await store.listSessions({ roomName: room.roomName });
    const session = sessions.results.find(({ endedAt }) => endedAt !== null)!;
    assert.deepEqual([sessions.dropped, sessions.unsorted, session.roomName], [0, false, room.roomName]);
    const people = await store.listParticipants({ roomSessionId: session.roomSessionId });
    const { details, bytes } = await store.getParticipant(people.results[0]!);
    assert.ok(details.length > 0 && bytes > 0);
    assert.equal(people.dropped, 0);
    assert.equal(server.count(), 4);
  });

  it('is paged to the end without a row twice', async () => {
    const { store, server } = fixture;
    const names: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await store.listRooms({}, { limit: 40, cursor });
      names.push(...page.results.map(({ roomName }) => roomName));
      cursor = page.cursor;
    }
    assert.ok(names.length >= 150);
    assert.equal(new Set(names).size, names.length);
    assert.equal(server.count(), Math.ceil(names.length / 40));
  });
});
