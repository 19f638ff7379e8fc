import assert from 'node:assert/strict';
import { personalText } from '../../../src/shared/personalText';
import { isCancelled } from '../../../src/api/errors';
import type { RequestInfo } from '../../../src/api/queue';
import { errorSentence } from '../../../src/text/errors';
import * as faults from '../../support/server/faults';
import { context } from '../text/rows';
import { apiError, rejection, startClient, type ClientFixture } from './clientFixture';

describe('a server error that names a time', () => {
  let fixture: ClientFixture;
  beforeEach(async () => {
    fixture = await startClient({ rooms: [{ roomName: '/a' }] }, { concurrency: 1 });
  });
  afterEach(() => fixture.close());

  const busyFor = (seconds: number): faults.Fault =>
    faults.status(503, 'Busy', { 'Retry-After': String(seconds), 'X-RateLimit-Reset': '4102444800' });
  /** Settles when an attempt is over and its retry waits. */
  const retryWaits = async (): Promise<void> => {
    await new Promise<RequestInfo>((resolve) => fixture.queue.onDidRequest(resolve));
    await fixture.clock.scheduled();
  };

  it('is not tried again before that time', async () => {
    const { client, server, clock } = fixture;
    server.inject(busyFor(20));
    const rooms = client.listRooms({});
    await retryWaits();
    clock.advance(19_999);
    // Another request is answered meanwhile: only the one that was refused waits.
    await client.listParticipants({ externalId: personalText('e') });
    assert.deepEqual([server.count('rooms'), clock.waiting], [1, 1]);
    clock.advance(1);
    assert.equal((await rooms).results.length, 1);
    assert.deepEqual([server.count('rooms'), clock.waiting], [2, 0]);
  });

  it('waits for the time of each attempt anew', async () => {
    const { client, server, clock } = fixture;
    server.inject(busyFor(20));
    server.inject(faults.status(503));
    const rooms = client.listRooms({});
    await retryWaits();
    clock.advance(20_000);
    assert.equal((await rooms).results.length, 1);
    assert.equal(server.count(), 3);
  });

  it('is told at once with its time when that is too long to wait for', async () => {
    const { client, server, clock } = fixture;
    server.inject(busyFor(31));
    const error = await apiError(client.listRooms({}));
    assert.deepEqual([error.kind, error.status, error.retryAt?.at], ['server', 503, clock.now() + 31_000]);
    assert.equal(
      errorSentence(error, context),
      'Whereby has a problem on its side (status 503). The server said: "Busy" Try again in 31 s.',
    );
    assert.deepEqual([server.count(), clock.waiting], [1, 0]);
  });

  it('is told with its time to a call that must not be retried', async () => {
    const { client, server } = fixture;
    server.inject(busyFor(20));
    const error = await apiError(client.listRooms({}, { retry: false }));
    assert.deepEqual([error.retryAt?.left(), server.count()], [20_000, 1]);
  });

  it('can be cancelled while its retry waits', async () => {
    const { client, server, queue, clock } = fixture;
    server.inject(busyFor(20));
    const rooms = rejection(client.listRooms({}));
    await retryWaits();
    queue.abortAll();
    assert.ok(isCancelled(await rooms));
    assert.deepEqual([server.count(), clock.waiting], [1, 0]);
  });
});
