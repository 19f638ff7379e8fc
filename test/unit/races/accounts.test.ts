import assert from 'node:assert/strict';
import { type RaceWindow, RaceWorld } from './raceWorld';

describe('accounts, while something loads', () => {
  let world: RaceWorld;
  let one: RaceWindow;
  let other: RaceWindow;
  beforeEach(async () => {
    world = new RaceWorld();
    [one, other] = world.windows;
    await world.start();
  });
  afterEach(() => {
    world.dispose();
  });

  async function answerAll(): Promise<void> {
    for (const { api } of world.windows) {
      api.waiting.forEach((held) => {
        held.answer();
      });
    }
    await world.settle();
  }

  it('sign out during loading: what is asked for ends, nothing of it is shown, and nothing more is asked for', async () => {
    await world.signIn(one, 'A');
    await answerAll();
    one.click('more');
    one.refresh();
    one.open('A-p1');
    await world.settle();
    const held = one.api.waiting;
    assert.equal(held.length, 3);
    one.signOut();
    await world.settle();
    // Answers that were on their way come too late.
    held.forEach((late) => {
      late.answer();
    });
    await world.settle();
    for (const { api, window, panels, strays } of world.windows) {
      assert.deepEqual([api.waiting, window.tree(), panels, strays], [[], [], {}, []]);
    }
    assert.deepEqual(world.stored, { keys: [], active: null });
    assert.equal(world.clock.waiting, 0);
  });

  it('switch during loading: only rows of the new account are shown, and its requests alone go on', async () => {
    await world.signIn(one, 'B');
    await world.signIn(one, 'A');
    await answerAll();
    one.click('more');
    one.open('A-p1');
    await world.settle();
    const held = one.api.waiting;
    one.switchTo('B');
    await world.settle();
    held.forEach((late) => {
      late.answer();
    });
    await world.settle();
    for (const { api } of world.windows) {
      assert.deepEqual(
        api.waiting.map(({ name }) => name),
        ['B rooms 0'],
      );
    }
    await answerAll();
    for (const { window, panels } of world.windows) {
      assert.deepEqual([window.tree(), panels], [['/B1', '/B2', 'Load more...'], {}]);
    }
  });

  it('sign in with one key in two windows at once: it is kept once, and both windows show it', async () => {
    one.signIn('A');
    other.signIn('A');
    await world.settle();
    await answerAll();
    await answerAll();
    assert.deepEqual(world.stored, { keys: ['A'], active: 'A' });
    for (const { window, api, key } of world.windows) {
      assert.deepEqual([key, window.tree(), api.waiting], ['A', ['/A1', '/A2', 'Load more...'], []]);
    }
  });

  it('sign in with two keys in two windows at once: both are kept, and both windows show the last one', async () => {
    one.signIn('A');
    other.signIn('B');
    await world.settle();
    one.api.waiting[0]?.answer();
    await world.settle();
    await answerAll();
    await answerAll();
    assert.deepEqual(world.stored, { keys: ['A', 'B'], active: 'B' });
    for (const { window, key } of world.windows) {
      assert.deepEqual([key, window.tree()], ['B', ['/B1', '/B2', 'Load more...']]);
    }
  });

  it('sign out in one window while the other signs in: who is last decides for both', async () => {
    await world.signIn(one, 'A');
    await answerAll();
    other.signIn('B');
    await world.settle();
    one.signOut();
    await world.settle();
    assert.deepEqual(world.stored, { keys: [], active: null });
    await answerAll();
    await answerAll();
    assert.deepEqual(world.stored, { keys: ['B'], active: 'B' });
    assert.deepEqual(
      world.windows.map(({ key }) => key),
      ['B', 'B'],
    );
  });

  it('take back a sign-in that is under way: nothing is stored, and the account in use stays', async () => {
    await world.signIn(one, 'A');
    await answerAll();
    one.signIn('B');
    await world.settle();
    const held = one.api.waiting;
    one.escape();
    await world.settle();
    held.forEach((late) => {
      late.answer();
    });
    await world.settle();
    assert.deepEqual(world.stored, { keys: ['A'], active: 'A' });
    assert.deepEqual([one.window.tree(), one.api.waiting], [['/A1', '/A2', 'Load more...'], []]);
  });
});
