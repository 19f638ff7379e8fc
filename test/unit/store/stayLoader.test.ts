import assert from 'node:assert/strict';
import type { StayToRead } from '../../../src/store/insightsStore';
import { StayLoader, type LoadProgress } from '../../../src/store/stayLoader';
import { createGate } from '../../support/gate';
import * as faults from '../../support/server/faults';
import { startStore, stayThatEnded, type StoreFixture } from './storeFixture';

const never = new AbortController().signal;

/** Settles when a loader is where a test wants it. */
async function until(loader: StayLoader, isThere: (progress: LoadProgress) => boolean): Promise<void> {
  const gate = createGate();
  const look = (progress: LoadProgress): void => {
    if (isThere(progress)) {
      gate.open();
    }
  };
  const listener = loader.onDidChange(look);
  look(loader.progress);
  await gate.opened;
  listener.dispose();
}

describe('the loader of stays', () => {
  let fixture: StoreFixture;
  let loader: StayLoader;
  let stays: readonly StayToRead[];

  async function start(count: number, options: Parameters<typeof startStore>[1] = {}): Promise<void> {
    fixture = await startStore({ details: [{ samples: {} }] }, options);
    stays = Array.from({ length: count }, (_, i) => stayThatEnded(60, fixture.clock.now(), `/p${i}`));
    loader = new StayLoader();
    loader.plan(stays);
  }
  afterEach(async () => {
    loader.dispose();
    await fixture.close();
  });

  const asked = (): string[] => fixture.server.requests.map(({ query }) => query['participantId'] ?? '');

  it('asks once for each stay, and for none when all are there', async () => {
    await start(12);
    await loader.run(fixture, never);
    assert.equal(loader.progress.state, 'done');
    assert.equal(loader.progress.done, 12);
    assert.equal(fixture.server.count('participant'), 12);
    loader.plan([...stays, ...stays]);
    await loader.run(fixture, never);
    assert.equal(loader.progress.done, 12);
    assert.equal(fixture.server.count(), 12);
  });

  it('tells stays that come at once one by one, and lets what was said of each go out before the next', async () => {
    await start(6);
    await loader.run(fixture, never);
    loader.plan(stays);
    const order: string[] = [];
    loader.onDidLoad(({ stay }) => {
      order.push(stay.participantId);
      for (const begun = performance.now(); performance.now() - begun < 20;) {
        // Judging takes long.
      }
      // Two timers, as with VS Code's own messages.
      setTimeout(() => setTimeout(() => order.push('out')));
    });
    await loader.run(fixture, never);
    assert.deepEqual(order, stays.flatMap(({ participantId }) => [participantId, 'out']).slice(0, order.length));
    assert.ok(order.length >= 11);
  });

  it('tells the next stay only when its listener is ready for it', async () => {
    await start(3);
    const gates = stays.map(() => createGate());
    const told: string[] = [];
    loader.onDidLoad(({ stay }) => told.push(stay.participantId));
    const run = loader.run(fixture, never, () => gates[told.length - 1]?.opened ?? assert.fail());
    for (const [index, gate] of gates.entries()) {
      await until(loader, ({ done }) => done > index);
      await Promise.all(stays.map((stay) => fixture.store.getParticipant(stay)));
      assert.equal(told.length, index + 1);
      gate.open();
    }
    await run;
    assert.equal(loader.progress.state, 'done');
  });

  it('shares the request of a person who asks for the same stay', async () => {
    await start(3);
    const hold = fixture.server.hold({ times: 3 });
    const run = loader.run(fixture, never);
    await hold.arrived;
    const own = fixture.store.getParticipant(stays[0] ?? assert.fail());
    hold.release();
    await Promise.all([run, own]);
    assert.equal(fixture.server.count(), 3);
  });

  it('asks in the order of its plan, leaves a place for a click, and lets the click go first', async () => {
    await start(8);
    const hold = fixture.server.hold({ times: 3 });
    const run = loader.run(fixture, never);
    await fixture.server.arrived(3);
    const click = fixture.store.getParticipant(stayThatEnded(60, fixture.clock.now(), '/clicked'));
    await click;
    assert.deepEqual(asked().slice(3), ['/clicked']);
    hold.release();
    await run;
    assert.deepEqual(asked().slice(0, 3).sort(), ['/p0', '/p1', '/p2']);
    assert.deepEqual(asked().slice(4).sort(), ['/p3', '/p4', '/p5', '/p6', '/p7']);
  });

  it('keeps what came when it is paused, and goes on without asking twice', async () => {
    await start(9);
    const hold = fixture.server.hold({ when: ({ query }) => query['participantId'] === '/p4', times: 9 });
    const run = loader.run(fixture, never);
    await until(loader, ({ done }) => done >= 4);
    loader.halt('paused');
    await run;
    assert.equal(loader.progress.state, 'paused');
    const { done } = loader.progress;
    assert.equal(loader.waiting.length, 9 - done);
    hold.release();
    await loader.run(fixture, never);
    assert.equal(loader.progress.state, 'done');
    assert.equal(loader.progress.done, 9);
    assert.deepEqual(asked().sort(), stays.map(({ participantId }) => participantId).sort());
  });

  it('goes on though what a halted run had asked for ends after the next one has begun', async () => {
    await start(9);
    const hold = fixture.server.hold({ times: 3 });
    const halted = loader.run(fixture, never);
    await fixture.server.arrived(3);
    loader.halt('paused');
    const next = loader.run(fixture, never);
    hold.release();
    await Promise.all([halted, next]);
    assert.deepEqual([loader.progress.state, loader.progress.done, loader.waiting], ['done', 9, []]);
    assert.deepEqual(asked().sort(), stays.map(({ participantId }) => participantId).sort());
  });

  it('reads a new plan only, whatever comes of the plan before', async () => {
    await start(9);
    const hold = fixture.server.hold({ times: 3 });
    const told: string[] = [];
    loader.onDidLoad(({ stay }) => told.push(stay.participantId));
    const replaced = loader.run(fixture, never);
    await fixture.server.arrived(3);
    loader.plan(stays.slice(6));
    const next = loader.run(fixture, never);
    hold.release();
    await Promise.all([replaced, next]);
    assert.deepEqual([loader.progress.state, loader.progress.total, loader.progress.done], ['done', 3, 3]);
    assert.deepEqual(told.sort(), ['/p6', '/p7', '/p8']);
  });

  it('asks for nothing more when it is cancelled or its panel is closed', async () => {
    await start(9);
    const hold = fixture.server.hold({ times: 9 });
    const closing = new AbortController();
    const run = loader.run(fixture, closing.signal);
    await fixture.server.arrived(3);
    closing.abort();
    hold.release();
    await run;
    assert.equal(loader.progress.state, 'cancelled');
    assert.equal(fixture.server.count(), 3);
  });

  it('waits out a rate limit and asks again for what it refused', async () => {
    await start(5);
    fixture.server.inject(faults.rateLimited('retryAfterSeconds', 30_000));
    const gate = createGate();
    const pause = fixture.queue.onDidChangePause(gate.open);
    const run = loader.run(fixture, never);
    await Promise.all([gate.opened, until(loader, ({ done }) => done === 2)]);
    pause.dispose();
    assert.ok(fixture.queue.pausedUntil !== null);
    fixture.clock.advance(30_000);
    await run;
    assert.equal(loader.progress.done, 5);
    assert.equal(loader.progress.failed, 0);
  });

  it('goes on after one stay that fails, stops after three in a row, and tries those again', async () => {
    await start(8);
    fixture.server.inject(faults.status(404), { when: ({ query }) => query['participantId'] === '/p1' });
    await loader.run(fixture, never);
    assert.equal(loader.progress.state, 'done');
    assert.deepEqual([loader.progress.done, loader.progress.failed], [7, 1]);
    await loader.run(fixture, never);
    assert.deepEqual([loader.progress.done, loader.progress.failed], [8, 0]);
    assert.equal(fixture.server.count(), 9);

    fixture.store.clear();
    loader.plan(stays);
    fixture.server.inject(faults.status(404), { times: 3 });
    await loader.run(fixture, never);
    assert.equal(loader.progress.state, 'stopped');
    assert.equal(fixture.server.count(), 12);
  });

  it('ends when its account goes', async () => {
    await start(6);
    fixture.store.dispose();
    await loader.run(fixture, never);
    assert.equal(loader.progress.done, 0);
    assert.equal(fixture.server.count(), 0);
  });

  it('tells the points that the server says are left, and how long the rest must wait for new ones', async () => {
    await start(30, { budget: { limit: 100, costs: { participant: 10 } } });
    const hold = fixture.server.hold({ when: ({ query }) => query['participantId'] === '/p6', times: 1 });
    const run = loader.run(fixture, never);
    await hold.arrived;
    await until(loader, ({ points }) => points?.remaining === 0);
    assert.deepEqual(loader.progress.points, { remaining: 0, limit: 100 });
    assert.ok((loader.progress.waitMs ?? 0) >= 60_000);
    loader.halt('cancelled');
    hold.release();
    await run;
  });
});
