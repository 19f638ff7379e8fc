import assert from 'node:assert/strict';
import { personalText } from '../../../src/shared/personalText';
import { isCancelled } from '../../../src/api/errors';
import * as faults from '../../support/server/faults';
import { rejection, startClient, type ClientFixture } from './clientFixture';

describe('request queue', () => {
  let fixture: ClientFixture;
  const asked = (): (string | undefined)[] => fixture.server.requests.map(({ query }) => query['externalId']);
  const find = (externalId: string, options = {}): Promise<unknown> =>
    fixture.client.listParticipants({ externalId: personalText(externalId) }, options);

  beforeEach(async () => {
    fixture = await startClient({}, { concurrency: 1 });
  });
  afterEach(() => fixture.close());

  it('lets a click pass a background load, and keeps the order within each', async () => {
    const hold = fixture.server.hold();
    const calls = [
      find('first'),
      find('background 1', { priority: 'background' }),
      find('background 2', { priority: 'background' }),
      find('click 1'),
      find('click 2', { priority: 'interactive' }),
    ];
    await hold.arrived;
    hold.release();
    await Promise.all(calls);
    assert.deepEqual(asked(), ['first', 'click 1', 'click 2', 'background 1', 'background 2']);
  });

  it('sends at most four at once', async () => {
    await fixture.close();
    fixture = await startClient();
    const hold = fixture.server.hold({ times: 5 });
    const calls = ['1', '2', '3', '4', '5'].map((id) => find(id));
    await fixture.server.arrived(4);
    assert.equal(fixture.server.count(), 4);
    hold.release();
    await Promise.all(calls);
    assert.equal(fixture.server.count(), 5);
  });

  it('lets a retry pass its own kind, but not a click', async () => {
    const hold = fixture.server.hold({}, faults.status(500));
    const calls = [
      find('failing', { priority: 'background' }),
      find('background', { priority: 'background' }),
      find('click'),
    ];
    await hold.arrived;
    hold.release();
    await Promise.all(calls);
    assert.deepEqual(asked(), ['failing', 'click', 'failing', 'background']);
  });

  it('drops what waits when its caller goes away', async () => {
    const hold = fixture.server.hold();
    const first = find('first');
    await hold.arrived;
    const leaving = new AbortController();
    const dropped = rejection(find('dropped', { signal: leaving.signal }));
    const last = find('last');
    leaving.abort();
    assert.ok(isCancelled(await dropped));
    hold.release();
    await Promise.all([first, last]);
    assert.deepEqual(asked(), ['first', 'last']);
  });

  it('tells a caller that goes away at once, and lets the wire finish', async () => {
    const hold = fixture.server.hold();
    const leaving = new AbortController();
    const left = rejection(find('left', { signal: leaving.signal }));
    await hold.arrived;
    const finished = new Promise<number | null>((resolve) => {
      fixture.queue.onDidRequest(({ status }) => {
        resolve(status);
      });
    });
    leaving.abort();
    assert.ok(isCancelled(await left));
    hold.release();
    assert.equal(await finished, 200);
  });

  it('answers a request that was dropped too late', async () => {
    const hold = fixture.server.hold();
    const dropping = new AbortController();
    const answer = find('dropped', { dropSignal: dropping.signal });
    await hold.arrived;
    dropping.abort();
    hold.release();
    assert.deepEqual(await answer, { results: [], cursor: null, dropped: 0 });
  });

  it('does not retry what nobody waits for', async () => {
    const hold = fixture.server.hold({}, faults.status(500));
    const dropping = new AbortController();
    const answer = rejection(find('dropped', { dropSignal: dropping.signal }));
    await hold.arrived;
    dropping.abort();
    hold.release();
    assert.ok(isCancelled(await answer));
    assert.equal(fixture.server.count(), 1);
  });

  it('aborts the wire and what waits when the account goes away', async () => {
    const hold = fixture.server.hold();
    const calls = [rejection(find('on the wire')), rejection(find('waiting'))];
    await hold.arrived;
    fixture.queue.abortAll();
    for (const error of await Promise.all(calls)) {
      assert.ok(isCancelled(error));
    }
    assert.equal(fixture.server.count(), 1);
    hold.release();
    await find('next account');
    assert.deepEqual(asked(), ['on the wire', 'next account']);
  });

  it('sends nothing after it was disposed', async () => {
    fixture.queue.dispose();
    assert.ok(isCancelled(await rejection(find('late'))));
    assert.equal(fixture.server.count(), 0);
  });
});
