import assert from 'node:assert/strict';
import fc from 'fast-check';
import { participantNodeId, roomNodeId, sessionNodeId } from '../../../../src/report/lists/nodes';
import { listHandler } from '../../../support/server/listHandler';
import { apiError } from '../../api/clientFixture';
import { type ModelFixture, startModel } from './modelFixture';

const room = (roomName: string) => ({ roomName, totalSessions: 1 });

describe('a refresh after a room has vanished', () => {
  let rooms: { readonly roomName: string }[];
  let sessions: object[];
  let fixture: ModelFixture;
  beforeEach(async () => {
    rooms = [room('/a'), room('/b'), room('/c')];
    sessions = [{ roomSessionId: 's', startedAt: '2026-11-22T11:00:00Z', endedAt: null }];
    fixture = await startModel(answer, 2);
  });
  afterEach(() => fixture.close());

  it('asks for it no more, and is no failure', async () => {
    await fixture.expand(await fixture.room('/a'));
    remove('/a');
    await fixture.refresh();
    assert.equal(await names(), '/b /c');
    fixture.newRequests();
    await fixture.refresh();
    assert.deepEqual([fixture.newRequests(), fixture.gone], [['rooms'], []]);
  });

  it('forgets what stood below it, too', async () => {
    const gone = await fixture.room('/a');
    const session = await fixture.session(gone, 's');
    const [stay] = await fixture.expand(session);
    remove('/a');
    await fixture.refresh();
    assert.deepEqual([gone, session, stay].map(fixture.model.nodeOf.bind(fixture.model)), [
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('starts anew when it comes back', async () => {
    const before = await fixture.room('/a');
    await fixture.expand(before);
    remove('/a');
    await fixture.refresh();
    rooms.unshift(room('/a'));
    await fixture.refresh();
    const after = await fixture.room('/a');
    assert.notEqual(after, before);
    assert.equal(after.id, before.id);
    assert.equal((await fixture.expand(after)).length, 1);
  });

  it('asks no more for a session that its room lists no more', async () => {
    await fixture.expand(await fixture.session(await fixture.room('/a'), 's'));
    sessions.length = 0;
    await fixture.refresh();
    fixture.newRequests();
    await fixture.refresh();
    assert.deepEqual(fixture.newRequests().sort(), ['room-sessions', 'rooms']);
  });

  it('still throws what a room answers that is there', async () => {
    await fixture.expand(await fixture.room('/a'));
    failing.add('/a');
    assert.equal((await apiError(fixture.refresh())).kind, 'notFound');
    assert.equal((await apiError(fixture.refresh())).kind, 'notFound');
  });

  describe('that was opened by its name', () => {
    beforeEach(async () => {
      await fixture.expand();
      const found = await fixture.model.findRoom('/c', new AbortController().signal);
      await fixture.expand(found);
      fixture.newRequests();
    });

    it('says once that it is gone', async () => {
      remove('/c');
      await fixture.refresh();
      assert.deepEqual([await names(), fixture.gone], ['/a /b', ['/c']]);
      fixture.newRequests();
      await fixture.refresh();
      assert.deepEqual([fixture.newRequests(), fixture.gone], [['rooms'], ['/c']]);
    });

    it('keeps it as long as it is there, with what the API now says of it', async () => {
      rooms[2] = Object.assign(room('/c'), { totalSessions: 9 });
      await fixture.refresh();
      const node = await fixture.room('/c');
      assert.deepEqual([await names(), node.room.totalSessions, fixture.gone], ['/c /a /b', 9, []]);
      assert.deepEqual(fixture.newRequests().sort(), ['room-sessions', 'rooms', 'rooms']);
    });

    it('asks for it by its name only where the list does not reach it', async () => {
      await fixture.model.loadMore(undefined);
      fixture.newRequests();
      await fixture.refresh();
      assert.deepEqual(fixture.newRequests().sort(), ['room-sessions', 'rooms', 'rooms']);
      assert.ok(fixture.server.requests.slice(-3).every(({ query }) => query['roomName[exact]'] === undefined));
    });
  });

  const failing = new Set<string>();
  beforeEach(() => {
    failing.clear();
  });

  function remove(roomName: string): void {
    rooms = rooms.filter((row) => row.roomName !== roomName);
  }

  async function names(): Promise<string> {
    const rows = await fixture.expand();
    return rows.flatMap((row) => (row.kind === 'room' ? [row.room.roomName] : [])).join(' ');
  }

  /** Answers 404 for the sessions of a room that is not there. */
  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const exact = searchParams.get('roomName[exact]');
    const roomName = searchParams.get('roomName') ?? '/a';
    if (
      pathname.endsWith('/room-sessions') &&
      (failing.has(roomName) || !rooms.some((row) => row.roomName === roomName))
    ) {
      return Response.json({ error: 'Not found' }, { status: 404 });
    }
    return listHandler({
      rooms: exact === null ? rooms : rooms.filter((row) => row.roomName === exact),
      sessions,
      participants: [{ roomSessionId: 's', participantId: 'p' }],
    })(request);
  }
});

describe('the id of a node', () => {
  const anyName = fc
    .array(fc.constantFrom('\ud800', '\udc00', '\udfff', '\ufffd', '%ud800', '/', 'é', '😀', 'a'), { maxLength: 3 })
    .map((parts) => parts.join(''));

  it('is another one for another name, also where names are ill-formed', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        for (const idOf of [
          roomNodeId,
          (id: string) => sessionNodeId('r', id),
          (id: string) => participantNodeId('s', id),
        ]) {
          assert.equal(idOf(one) === idOf(other), one === other);
        }
      }),
      { numRuns: 2000 },
    );
    assert.notEqual(roomNodeId('\ud800'), roomNodeId('\udbff'));
  });

  it('holds nothing that its parent or another kind of node could hold', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        assert.match(roomNodeId(name), /^room:[^/:]*$/);
        assert.ok(roomNodeId(name).isWellFormed());
      }),
    );
  });
});
