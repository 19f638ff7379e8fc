import assert from 'node:assert/strict';
import type { Room } from '../../../../src/api/types';
import type { TreeNode } from '../../../../src/report/lists/nodes';
import { RoomsModel } from '../../../../src/report/lists/roomsModel';
import type { ListPage } from '../../../../src/store/pagedList';
import * as faults from '../../../support/server/faults';
import { createGate } from '../../../support/gate';
import { apiError } from '../../api/clientFixture';
import { sampleHandler, shownPerson } from '../../../support/sampleHandler';
import { type ModelFixture, startModel, utcNow } from './modelFixture';

const kinds = (rows: readonly TreeNode[]): string => [...new Set(rows.map(({ kind }) => kind))].join(' ');
const { roomName, roomSessionId } = shownPerson;

describe('the rooms model', function () {
  this.timeout(20_000);
  let fixture: ModelFixture;
  beforeEach(async () => {
    fixture = await startModel(sampleHandler());
  });
  afterEach(() => fixture.close());

  function modelOf(pageSize: () => number, firstRooms?: ListPage<Room>): RoomsModel {
    const { store } = fixture;
    return new RoomsModel({ store, pageSize, context: utcNow, changed: () => 0, gone: () => 0, firstRooms });
  }

  it('asks once for the first page of rooms, and ends it with a row that loads more', async () => {
    const rows = await fixture.expand();
    assert.deepEqual(fixture.newRequests(), ['rooms']);
    assert.deepEqual([rows.length, kinds(rows), fixture.model.roomCount], [101, 'room more', 100]);
    await fixture.expand();
    assert.deepEqual(fixture.newRequests(), []);
  });

  it('starts without a request when signing in has brought the first page', async () => {
    const firstRooms = await fixture.store.listRooms({}, { limit: 100 });
    fixture.newRequests();
    const model = modelOf(() => 100, firstRooms);
    assert.equal((await model.children(undefined)).length, 101);
    assert.deepEqual(fixture.newRequests(), []);
  });

  it('costs one request for a room, one for a session, and none for what was expanded before', async () => {
    const room = await fixture.room(roomName);
    fixture.newRequests();
    const session = await fixture.session(room, roomSessionId);
    assert.deepEqual(fixture.newRequests(), ['room-sessions']);
    const people = await fixture.expand(session);
    assert.deepEqual(fixture.newRequests(), ['participants']);
    assert.equal(kinds(people), 'participant');
    for (const parent of [room, session, undefined]) {
      fixture.model.cancel(session);
      await fixture.expand(parent);
    }
    assert.deepEqual(fixture.newRequests(), []);
  });

  it('loads one page more at a time until the rooms end', async () => {
    await fixture.expand();
    await fixture.model.loadMore(undefined);
    const rows = await fixture.expand();
    assert.deepEqual(fixture.newRequests(), ['rooms', 'rooms']);
    assert.deepEqual([kinds(rows), rows.length >= 150, fixture.model.hasMoreRooms], ['room', true, false]);
    assert.deepEqual(fixture.changes, ['', '']);
  });

  it('keeps the first size of a page for all pages of a list', async () => {
    let size = 60;
    const model = modelOf(() => size);
    await model.children(undefined);
    size = 10;
    await model.loadMore(undefined);
    assert.deepEqual(
      fixture.server.requests.map(({ query }) => query['limit']),
      ['60', '60'],
    );
  });

  it('gives ids that are unique over the whole tree and stay the same over a refresh', async () => {
    const ids = async (): Promise<string[]> => {
      const room = await fixture.room(roomName);
      const session = await fixture.session(room, roomSessionId);
      const rows = [await fixture.expand(), await fixture.expand(room), await fixture.expand(session)];
      return rows.flat().map(({ id }) => id);
    };
    const before = await ids();
    assert.equal(new Set(before).size, before.length);
    await fixture.refresh();
    assert.deepEqual(await ids(), before);
  });

  it('answers for every row which row it stands below', async () => {
    const room = await fixture.room(roomName);
    const session = await fixture.session(room, roomSessionId);
    const people = await fixture.expand(session);
    assert.ok((await fixture.expand()).every(({ parent }) => parent === undefined));
    assert.ok((await fixture.expand(room)).every(({ parent }) => parent === room));
    assert.ok(people.every(({ parent }) => parent === session));
  });

  it('keeps the very nodes over a refresh, so that expansion and selection stay', async () => {
    const room = await fixture.room(roomName);
    const session = await fixture.session(room, roomSessionId);
    await fixture.refresh();
    assert.equal(await fixture.room(roomName), room);
    assert.equal(await fixture.session(room, roomSessionId), session);
  });

  it('finds behind a foreign argument only nodes that are there', async () => {
    const room = await fixture.room(roomName);
    assert.equal(fixture.model.nodeOf({ id: room.id }), room);
    for (const argument of [undefined, null, 7, 'room', {}, { id: 7 }, { id: '__proto__' }, { id: 'room:none' }]) {
      assert.equal(fixture.model.nodeOf(argument), undefined);
    }
  });

  describe('opening a room by name', () => {
    const signal = new AbortController().signal;

    it('costs nothing when the room is shown already', async () => {
      const room = await fixture.room(roomName);
      fixture.newRequests();
      assert.equal(await fixture.model.findRoom(roomName, signal), room);
      assert.deepEqual(fixture.newRequests(), []);
    });

    it('costs one request when it is not, shows the room first, and never twice', async () => {
      const all = await fixture.store.listRooms({}, { limit: 100 });
      const beyond = await fixture.store.listRooms({}, { limit: 100, cursor: all.cursor });
      const { roomName: hidden } = beyond.results.at(-1)!;
      await fixture.expand();
      fixture.newRequests();
      const found = await fixture.model.findRoom(hidden, signal);
      assert.deepEqual(fixture.newRequests(), ['rooms']);
      assert.equal(fixture.server.requests.at(-1)?.query['roomName[exact]'], hidden);
      const rows = await fixture.expand();
      assert.equal(rows[0], found);
      await fixture.model.loadMore(undefined);
      const later = await fixture.expand();
      assert.equal(later.filter((row) => row === found).length, 1);
      assert.equal(new Set(later.map(({ id }) => id)).size, later.length);
    });

    it('says kindly that there is none, and changes nothing', async () => {
      await fixture.expand();
      assert.equal(await fixture.model.findRoom('/there-is-no-such-room', signal), undefined);
      assert.deepEqual([fixture.changes, (await fixture.expand()).length], [[], 101]);
    });
  });

  it('finds a session and a stay that were shown, without a request', async () => {
    const room = await fixture.room(roomName);
    assert.equal(fixture.model.findSession(roomSessionId), undefined);
    const session = await fixture.session(room, roomSessionId);
    const [first] = await fixture.expand(session);
    fixture.newRequests();
    assert.equal(fixture.model.findSession(roomSessionId), session);
    assert.ok(first?.kind === 'participant');
    assert.equal(fixture.model.findStay(first.participant), first);
    assert.deepEqual(fixture.newRequests(), []);
  });

  describe('when a page fails', () => {
    it('puts a row with the failure in its place, whose retry works', async () => {
      const room = await fixture.room(roomName);
      fixture.server.inject(faults.status(403, 'no insights'));
      const [row, ...others] = await fixture.expand(room);
      assert.ok(row?.kind === 'error' && others.length === 0 && row.parent === room);
      assert.equal((await apiError(Promise.reject(row.error as Error))).kind, 'forbidden');
      await fixture.model.loadMore(room);
      assert.deepEqual(fixture.changes, [room.id]);
      assert.equal(kinds(await fixture.expand(room)), 'session');
    });

    it('keeps the rooms when the second page fails, and its retry brings the rest', async () => {
      await fixture.expand();
      fixture.server.inject(faults.status(404));
      await fixture.model.loadMore(undefined);
      const rows = await fixture.expand();
      assert.deepEqual([rows.length, rows.at(-1)?.kind], [101, 'error']);
      await fixture.model.loadMore(undefined);
      assert.ok((await fixture.expand()).length >= 150);
    });

    it('says that a room has no sessions', async () => {
      const room = await fixture.room(roomName);
      fixture.server.inject(faults.emptyPage(null));
      const rows = await fixture.expand(room);
      assert.deepEqual(
        rows.map((row) => row.kind === 'note' && row.note),
        ['noSessions'],
      );
    });

    it('says that a list repeats itself, and ends it', async () => {
      fixture.server.inject(faults.emptyPage('again'), { times: 2 });
      await fixture.expand();
      await fixture.model.loadMore(undefined);
      const last = (await fixture.expand()).at(-1);
      assert.ok(last?.kind === 'note' && last.note === 'repeatedCursor');
    });
  });

  describe('when a node is collapsed', () => {
    it('drops the page that is on its way, and asks again at the next look', async () => {
      const room = await fixture.room(roomName);
      const held = fixture.server.hold({ endpoint: 'room-sessions' });
      const look = fixture.expand(room);
      await held.arrived;
      fixture.model.cancel(room);
      assert.equal(kinds(await look), 'more');
      held.release();
      assert.equal(kinds(await fixture.expand(room)), 'session');
    });
  });

  describe('a second click on "Load more..."', () => {
    it('changes nothing while the page is on its way', async () => {
      await fixture.expand();
      fixture.newRequests();
      const held = fixture.server.hold({ endpoint: 'rooms' });
      const first = fixture.model.loadMore(undefined);
      await held.arrived;
      const last = (await fixture.expand()).at(-1);
      assert.ok(last?.kind === 'more' && last.loading);
      const second = fixture.model.loadMore(undefined);
      held.release();
      await Promise.all([first, second]);
      assert.deepEqual(fixture.newRequests(), ['rooms']);
    });
  });

  it('waits for the refresh when a look comes meanwhile', async () => {
    await fixture.expand();
    const held = fixture.server.hold({ endpoint: 'rooms' });
    const done = createGate();
    const refresh = fixture.refresh().then(done.open);
    await held.arrived;
    assert.equal((await fixture.expand()).filter(({ kind }) => kind === 'room').length, 100);
    held.release();
    await Promise.all([refresh, done.opened]);
  });
});
