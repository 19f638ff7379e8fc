import assert from 'node:assert/strict';
import { isCancelled } from '../../../src/api/errors';
import { send, type Attempt } from '../../../src/api/send';
import { FakeClock } from '../../support/fakeClock';
import { createGate } from '../../support/gate';
import { apiError, rejection } from './clientFixture';

/** A body that never says anything and a `fetch` that is deaf to its signal, as in Node 20 after a garbage collection. */
function deafFetch(): { readonly fetch: typeof globalThis.fetch; readonly reading: Promise<void>; cancelled: boolean } {
  const gate = createGate();
  const deaf = {
    cancelled: false,
    reading: gate.opened,
    fetch: () =>
      Promise.resolve(
        new Response(
          new ReadableStream(
            {
              pull: gate.open,
              cancel: () => {
                deaf.cancelled = true;
              },
            },
            { highWaterMark: 0 },
          ),
        ),
      ),
  };
  return deaf;
}

describe('one attempt', () => {
  const attempt = (clock: FakeClock, fetch: typeof globalThis.fetch): Attempt => ({
    fetch,
    url: 'http://127.0.0.1/',
    headers: new Headers(),
    timeoutMs: 20_000,
    limits: { success: 1_000, failure: 1_000 },
    mask: (text) => text,
    clock,
  });

  it('ends in time though the body hangs and `fetch` is deaf, and lets go of the body', async () => {
    const clock = new FakeClock();
    const deaf = deafFetch();
    const failure = apiError(send(attempt(clock, deaf.fetch), new AbortController().signal));
    await deaf.reading;
    clock.advance(20_000);
    assert.equal((await failure).kind, 'timeout');
    assert.ok(deaf.cancelled);
  });

  it('ends when it is aborted though the body hangs and `fetch` is deaf, and lets go of the body', async () => {
    const clock = new FakeClock();
    const deaf = deafFetch();
    const wire = new AbortController();
    const failure = rejection(send(attempt(clock, deaf.fetch), wire.signal));
    await deaf.reading;
    wire.abort();
    assert.ok(isCancelled(await failure));
    assert.ok(deaf.cancelled);
    assert.equal(clock.waiting, 0);
  });

  it('ends in time though `fetch` never answers, and lets go of an answer that comes later', async () => {
    const clock = new FakeClock();
    const way = createGate();
    const cancelled = createGate();
    const late = (): Promise<Response> =>
      way.opened.then(() => new Response(new ReadableStream({ cancel: cancelled.open })));
    const failure = apiError(send(attempt(clock, late), new AbortController().signal));
    clock.advance(20_000);
    assert.equal((await failure).kind, 'timeout');
    way.open();
    await cancelled.opened;
  });

  it('is not sent when it was aborted before', async () => {
    const clock = new FakeClock();
    let sent = 0;
    const fetch = (): Promise<Response> => {
      sent += 1;
      return Promise.resolve(new Response());
    };
    assert.ok(isCancelled(await rejection(send(attempt(clock, fetch), AbortSignal.abort()))));
    assert.deepEqual([sent, clock.waiting], [0, 0]);
  });
});
