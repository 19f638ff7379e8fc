import assert from 'node:assert/strict';
import { type ModelFixture, startModel } from './modelFixture';

const joined = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 20, minute)).toISOString();
const stay = (id: string, minute: number, externalId: string): object => ({
  roomSessionId: 's',
  participantId: `/${id}`,
  externalId,
  joinedAt: joined(minute),
  leftAt: joined(minute + 5),
});

describe('the stays of one person in the tree', function () {
  this.timeout(20_000);
  let fixture: ModelFixture;
  beforeEach(async () => {
    const participants = [stay('a1', 0, 'a'), stay('b1', 1, 'b'), stay('c1', 2, 'c'), stay('a2', 10, 'a')];
    const sessions = [{ roomSessionId: 's', roomName: '/room' }];
    fixture = await startModel({ rooms: [{ roomName: '/room' }], sessions, participants }, 3);
  });
  afterEach(() => fixture.close());

  it('stand together as soon as they are loaded, numbered, with no request but that of the page', async () => {
    const session = await fixture.session(await fixture.room('/room'), 's');
    const shown = async (): Promise<string[]> =>
      (await fixture.expand(session)).map((row) =>
        row.kind === 'participant' ? `${row.participant.participantId} ${row.place.number}/${row.place.of}` : row.kind,
      );
    assert.deepEqual(await shown(), ['/a1 1/1', '/b1 1/1', '/c1 1/1', 'more']);
    fixture.newRequests();
    await fixture.model.loadMore(session);
    assert.deepEqual(await shown(), ['/a1 1/2', '/a2 2/2', '/b1 1/1', '/c1 1/1']);
    assert.deepEqual(fixture.newRequests(), ['participants']);
  });
});
