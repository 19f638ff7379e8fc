import assert from 'node:assert/strict';
import type { RoomsQuery } from '../../../../src/api/query';
import type { TreeNode } from '../../../../src/report/lists/nodes';
import { RoomsModel } from '../../../../src/report/lists/roomsModel';
import { sampleHandler } from '../../../support/sampleHandler';
import { type ModelFixture, startModel, utcNow } from './modelFixture';

const names = (rows: readonly TreeNode[]): string[] =>
  rows.flatMap((row) => (row.kind === 'room' ? [row.room.roomName] : []));
const room = (roomName: string, totalSessions: number | null): object => ({ roomName, totalSessions });

describe('the rooms of a filter and an order', function () {
  this.timeout(20_000);
  let fixture: ModelFixture;
  afterEach(() => fixture.close());

  async function arranged(query: RoomsQuery): Promise<string[]> {
    fixture.model.chooseRooms(query);
    return names(await fixture.expand());
  }

  /** What was sent of filters and orders. */
  function sent(): string[] {
    return fixture.server.requests.map(({ query }) =>
      Object.entries(query)
        .filter(([name]) => name !== 'limit' && name !== 'cursor')
        .map(([name, value]) => `${name}=${value}`)
        .join('&'),
    );
  }

  it('are asked for with one request and filtered by Whereby', async () => {
    fixture = await startModel(sampleHandler());
    await fixture.expand();
    fixture.newRequests();
    const found = await arranged({ roomName: { contains: 'support' } });
    assert.deepEqual(fixture.newRequests(), ['rooms']);
    assert.ok(found.includes('/support-escalations') && found.every((name) => name.includes('support')));
    assert.equal(sent().at(-1), 'roomName[contains]=support&sortBy=lastSessionStartedAt:desc');
  });

  it('leave out what was opened by name, but show what is opened then', async () => {
    fixture = await startModel(sampleHandler(), 1);
    const { model } = fixture;
    const { signal } = new AbortController();
    await model.findRoom('/support-escalations', signal);
    assert.deepEqual(await arranged({ roomName: { exact: '/nowhere' } }), []);
    assert.equal(model.hasAllRooms, false);
    await model.findRoom('/support-escalations', signal);
    assert.deepEqual(names(await fixture.expand()), ['/support-escalations']);
  });

  it('are those that were chosen last, however late another answer comes', async () => {
    fixture = await startModel(sampleHandler());
    const hold = fixture.server.hold({ endpoint: 'rooms' });
    const looking = fixture.expand();
    await hold.arrived;
    const query: RoomsQuery = { roomName: { exact: '/support-escalations' } };
    const choosing = arranged(query);
    hold.release();
    assert.deepEqual([await choosing, names(await looking)], [['/support-escalations'], ['/support-escalations']]);
  });

  it('are sorted among those loaded where Whereby refuses the order, which is said with their number', async () => {
    const rooms = [room('/few', 1), room('/unknown', null), room('/many', 9), room('/some', 4)];
    fixture = await startModel((request) => {
      const { searchParams } = new URL(request.url);
      if (searchParams.get('sortBy')?.startsWith('totalSessions') === true) {
        return Promise.resolve(Response.json({ error: 'sortBy' }, { status: 400 }));
      }
      const start = Number(searchParams.get('cursor') ?? 0);
      const cursor = start + 2 < rooms.length ? String(start + 2) : null;
      return Promise.resolve(Response.json({ cursor, results: rooms.slice(start, start + 2) }));
    }, 2);
    const { model } = fixture;
    model.chooseRooms({ sortBy: 'totalSessions:desc' });
    const rows = await fixture.expand();
    assert.deepEqual(names(rows), ['/few', '/unknown']);
    const note = rows.find(({ kind }) => kind === 'note');
    assert.ok(note?.kind === 'note' && note.note === 'sortedHere' && note.count === 2);
    await model.loadMore(undefined);
    assert.deepEqual(names(await fixture.expand()), ['/many', '/some', '/few', '/unknown']);
    model.chooseRooms({ sortBy: 'totalSessions:asc' });
    await fixture.expand();
    await model.loadMore(undefined);
    assert.deepEqual(names(await fixture.expand()), ['/few', '/some', '/many', '/unknown']);
    assert.equal(model.isSortedHere, true);
  });

  it('do not begin with what signing in has fetched, which is another list', async () => {
    fixture = await startModel(sampleHandler());
    const { store } = fixture;
    const firstRooms = await store.listRooms({}, { limit: 100 });
    const query: RoomsQuery = { roomName: { contains: 'support' } };
    const model = new RoomsModel({
      store,
      pageSize: () => 100,
      context: utcNow,
      changed: () => 0,
      gone: () => 0,
      query,
      firstRooms,
    });
    fixture.newRequests();
    const found = names(await model.children(undefined));
    assert.deepEqual(fixture.newRequests(), ['rooms']);
    assert.ok(found.length > 0 && found.every((name) => name.includes('support')));
  });
});
