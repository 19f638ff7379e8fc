import assert from 'node:assert/strict';
import { type RaceWindow, RaceWorld } from './raceWorld';

describe('the rooms, while something loads', () => {
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
  const tree = (): string[] => window.window.tree();
  const room = (): string => window.roomId ?? assert.fail();

  async function answer(name: string): Promise<void> {
    (window.api.find(name) ?? assert.fail(`${name} is not asked for`)).answer();
    await world.settle();
  }

  /** Expands the room, collapses it while its sessions are asked for, and expands it again. */
  async function giveUpAndWantAgain(): Promise<void> {
    window.window.expand(room());
    await world.settle();
    window.window.collapse(room());
    await world.settle();
    window.window.expand(room());
    await world.settle();
  }

  it('keep page 1 and show page 2 when they are refreshed during "Load more..."', async () => {
    window.click('more');
    await world.settle();
    window.refresh();
    await world.settle();
    assert.deepEqual(waiting(), ['A rooms 1', 'A rooms 0']);
    assert.deepEqual(tree(), ['/A1', '/A2', 'Loading...']);
    // The page that was on the wire serves the refresh too.
    await answer('A rooms 0');
    assert.deepEqual(waiting(), ['A rooms 1']);
    await answer('A rooms 1');
    assert.deepEqual(tree(), ['/A1', '/A2', '/A3', '/A4', 'Load more...']);
    assert.equal(window.api.sent, 3);
  });

  it('ask once for two clicks on "Load more...", and for two on Retry', async () => {
    window.click('more');
    window.click('more');
    await world.settle();
    assert.deepEqual(waiting(), ['A rooms 1']);
    window.api.find('A rooms 1')?.fail(404);
    await world.settle();
    assert.match(tree().at(-1) ?? '', /^Not found \| Retry/);
    window.click('more');
    window.click('more');
    await world.settle();
    assert.deepEqual(waiting(), ['A rooms 1']);
    await answer('A rooms 1');
    assert.deepEqual(tree(), ['/A1', '/A2', '/A3', '/A4', 'Load more...']);
  });

  it('refresh once for two clicks on Refresh', async () => {
    window.refresh();
    window.refresh();
    await world.settle();
    assert.deepEqual(waiting(), ['A rooms 0']);
    await answer('A rooms 0');
    assert.deepEqual([tree(), waiting()], [['/A1', '/A2', 'Load more...'], []]);
  });

  it('show nothing below a room that is collapsed during expanding, and ask for nothing twice when it is expanded again', async () => {
    await giveUpAndWantAgain();
    assert.deepEqual(waiting(), ['A room-sessions /A1 0']);
    window.window.collapse(room());
    await answer('A room-sessions /A1 0');
    assert.deepEqual([tree(), waiting()], [['/A1', '/A2', 'Load more...'], []]);
    window.window.expand(room());
    await world.settle();
    await answer('A room-sessions /A1 0');
    assert.deepEqual(tree(), ['/A1', '-A-s1', '-A-s2', '-Load more...', '/A2', 'Load more...']);
  });

  it('ask again where a request failed that was given up and wanted again', async () => {
    await giveUpAndWantAgain();
    window.api.find('A room-sessions /A1 0')?.fail(404);
    await world.settle();
    await answer('A room-sessions /A1 0');
    assert.deepEqual(tree().slice(0, 3), ['/A1', '-A-s1', '-A-s2']);
  });

  it('go on with the page size that a cursor came with when the setting is changed during loading', async () => {
    window.window.expand(room());
    await world.settle();
    await answer('A room-sessions /A1 0');
    window.window.change({ pageSize: 3 });
    window.refresh();
    await world.settle();
    assert.deepEqual(
      window.api.waiting.map(({ name, limit }) => `${name} by ${limit}`),
      ['A rooms 0 by 3', 'A room-sessions /A1 0 by 3'],
    );
    // The old rows stay, and with them their cursor.
    window.window.collapse(room());
    window.window.expand(room());
    await world.settle();
    window.click(`${room()}/more`);
    await world.settle();
    assert.equal(window.api.find('A room-sessions /A1 1')?.limit, '2');
    await answer('A room-sessions /A1 1');
    assert.deepEqual(tree().slice(0, 5), ['/A1', '-A-s1', '-A-s2', '-A-s3', '-A-s4']);
  });

  it('are drawn again, and not asked for again, when another setting is changed during loading', async () => {
    window.click('more');
    await world.settle();
    window.window.change({ timeZone: 'UTC' });
    await world.settle();
    assert.deepEqual([tree(), waiting()], [['/A1', '/A2', 'Loading...'], ['A rooms 1']]);
  });
});
