import assert from 'node:assert/strict';
import type { RoomNode, SessionNode } from '../../../../src/report/lists/nodes';
import * as faults from '../../../support/server/faults';
import { apiError } from '../../api/clientFixture';
import { sampleHandler, shownPerson } from '../../../support/sampleHandler';
import { type ModelFixture, startModel } from './modelFixture';

const { roomName, roomSessionId } = shownPerson;
const minuteMs = 60_000;

describe('a refresh of the rooms', function () {
  this.timeout(20_000);
  let fixture: ModelFixture;
  let room: RoomNode;
  beforeEach(async () => {
    fixture = await startModel(sampleHandler(), 50);
    room = await fixture.room(roomName);
  });
  afterEach(() => fixture.close());

  it('reads only the pages of rooms that are shown', async () => {
    await fixture.model.loadMore(undefined);
    fixture.newRequests();
    await fixture.refresh();
    assert.deepEqual(fixture.newRequests(), ['rooms', 'rooms']);
    assert.equal(fixture.model.roomCount, 100);
  });

  it('reads the sessions of an expanded room, but never the participants of a session that is final', async () => {
    await fixture.expand(await fixture.session(room, roomSessionId));
    fixture.newRequests();
    await fixture.refresh();
    assert.deepEqual(fixture.newRequests().sort(), ['room-sessions', 'rooms']);
    await fixture.expand(await fixture.session(room, roomSessionId));
    assert.deepEqual(fixture.newRequests(), []);
  });

  it('reads the participants of a session that goes on', async () => {
    const live = await liveSession();
    await fixture.expand(live);
    fixture.newRequests();
    await fixture.refresh();
    assert.deepEqual(fixture.newRequests().sort(), ['participants', 'room-sessions', 'rooms']);
  });

  it('asks for nothing below what is collapsed, until that is looked at', async () => {
    await fixture.expand(room);
    fixture.expanded.clear();
    fixture.newRequests();
    await fixture.refresh();
    assert.deepEqual(fixture.newRequests(), ['rooms']);
    await fixture.expand(room);
    assert.deepEqual(fixture.newRequests(), ['room-sessions']);
  });

  it('tells the view once, after everything has arrived', async () => {
    await fixture.expand(room);
    const held = fixture.server.hold({ endpoint: 'room-sessions' });
    const refresh = fixture.refresh();
    await held.arrived;
    assert.deepEqual(fixture.changes, []);
    held.release();
    await refresh;
    assert.deepEqual(fixture.changes, ['']);
  });

  it('throws what went wrong, keeps the rows, and offers Retry below them', async () => {
    fixture.server.inject(faults.status(403));
    assert.equal((await apiError(fixture.refresh())).kind, 'forbidden');
    const rows = await fixture.expand();
    assert.deepEqual([rows.length, rows.at(-1)?.kind], [51, 'error']);
    await fixture.model.loadMore(undefined);
    assert.equal((await fixture.expand()).at(-1)?.kind, 'more');
  });

  it('asks for the rooms when nobody has looked at them yet', async () => {
    await fixture.close();
    fixture = await startModel(sampleHandler());
    await fixture.refresh();
    assert.deepEqual(fixture.newRequests(), ['rooms']);
  });

  async function liveSession(): Promise<SessionNode> {
    for (const row of await fixture.expand()) {
      if (row.kind === 'room' && row.room.roomName.includes('front-desk')) {
        const live = (await fixture.expand(row)).find(
          (child) => child.kind === 'session' && child.session.endedAt === null,
        );
        if (live?.kind === 'session') {
          return live;
        }
      }
    }
    throw new Error('The sample account has no call that goes on');
  }
});

describe('a refresh after a call has become final', () => {
  const began = Date.now();
  let fixture: ModelFixture;
  beforeEach(async () => {
    fixture = await startModel({
      rooms: [{ roomName: '/a', totalSessions: 1 }],
      sessions: [{ roomSessionId: 's', startedAt: iso(-60), endedAt: iso(-20) }],
      participants: [{ roomSessionId: 's', participantId: 'p' }],
    });
  });
  afterEach(() => fixture.close());

  it('reads the participants once more, because they were read before that', async () => {
    const session = await fixture.session(await fixture.room('/a'), 's');
    await fixture.expand(session);
    fixture.newRequests();
    fixture.clock.advance(15 * minuteMs);
    await fixture.refresh();
    assert.deepEqual(fixture.newRequests().sort(), ['participants', 'room-sessions', 'rooms']);
    await fixture.refresh();
    assert.deepEqual(fixture.newRequests().sort(), ['room-sessions', 'rooms']);
  });

  function iso(minutes: number): string {
    return new Date(began + minutes * minuteMs).toISOString();
  }
});
