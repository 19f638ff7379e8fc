import assert from 'node:assert/strict';
import { personalText } from '../../../src/shared/personalText';
import { isCancelled } from '../../../src/api/errors';
import type { EpochMs } from '../../../src/shared/time';
import * as faults from '../../support/server/faults';
import { apiError, rejection, startClient, type ClientFixture } from './clientFixture';

/** Settles with the end of the next pause. */
function nextPause({ queue }: ClientFixture): Promise<EpochMs | null> {
  return new Promise((resolve) => {
    const listener = queue.onDidChangePause((until) => {
      listener.dispose();
      resolve(until?.at ?? null);
    });
  });
}

describe('rate limit', () => {
  let fixture: ClientFixture;
  beforeEach(async () => {
    fixture = await startClient({ rooms: [{ roomName: '/a' }] }, { concurrency: 1 });
  });
  afterEach(() => fixture.close());

  const hints: readonly faults.RetryHint[] = [
    'retryAfterSeconds',
    'retryAfterDate',
    'resetDate',
    'resetEpoch',
    'msLeft',
  ];
  for (const hint of hints) {
    it(`waits until the time named by ${hint}, then sends again`, async () => {
      const { client, server, clock } = fixture;
      server.inject(faults.rateLimited(hint, 38_000));
      const paused = nextPause(fixture);
      const rooms = client.listRooms({});
      const wait = ((await paused) ?? 0) - clock.now();
      assert.ok(wait > 36_000 && wait < 40_000, `${wait}`);
      clock.advance(wait - 1);
      assert.equal(server.count(), 1);
      assert.notEqual(fixture.queue.pausedUntil, null);
      clock.advance(1);
      assert.equal((await rooms).results.length, 1);
      assert.equal(server.count(), 2);
      assert.equal(fixture.queue.pausedUntil, null);
    });
  }

  it('waits 10 s, 20 s, 40 s, 80 s and then 2 min where no time is named, and 10 s again after an answer', async () => {
    const { client, server, clock } = fixture;
    server.inject(faults.rateLimited('none'), { times: 6 });
    let paused = nextPause(fixture);
    const rooms = client.listRooms({});
    for (const seconds of [10, 20, 40, 80, 120, 120]) {
      assert.equal(await paused, clock.now() + seconds * 1000);
      clock.advance(seconds * 1000 - 1);
      paused = nextPause(fixture);
      clock.advance(1);
      assert.equal(await paused, null);
      paused = nextPause(fixture);
    }
    await rooms;
    assert.equal(server.count(), 7);
    server.inject(faults.rateLimited('none'));
    const again = client.listRooms({});
    assert.equal(await paused, clock.now() + 10_000);
    clock.advance(10_000);
    await again;
  });

  it('holds everything back, and goes on with the limited request before its own kind', async () => {
    const { client, server, clock } = fixture;
    const find = (externalId: string, priority: 'interactive' | 'background') =>
      client.listParticipants({ externalId: personalText(externalId) }, { priority });
    server.inject(faults.rateLimited('retryAfterSeconds', 5_000));
    const paused = nextPause(fixture);
    const calls = [find('limited', 'background'), find('background', 'background')];
    await paused;
    calls.push(find('click', 'interactive'));
    assert.equal(server.count(), 1);
    clock.advance(5_000);
    await Promise.all(calls);
    assert.deepEqual(
      server.requests.map(({ query }) => query['externalId']),
      ['limited', 'click', 'limited', 'background'],
    );
  });

  it('lets what waits be cancelled at once', async () => {
    const { client, server } = fixture;
    server.inject(faults.rateLimited('retryAfterSeconds'));
    const paused = nextPause(fixture);
    const leaving = new AbortController();
    const calls = [1, 2].map(() => rejection(client.listRooms({}, { signal: leaving.signal })));
    await paused;
    leaving.abort();
    for (const error of await Promise.all(calls)) {
      assert.ok(isCancelled(error));
    }
    assert.equal(server.count(), 1);
  });

  it('tells a call that will not wait when to try again, at once and without a request while paused', async () => {
    const { client, server, clock } = fixture;
    server.inject(faults.rateLimited('retryAfterSeconds', 30_000));
    const first = await apiError(client.listRooms({}, { retry: false }));
    assert.deepEqual([first.kind, first.retryAt?.at], ['rateLimited', clock.now() + 30_000]);
    const second = await apiError(client.listRooms({}, { retry: false }));
    assert.deepEqual([second.kind, second.retryAt?.at], ['rateLimited', clock.now() + 30_000]);
    assert.equal(server.count(), 1);
  });

  it('tells a call that will not wait when the limit is met while it has not had its turn', async () => {
    const { client, server, clock } = fixture;
    const hold = server.hold({}, faults.rateLimited('retryAfterSeconds', 30_000));
    const patient = client.listRooms({});
    await hold.arrived;
    const impatient = apiError(client.listRooms({}, { retry: false }));
    hold.release();
    assert.equal((await impatient).kind, 'rateLimited');
    clock.advance(30_000);
    await patient;
    assert.equal(server.count(), 2);
  });

  it('ends the pause, and its timer, when the account goes away', async () => {
    const { client, server, queue, clock } = fixture;
    server.inject(faults.rateLimited('retryAfterSeconds'));
    const paused = nextPause(fixture);
    const waiting = rejection(client.listRooms({}));
    await paused;
    queue.abortAll();
    assert.ok(isCancelled(await waiting));
    assert.equal(queue.pausedUntil, null);
    assert.equal(clock.waiting, 0);
  });

  it('learns the points that are left from every answer', async () => {
    await fixture.close();
    fixture = await startClient({}, { budget: { limit: 10, costs: { rooms: 4 }, now: () => fixture.clock.now() } });
    const { client, queue, clock, server } = fixture;
    assert.equal(queue.rateLimit, null);
    await client.listRooms({});
    assert.deepEqual(queue.rateLimit, { limit: 10, remaining: 6 });
    await client.listRooms({});
    const paused = nextPause(fixture);
    const third = client.listRooms({});
    assert.equal(await paused, clock.now() + 60_000);
    assert.deepEqual(queue.rateLimit, { limit: 10, remaining: 2 });
    clock.advance(60_000);
    await third;
    assert.equal(server.count(), 4);
  });
});
