import { isCancelled } from '../../../src/api/errors';
import { personalText } from '../../../src/shared/personalText';
import { largestPage, readPersonStays } from '../../../src/store/personStays';
import { errorSentence } from '../../../src/text/errors';
import type { Cause } from './causes';
import { begun, type Operation } from './operation';
import { keys, type World } from './world';

/** What a look-up and a sign-in say in their box, and what they found. */
interface Box {
  text?: string | undefined;
  found?: unknown;
}
const boxes = new WeakMap<World, Box>();

/** Asks as the box does, which stays where that fails. */
async function askInBox(world: World, ask: () => Promise<unknown>): Promise<void> {
  const box: Box = {};
  boxes.set(world, box);
  try {
    box.found = await ask();
  } catch (error) {
    box.text = isCancelled(error) ? 'cancelled' : errorSentence(error, world.window.context());
  }
}

const inBox = {
  failed: (world: World) => boxes.get(world)?.text,
  expected: ({ text }: Cause) => text,
  waiting: ({ window }: World) => window.pauseText,
  done: (world: World) => boxes.get(world)?.found,
};

const lookUp = (world: World): Promise<void> =>
  askInBox(world, async () => {
    const { connection } = world.window;
    const list =
      connection &&
      (await readPersonStays(connection.store, personalText('someone'), {
        limit: largestPage,
        from: 0,
        signal: new AbortController().signal,
      }));
    return list?.rows.map(({ participantId }) => participantId);
  });

const signIn = (world: World): Promise<void> =>
  askInBox(world, async () => {
    const { window, network } = world;
    await window.accounts.signIn(network.account(keys.other), 2, new AbortController().signal);
    await world.idle();
    return window.accounts.list.find(({ isActive }) => isActive)?.name;
  });

/** What is asked for in a box. */
export function operationsInBoxes(): readonly Operation[] {
  return [
    {
      name: 'the look-up of a person',
      asks: { endpoint: 'participants' },
      cost: 2,
      ...inBox,
      ready: begun,
      act: lookUp,
      retry: lookUp,
      whenDone: ['p1', 'p2', 'p3'],
    },
    {
      name: 'signing in',
      asks: { endpoint: 'rooms', when: ({ headers }) => headers['authorization'] === `Bearer ${keys.other}` },
      waits: false,
      ...inBox,
      ready: begun,
      act: signIn,
      retry: signIn,
      whenDone: keys.other,
    },
  ];
}
