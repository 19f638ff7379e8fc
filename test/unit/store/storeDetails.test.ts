import assert from 'node:assert/strict';
import { personalText } from '../../../src/shared/personalText';
import { isCancelled } from '../../../src/api/errors';
import { isFinal } from '../../../src/store/final';
import * as faults from '../../support/server/faults';
import { apiError, rejection } from '../api/clientFixture';
import { startStore, stayThatEnded, type StoreFixture } from './storeFixture';

const details = [{ displayName: 'John Doe', samples: {} }];

describe('final', () => {
  it('is what ended over 30 minutes ago, never what goes on', () => {
    const now = Date.UTC(2026, 0, 1);
    const minutes = (count: number): number => now - count * 60_000;
    assert.equal(isFinal(minutes(30), now), false);
    assert.equal(isFinal(minutes(30) - 1, now), true);
    assert.equal(isFinal(null, now), false);
  });
});

describe('details in the store', () => {
  let fixture: StoreFixture;
  beforeEach(async () => {
    fixture = await startStore({ details });
  });
  afterEach(() => fixture.close());

  it('are asked for once when the stay is final', async () => {
    const { store, server, clock } = fixture;
    const stay = stayThatEnded(31, clock.now());
    const first = await store.getParticipant(stay);
    assert.deepEqual(first.details[0]?.displayName, personalText('John Doe', 'person'));
    assert.equal(first.bytes, Buffer.byteLength(JSON.stringify(details)));
    assert.equal(await store.getParticipant(stay), first);
    assert.equal(server.count(), 1);
  });

  it('are asked for again while they can change', async () => {
    const { store, server, clock } = fixture;
    const stay = stayThatEnded(29, clock.now());
    await store.getParticipant(stay);
    assert.equal(server.count(), 1);
    clock.advance(3_600_000);
    await store.getParticipant(stay);
    assert.equal(server.count(), 2);
    await store.getParticipant(stay);
    assert.equal(server.count(), 2);
  });

  it('are shared by callers who ask at the same time', async () => {
    const { store, server, clock } = fixture;
    const hold = server.hold();
    const stay = stayThatEnded(null, clock.now());
    const leaving = new AbortController();
    const left = rejection(store.getParticipant(stay, { signal: leaving.signal }));
    const staying = store.getParticipant(stay);
    await hold.arrived;
    leaving.abort();
    assert.ok(isCancelled(await left));
    hold.release();
    assert.equal((await staying).details.length, 1);
    assert.equal(server.count(), 1);
  });

  it('are kept when their caller went away before they came', async () => {
    const { store, server, queue, clock } = fixture;
    const stay = stayThatEnded(60, clock.now());
    const hold = server.hold();
    const leaving = new AbortController();
    const left = rejection(store.getParticipant(stay, { signal: leaving.signal }));
    await hold.arrived;
    const landed = new Promise((resolve) => queue.onDidRequest(resolve));
    leaving.abort();
    assert.ok(isCancelled(await left));
    hold.release();
    await landed;
    await store.listParticipants({ roomSessionId: 's' });
    assert.equal((await store.getParticipant(stay)).details.length, 1);
    assert.equal(server.count('participant'), 1);
  });

  it('are asked for anew when a second caller comes after the first went away and the server failed', async () => {
    const { store, server, clock } = fixture;
    const stay = stayThatEnded(60, clock.now());
    const hold = server.hold({}, faults.status(500));
    const leaving = new AbortController();
    const left = rejection(store.getParticipant(stay, { signal: leaving.signal }));
    await hold.arrived;
    leaving.abort();
    await left;
    const next = store.getParticipant(stay);
    hold.release();
    assert.equal((await next).details.length, 1);
    assert.equal(server.count(), 2);
  });

  it('are dropped from the queue when every caller went away', async () => {
    await fixture.close();
    fixture = await startStore({ details }, { concurrency: 1 });
    const { store, server, clock } = fixture;
    const hold = server.hold();
    const first = store.getParticipant(stayThatEnded(60, clock.now(), 'first'));
    await hold.arrived;
    const leaving = [new AbortController(), new AbortController()];
    const left = leaving.map(({ signal }) =>
      rejection(store.getParticipant(stayThatEnded(60, clock.now(), 'left'), { signal })),
    );
    leaving[0]?.abort();
    leaving[1]?.abort();
    assert.ok((await Promise.all(left)).every(isCancelled));
    hold.release();
    await first;
    await store.getParticipant(stayThatEnded(60, clock.now(), 'last'));
    assert.deepEqual(
      server.requests.map(({ query }) => query['participantId']),
      ['first', 'last'],
    );
  });

  it('come before background loads once a person asks for them too', async () => {
    await fixture.close();
    fixture = await startStore({ details }, { concurrency: 1 });
    const { store, server, clock } = fixture;
    const get = (id: string, priority: 'background' | 'interactive') =>
      store.getParticipant(stayThatEnded(60, clock.now(), id), { priority });
    const hold = server.hold();
    const calls = [get('first', 'interactive')];
    await hold.arrived;
    calls.push(get('a', 'background'), get('b', 'background'), get('b', 'interactive'));
    await Promise.resolve();
    hold.release();
    await Promise.all(calls);
    assert.deepEqual(
      server.requests.map(({ query }) => query['participantId']),
      ['first', 'b', 'a'],
    );
  });

  it('are not kept when asking failed', async () => {
    const { store, server, clock } = fixture;
    const stay = stayThatEnded(60, clock.now());
    server.inject(faults.status(404));
    assert.equal((await apiError(store.getParticipant(stay))).kind, 'notFound');
    assert.equal((await store.getParticipant(stay)).details.length, 1);
  });

  it('push out the least recently used when there are too many bytes', async () => {
    await fixture.close();
    const bytes = Buffer.byteLength(JSON.stringify(details)) + 1_024;
    fixture = await startStore({ details }, { maxBytes: 2 * bytes });
    const { store, server, clock } = fixture;
    const [a, b, c] = ['a', 'b', 'c'].map((id) => stayThatEnded(60, clock.now(), id));
    await store.getParticipant(a!);
    await store.getParticipant(b!);
    await store.getParticipant(a!);
    await store.getParticipant(c!);
    assert.equal(server.count(), 3);
    await store.getParticipant(a!);
    assert.equal(server.count(), 3);
    await store.getParticipant(b!);
    assert.equal(server.count(), 4);
  });

  it('are given, though not kept, when they alone are over the bound', async () => {
    await fixture.close();
    fixture = await startStore({ details }, { maxBytes: 100 });
    const { store, server, clock } = fixture;
    const stay = stayThatEnded(60, clock.now());
    assert.equal((await store.getParticipant(stay)).details.length, 1);
    await store.getParticipant(stay);
    assert.equal(server.count(), 2);
  });

  it('are forgotten on clearing, and what was under way does not come back', async () => {
    const { store, server, clock, queue } = fixture;
    const known = stayThatEnded(60, clock.now(), 'known');
    await store.getParticipant(known);
    const hold = server.hold();
    const late = stayThatEnded(60, clock.now(), 'late');
    const waiting = rejection(store.getParticipant(late));
    await hold.arrived;
    const landed = new Promise((resolve) => queue.onDidRequest(resolve));
    store.clear();
    assert.ok(isCancelled(await waiting));
    hold.release();
    await landed;
    await store.listParticipants({ roomSessionId: 's' });
    const asked = server.count();
    await store.getParticipant(known);
    await store.getParticipant(late);
    assert.equal(server.count(), asked + 2);
  });

  it('are not asked for after the store was disposed', async () => {
    fixture.store.dispose();
    assert.ok(isCancelled(await rejection(fixture.store.getParticipant(stayThatEnded(1, 0)))));
    assert.equal(fixture.server.count(), 0);
  });
});
