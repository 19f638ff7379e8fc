import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { allCauses, type Cause } from './causes';
import { type Kept, keptBy } from './kept';
import type { Operation } from './operation';
import { allOperations } from './operations';
import { Network, World } from './world';

/** Longer than everything that may still wait, ms. */
const longMs = 600_000;

describe('where the network fails', () => {
  let network: Network;
  let world: World;
  before(async () => {
    network = await Network.start();
  });
  after(() => network.close());
  beforeEach(() => {
    world = new World(network);
  });
  afterEach(() => {
    network.heal();
    world.window.dispose();
  });

  for (const operation of allOperations()) {
    for (const cause of allCauses()) {
      const pause = operation.waits === false ? undefined : cause.pause;
      it(`${operation.name} ${pause === undefined ? 'survives' : 'waits for'} ${cause.name}`, async () => {
        await operation.ready(world);
        await world.idle();
        const before = keptBy(world);
        const sentBefore = world.sent(operation.asks);
        const struck = (): number => world.sent(operation.asks) - sentBefore;
        cause.strike(network, operation.asks);
        await (pause === undefined ? fails(operation, cause, before, struck) : waits(operation, pause, before, struck));
        assert.deepEqual(operation.done(world), operation.whenDone);
        await assertNothingFollows();
      });
    }
  }

  async function fails(operation: Operation, cause: Cause, before: Kept, struck: () => number): Promise<void> {
    const { attempts = 1, afterMs, isRejection = false } = cause;
    const { width = 1, cost = 1, costOfRows = 0, waits = true } = operation;
    const isSignedOut = isRejection && waits;
    const acting = operation.act(world);
    if (afterMs !== undefined) {
      await until(() => struck() === width && world.clock.waiting >= width);
      world.clock.advance(afterMs);
    }
    await acting;
    await world.settle();
    assert.equal(operation.failed(world), operation.expected(cause));
    assertKept(before, isSignedOut);
    assert.equal(world.window.rejections, isSignedOut ? 1 : 0);
    const failed = (waits ? attempts : 1) * width;
    assert.equal(struck(), failed);
    await assertNothingFollows();
    assert.equal(cause.harm?.(network, failed) ?? null, null);

    network.heal();
    if (isSignedOut) {
      world.window.accounts.retryKey();
      await world.settle();
    }
    if (!isDeepStrictEqual(operation.done(world), operation.whenDone)) {
      await operation.retry(world);
    }
    await world.settle();
    assert.equal(struck(), failed + cost + (isSignedOut ? costOfRows : 0));
  }

  async function waits(
    operation: Operation,
    pause: NonNullable<Cause['pause']>,
    before: Kept,
    struck: () => number,
  ): Promise<void> {
    const { width = 1, cost = 1 } = operation;
    const acting = operation.act(world);
    await until(() => struck() === width && (world.window.connection?.queue.pausedUntil ?? null) !== null);
    await world.idle();
    assert.match(operation.waiting(world) ?? '', pause.text);
    assertKept(before, false);
    world.clock.advance(pause.ms / 2);
    await world.idle();
    assert.equal(struck(), width);

    network.heal();
    world.clock.advance(pause.ms / 2);
    await acting;
    await world.idle();
    assert.equal(struck(), width + cost);
    assert.equal(operation.waiting(world) ?? null, null);
  }

  /** A rejected key takes away the rooms, whose view asks for another one, and nothing else. */
  function assertKept(before: Kept, isSignedOut: boolean): void {
    const now = keptBy(world);
    assert.equal(now.stored, before.stored);
    assert.equal(now.account, before.account ?? now.account);
    assert.deepEqual(now.rooms.slice(0, before.rooms.length), isSignedOut ? [] : before.rooms);
    assert.deepEqual(now.panels.slice(0, before.panels.length), before.panels);
  }

  /** No timer waits, and nothing more is asked for however long one waits. */
  async function assertNothingFollows(): Promise<void> {
    await world.idle();
    const sent = world.sent();
    assert.equal(world.clock.waiting, 0);
    world.clock.advance(longMs);
    await world.idle();
    assert.deepEqual([world.sent(), world.clock.waiting], [sent, 0]);
  }
});

/** Settles when something is so that comes by itself, without the clock. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise(setImmediate);
  }
}
