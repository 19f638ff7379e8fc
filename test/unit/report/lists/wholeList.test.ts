import assert from 'node:assert/strict';
import type { RoomNode } from '../../../../src/report/lists/nodes';
import { loadAll, requestsBeforeAsking, requestsLeft } from '../../../../src/report/lists/wholeList';
import * as faults from '../../../support/server/faults';
import { type ModelFixture, startModel } from './modelFixture';

const rooms = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ roomName: `/room-${i}` }));

describe('a list that is loaded to its end', function () {
  this.timeout(60_000);
  let fixture: ModelFixture;
  let abort: AbortController;
  const told: [rows: number, requests: number][] = [];
  const asked: number[] = [];
  let goesOn = true;
  beforeEach(() => {
    abort = new AbortController();
    told.length = 0;
    asked.length = 0;
    goesOn = true;
  });
  afterEach(() => fixture.close());

  const load = (onPage?: () => void): Promise<boolean> =>
    loadAll(fixture.model.whole(undefined), {
      signal: abort.signal,
      loaded: (rowCount, requests) => {
        told.push([rowCount, requests]);
        onPage?.();
      },
      mayGoOn: (rowCount) => {
        asked.push(rowCount);
        return Promise.resolve(goesOn);
      },
    });

  it('takes one request a page, and tells after each what is loaded', async () => {
    fixture = await startModel({ rooms: rooms(25) }, 10);
    assert.equal(await load(), true);
    assert.deepEqual(fixture.newRequests(), ['rooms', 'rooms', 'rooms']);
    assert.deepEqual(told, [
      [10, 1],
      [20, 2],
      [25, 3],
    ]);
    assert.deepEqual([fixture.model.rooms.length, fixture.model.hasMoreRooms, asked], [25, false, []]);
    assert.equal(await load(), true);
    assert.deepEqual(fixture.newRequests(), []);
  });

  it('is read by the view again only each time it has doubled', async () => {
    fixture = await startModel({ rooms: rooms(90) }, 1);
    await fixture.expand();
    fixture.changes.length = 0;
    await load();
    // Its first request, 2, 4, 8, 16, 32 and 64 rows, and the end.
    assert.equal(fixture.changes.length, 8);
  });

  it('asks after every hundred requests whether to go on, and keeps what it has where not', async () => {
    fixture = await startModel({ rooms: rooms(requestsBeforeAsking * 2 + 1) }, 1);
    goesOn = false;
    assert.equal(await load(), false);
    assert.deepEqual([asked, fixture.model.rooms.length], [[requestsBeforeAsking], requestsBeforeAsking]);
    goesOn = true;
    assert.equal(await load(), true);
    assert.deepEqual(asked, [requestsBeforeAsking, requestsBeforeAsking * 2]);
  });

  it('can be cancelled, and keeps what has come', async () => {
    fixture = await startModel({ rooms: rooms(50) }, 10);
    const whole = await load(() => {
      if (told.length === 2) {
        abort.abort();
      }
    });
    assert.deepEqual([whole, fixture.model.rooms.length, fixture.newRequests().length], [false, 20, 2]);
    assert.equal(fixture.model.hasMoreRooms, true);
  });

  it('drops at once what it waits for when it is cancelled', async () => {
    fixture = await startModel({ rooms: rooms(50) }, 10);
    await fixture.expand();
    const hold = fixture.server.hold();
    const loading = load();
    await hold.arrived;
    abort.abort();
    assert.equal(await loading, false);
    hold.release();
    assert.equal(fixture.model.rooms.length, 10);
  });

  it('tells what a page failed with, and goes on from there', async () => {
    fixture = await startModel({ rooms: rooms(30) }, 10);
    await fixture.expand();
    fixture.server.inject(faults.status(403));
    await assert.rejects(load(), { kind: 'forbidden' });
    assert.equal(fixture.model.rooms.length, 10);
    assert.equal(await load(), true);
    assert.equal(fixture.model.rooms.length, 30);
  });

  it('never takes a list that repeats its cursor for an endless one', async () => {
    fixture = await startModel({ rooms: rooms(30) }, 10);
    fixture.server.inject(faults.endlessCursor(), { times: 2 });
    assert.equal(await load(), true);
    assert.equal(fixture.newRequests().length, 2);
  });

  it('stops by itself when the account goes', async () => {
    fixture = await startModel({ rooms: rooms(30) }, 10);
    await fixture.expand();
    fixture.store.dispose();
    assert.equal(await load(), false);
  });

  it('goes on after a refresh in between', async () => {
    fixture = await startModel({ rooms: rooms(50) }, 10);
    let refreshing: Promise<void> | undefined;
    const whole = await load(() => {
      refreshing ??= fixture.refresh();
    });
    await refreshing;
    assert.deepEqual([whole, fixture.model.rooms.length], [true, 50]);
  });

  it('waits behind what a person clicks', async () => {
    const sessions = [{ roomSessionId: 's', roomName: '/room-0' }];
    fixture = await startModel({ rooms: rooms(60), sessions }, 10);
    const [room] = await fixture.expand();
    const hold = fixture.server.hold({ endpoint: 'rooms' });
    const loading = load();
    await hold.arrived;
    await fixture.expand(room);
    hold.release();
    await loading;
    assert.deepEqual(fixture.newRequests().slice(0, 3), ['rooms', 'rooms', 'room-sessions']);
  });

  it('tells how many requests are left where Whereby says how many rows there are', async () => {
    fixture = await startModel({ rooms: [{ roomName: '/a', totalSessions: 1234 }] });
    const [room] = (await fixture.expand()) as RoomNode[];
    assert.equal(requestsLeft(fixture.model.whole(room), 100), 13);
    assert.equal(requestsLeft(fixture.model.whole(undefined), 100), null);
  });
});
