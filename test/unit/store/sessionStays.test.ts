import assert from 'node:assert/strict';
import { isCancelled } from '../../../src/api/errors';
import * as faults from '../../support/server/faults';
import { apiError, rejection } from '../api/clientFixture';
import { startStore, stayThatEnded, type StoreFixture } from './storeFixture';

const startedAt = Date.UTC(2026, 0, 1, 8);

function rows(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    roomSessionId: 's',
    participantId: `/p${i}`,
    joinedAt: new Date(startedAt + i * 1000).toISOString(),
    leftAt: new Date(startedAt + 3_600_000).toISOString(),
  }));
}

describe('the list of a whole session', () => {
  let fixture: StoreFixture;
  const session = { roomSessionId: 's', endedAt: startedAt + 3_600_000 };

  async function start(count: number): Promise<void> {
    fixture = await startStore({ participants: rows(count) });
  }
  afterEach(() => fixture.close());

  it('costs one request for each 100 people, and none when it is asked for again', async () => {
    await start(250);
    assert.equal((await fixture.store.getSessionStays(session)).stays.length, 250);
    assert.equal(fixture.server.count(), 3);
    const again = await fixture.store.getSessionStays(session);
    assert.equal(again.stays.length, 250);
    assert.ok(again.isWhole);
    assert.equal(fixture.server.count(), 3);
  });

  it('is asked for again while the session goes on', async () => {
    await start(2);
    const open = { roomSessionId: 's', endedAt: null };
    await fixture.store.getSessionStays(open);
    await fixture.store.getSessionStays(open);
    assert.equal(fixture.server.count(), 2);
  });

  it('is final without a known end when everybody left long ago', async () => {
    await start(2);
    const unknown = { roomSessionId: 's', endedAt: undefined };
    await fixture.store.getSessionStays(unknown);
    await fixture.store.getSessionStays(unknown);
    assert.equal(fixture.server.count(), 1);
  });

  it('throws what a page throws and keeps nothing', async () => {
    await start(150);
    fixture.server.inject(faults.status(403), { when: ({ query }) => 'cursor' in query });
    assert.equal((await apiError(fixture.store.getSessionStays(session))).kind, 'forbidden');
    assert.equal((await fixture.store.getSessionStays(session)).stays.length, 150);
  });

  it('says when a repeated cursor ends it early', async () => {
    await start(150);
    fixture.server.inject(faults.endlessCursor(), { times: 5 });
    const read = await fixture.store.getSessionStays(session);
    assert.equal(read.isWhole, false);
    assert.ok(fixture.server.count() < 5);
  });

  it('is cancelled with its caller and with its account', async () => {
    await start(250);
    const leaving = new AbortController();
    const hold = fixture.server.hold();
    const left = rejection(fixture.store.getSessionStays(session, { signal: leaving.signal }));
    await hold.arrived;
    leaving.abort();
    hold.release();
    assert.ok(isCancelled(await left));
    fixture.store.dispose();
    assert.ok(isCancelled(await rejection(fixture.store.getSessionStays(session))));
  });
});

describe('details that are held', () => {
  it('stay beside the bound until they are let go', async () => {
    const fixture = await startStore({ details: [{ samples: {} }] }, { maxBytes: 2_500 });
    const { store, server, clock } = fixture;
    const stays = Array.from({ length: 6 }, (_, i) => stayThatEnded(60, clock.now(), `/p${i}`));
    const read = async (): Promise<void> => {
      for (const stay of stays) {
        await store.getParticipant(stay);
      }
    };
    const held = store.hold(stays);
    await read();
    await read();
    assert.equal(server.count(), 6);
    assert.ok(stays.every((stay) => store.hasFinal(stay)));
    held.dispose();
    assert.equal(stays.filter((stay) => store.hasFinal(stay)).length, 2);
    await fixture.close();
  });
});
