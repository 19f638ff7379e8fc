import assert from 'node:assert/strict';
import { ApiError } from '../../../../src/api/errors';
import type { Page, Room } from '../../../../src/api/types';
import { RoomSearch, settledAfterMs } from '../../../../src/report/lists/roomSearch';
import { sampleHandler } from '../../../support/sampleHandler';
import { FakeClock } from '../../../support/fakeClock';
import { room } from '../../text/rows';
import { startModel } from './modelFixture';

interface Asked {
  readonly contained: string;
  readonly signal: AbortSignal;
  answer(names: readonly string[], cursor?: string): Promise<void>;
  fail(error: Error): Promise<void>;
}

const page = (names: readonly string[], cursor: string | null = null): Page<Room> => ({
  results: names.map((roomName) => room({ roomName })),
  cursor,
  dropped: 0,
});

describe('the search for a room', () => {
  let clock: FakeClock;
  let search: RoomSearch;
  let asked: Asked[];
  let changes: number;
  let hasAll: boolean;
  const names = (): string[] => search.rooms.map(({ roomName }) => roomName);
  const settle = (text: string): Asked | undefined => {
    const before = asked.length;
    search.type(text);
    clock.advance(settledAfterMs);
    return asked[before];
  };

  beforeEach(() => {
    clock = new FakeClock();
    asked = [];
    changes = 0;
    hasAll = false;
    const loaded = page(['/front-desk', '/Desk', '/sales']).results;
    search = new RoomSearch({
      clock,
      loaded: () => loaded,
      hasAll: () => hasAll,
      ask: (contained, signal) =>
        new Promise((resolve, reject) => {
          const turn = (): Promise<void> => new Promise((done) => setImmediate(done));
          asked.push({
            contained,
            signal,
            answer: (found, cursor) => {
              resolve(page(found, cursor));
              return turn();
            },
            fail: (error) => {
              reject(error);
              return turn();
            },
          });
        }),
      changed: () => {
        changes += 1;
      },
    });
  });
  afterEach(() => {
    search.dispose();
    assert.equal(clock.waiting, 0);
  });

  it('shows everything that is loaded before anything is typed, and asks nothing', () => {
    assert.deepEqual(names(), ['/front-desk', '/Desk', '/sales']);
    assert.deepEqual([search.state.kind, search.unseenName], ['waiting', undefined]);
  });

  it('filters what is loaded at once, in any case, the exact name first', () => {
    search.type('desk');
    assert.deepEqual(names(), ['/front-desk', '/Desk']);
    search.type('Desk');
    assert.deepEqual(names(), ['/Desk', '/front-desk']);
    assert.equal(search.state.kind, 'searching');
  });

  it('asks once when the text has settled, and not for what was typed on the way', async () => {
    for (const text of ['s', 'st', 'sta', 'stan']) {
      search.type(text);
      clock.advance(settledAfterMs - 1);
    }
    assert.equal(asked.length, 0);
    clock.advance(1);
    assert.deepEqual(
      asked.map(({ contained }) => contained),
      ['stan'],
    );
    await asked[0]?.answer(['/stand-up']);
    assert.deepEqual([names(), search.state], [['/stand-up'], { kind: 'found', more: false }]);
    assert.ok(changes > 0);
  });

  it('drops the request for an earlier text, whose answer changes nothing any more', async () => {
    const first = settle('stand');
    search.type('kitchen');
    assert.equal(first?.signal.aborted, true);
    const told = changes;
    await first.answer(['/stand-up']);
    assert.deepEqual([names(), search.state.kind, changes], [[], 'searching', told]);
  });

  it('never asks twice for the same text, nor for a longer one when a whole answer holds its rooms', async () => {
    await settle('sta')?.answer(['/stand-up', '/status']);
    assert.equal(settle('stand'), undefined);
    assert.deepEqual([names(), search.state], [['/stand-up'], { kind: 'found', more: false }]);
    await settle('x')?.answer(['/x1'], 'next');
    assert.equal(settle('sta'), undefined);
    assert.equal(settle('x'), undefined);
    assert.deepEqual(search.state, { kind: 'found', more: true });
    assert.equal(settle('x2')?.contained, 'x2');
  });

  it('asks nothing when all rooms are loaded, but leaves the way to an exact name', () => {
    hasAll = true;
    assert.equal(settle('new-room'), undefined);
    assert.deepEqual([search.state, search.unseenName], [{ kind: 'found', more: false }, '/new-room']);
  });

  it('offers the exact name until a room has it or none can have it', async () => {
    search.type('sale');
    assert.equal(search.unseenName, '/sale');
    search.type('sales');
    assert.equal(search.unseenName, undefined);
    await settle('kitchen')?.answer(['/kitchen-2'], 'next');
    assert.equal(search.unseenName, '/kitchen');
    await settle('hall')?.answer(['/hall-2']);
    assert.equal(search.unseenName, undefined);
  });

  it('takes a room by its address, and an address without a room for nothing', () => {
    assert.equal(settle('https://example.whereby.com/stand-up?embed')?.contained, 'stand-up');
    for (const text of ['https:/', 'https://', 'https://example.whereby.com/']) {
      search.type(text);
      assert.equal(search.state.kind, text === 'https:/' ? 'searching' : 'waiting');
    }
  });

  it('keeps what is loaded when a request fails, and asks again on demand', async () => {
    const error = new ApiError('network', { reason: 'reset' });
    await settle('desk')?.fail(error);
    assert.deepEqual([names(), search.state], [['/front-desk', '/Desk'], { kind: 'failed', error }]);
    const again = search.again();
    assert.equal(search.state.kind, 'searching');
    await asked[1]?.answer(['/desk-2']);
    await again;
    assert.deepEqual(names(), ['/front-desk', '/Desk', '/desk-2']);
  });

  it('drops what waits and what is under way when it ends', () => {
    const under = settle('stand');
    search.type('kitchen');
    search.dispose();
    assert.equal(under?.signal.aborted, true);
    clock.advance(settledAfterMs);
    assert.equal(asked.length, 1);
  });
});

describe('a room that was found by a part of its name', () => {
  it('costs one request for the settled text and none to be opened', async () => {
    const fixture = await startModel(sampleHandler());
    try {
      const { model } = fixture;
      await fixture.expand();
      fixture.newRequests();
      const clock = new FakeClock();
      let told: () => void = () => undefined;
      const search = new RoomSearch({
        clock,
        loaded: () => model.rooms,
        hasAll: () => model.hasAllRooms,
        ask: (contained, signal) => model.searchRooms(contained, signal),
        changed: () => {
          told();
        },
      });
      search.type('demo-not-started');
      assert.equal(search.rooms.length, 0);
      const found = new Promise<void>((resolve) => {
        told = () => {
          if (search.state.kind === 'found') {
            resolve();
          }
        };
      });
      clock.advance(settledAfterMs);
      await found;
      const [first] = search.rooms;
      assert.equal(first?.roomName, '/sales-demo-not-started-yet');
      const node = model.openRoom(first);
      assert.equal((await fixture.expand())[0], node);
      assert.deepEqual(fixture.newRequests(), ['rooms']);
      assert.equal(fixture.server.requests.at(-1)?.query['roomName[contains]'], 'demo-not-started');
    } finally {
      await fixture.close();
    }
  });
});
