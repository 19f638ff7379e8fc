import assert from 'node:assert/strict';
import { type RaceWindow, RaceWorld } from './raceWorld';

describe('panels, while they load', () => {
  let world: RaceWorld;
  let window: RaceWindow;
  beforeEach(async () => {
    world = new RaceWorld();
    [window] = world.windows;
    await world.start();
    await world.signIn(window, 'A');
  });
  afterEach(() => {
    world.dispose();
  });

  const waiting = (): string[] => window.api.waiting.map(({ name }) => name);

  async function answer(name: string): Promise<void> {
    (window.api.find(name) ?? assert.fail(`${name} is not asked for`)).answer();
    await world.settle();
  }

  /** Settles when so many requests are on the wire: reading a session takes its own time. */
  async function asks(count: number): Promise<void> {
    while (waiting().length < count) {
      await world.settle();
    }
  }

  it('open once for two clicks, with one request', async () => {
    window.open('A-p1');
    await world.settle();
    window.open('A-p1');
    await world.settle();
    assert.deepEqual([window.window.panels.length, waiting()], [1, ['A participant A-p1']]);
    await answer('A participant A-p1');
    assert.deepEqual(window.panels, { 'A-p1': 'shown' });
  });

  it('hear nothing more when they are closed, and cost nothing when they are opened again', async () => {
    window.open('A-p1');
    await world.settle();
    const panel = window.window.panels[0] ?? assert.fail();
    window.close('A-p1');
    const { length } = panel.posted;
    await answer('A participant A-p1');
    assert.equal(panel.posted.length, length);
    window.open('A-p1');
    await world.settle();
    assert.deepEqual([window.panels, window.api.sent], [{ 'A-p1': 'shown' }, 2]);
  });

  it('load on when their key is entered again', async () => {
    window.open('A-p1');
    await world.settle();
    await world.signIn(window, 'A');
    assert.deepEqual([window.panels, waiting()], [{ 'A-p1': 'loading' }, ['A participant A-p1']]);
    await answer('A participant A-p1');
    assert.deepEqual([window.panels, window.strays], [{ 'A-p1': 'shown' }, []]);
  });

  it('load once the key is accepted again', async () => {
    window.open('A-p1');
    await world.settle();
    window.api.find('A participant A-p1')?.fail(401);
    await world.settle();
    assert.deepEqual([window.panels, window.window.rejections], [{ 'A-p1': 'failed' }, 1]);
    await world.signIn(window, 'A');
    await answer('A participant A-p1');
    assert.deepEqual(window.panels, { 'A-p1': 'shown' });
  });

  it('ask for nothing with a rejected key, also where they were closed and opened again', async () => {
    window.open('A-p1');
    await world.settle();
    window.close('A-p1');
    await world.settle();
    window.open('A-p1');
    await world.settle();
    window.open('A-p2');
    await world.settle();
    assert.deepEqual(waiting(), ['A participant A-p1', 'A participant A-p2']);
    window.api.find('A participant A-p2')?.fail(401);
    await world.settle();
    assert.deepEqual([waiting(), window.panels], [[], { 'A-p1': 'failed', 'A-p2': 'failed' }]);
  });

  it('are drawn again, and not asked for again, when a setting is changed', async () => {
    window.open('A-p1');
    await world.settle();
    window.window.change({ timeZone: 'UTC' });
    await world.settle();
    assert.deepEqual([window.panels, waiting()], [{ 'A-p1': 'loading' }, ['A participant A-p1']]);
    await answer('A participant A-p1');
    assert.deepEqual([window.panels, window.api.sent], [{ 'A-p1': 'shown' }, 2]);
  });

  it('of a session ask for nothing more when they are closed while they read', async () => {
    window.openSession();
    await world.settle();
    await answer('A participants 0');
    await asks(3);
    const asked = waiting();
    window.window.panels[0]?.dispose();
    for (const name of asked) {
      await answer(name);
    }
    assert.deepEqual([waiting(), window.strays], [[], []]);
  });

  it('of a session judge by the new rules, and ask for nothing again, when a setting is changed while they read', async () => {
    window.openSession();
    await world.settle();
    await answer('A participants 0');
    await asks(3);
    await answer(waiting()[0] ?? '');
    window.window.change({ packetLossUnit: 'ratio' });
    await world.settle();
    // The key, the list, and each of five stays once.
    while (window.api.sent < 7 || waiting().length > 0) {
      window.api.waiting[0]?.answer();
      await world.settle();
    }
    assert.deepEqual([window.api.sent, window.window.panels[0]?.state?.kind, window.strays], [7, 'shown', []]);
  });

  it('of a session end with their account while they read', async () => {
    window.openSession();
    await world.settle();
    await answer('A participants 0');
    await asks(3);
    window.signOut();
    await world.settle();
    assert.deepEqual([waiting(), window.window.panels[0]?.isClosed, window.strays], [[], true, []]);
    assert.equal(world.clock.waiting, 0);
  });
});
