import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertSame } from './assertSame';
import { RaceWorld } from './raceWorld';
import { anyStep, perform } from './steps';
import { WorldModel } from './worldModel';

/** What was tried. */
export interface Tried {
  readonly sequences: number;
  /** Requests that the windows sent in all of them. */
  readonly requests: number;
}

/** So many sequences of so many steps, in two windows, each step against what the rules say. */
export async function assertAnyOrder(sequences: number, steps: number): Promise<Tried> {
  let runs = 0;
  let requests = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: steps, maxLength: steps }), async (script) => {
      const world = new RaceWorld();
      const model = new WorldModel();
      await world.start();
      // Most begin with an account in use, or nothing but signing in would matter.
      await perform(world, model, { window: 0, act: 'signIn', which: 0 });
      await perform(world, model, { window: 0, act: 'answer', which: 0 });
      for (const [place, one] of script.entries()) {
        await perform(world, model, one);
        assertSame(world, model, `step ${place}: ${one.act} in window ${one.window}`);
      }
      await assertEnds(world, model);
      runs += 1;
      requests += world.windows.reduce((sum, { api }) => sum + api.sent, 0);
    }),
    { numRuns: sequences },
  );
  return { sequences: runs, requests };
}

/** Once everything is answered, nothing waits; and once the windows are closed, nothing is asked for. */
async function assertEnds(world: RaceWorld, model: WorldModel): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const window = world.windows.findIndex(({ api }) => api.waiting.length > 0);
    if (window === -1) {
      break;
    }
    await perform(world, model, { window: window as 0 | 1, act: 'answer', which: 0 });
    assertSame(world, model, 'the end');
  }
  assert.deepEqual(
    world.windows.map(({ api }) => api.waiting.length),
    [0, 0],
  );
  assert.equal(world.clock.waiting, 0);
  world.dispose();
  const sent = world.windows.map(({ api }) => api.sent);
  world.clock.advance(600_000);
  await world.settle();
  assert.deepEqual([world.windows.map(({ api }) => api.sent), world.clock.waiting], [sent, 0]);
}
