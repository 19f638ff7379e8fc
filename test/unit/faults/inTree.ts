import { roomNodeId } from '../../../src/report/lists/nodes';
import type { Cause } from './causes';
import { begun, type Operation } from './operation';
import type { World } from './world';

const inTree = {
  expected: ({ cause, text, isRejection }: Cause) =>
    // The welcome text of the view asks for another key then.
    isRejection === true ? 'welcome' : `${cause} | Retry | ${text}`,
  waiting: ({ window }: World) => window.pauseText,
};

const tailOf = (world: World, depth: string): string | undefined =>
  world.window.model === undefined
    ? 'welcome'
    : world.window
        .tree()
        .findLast((row) => row.startsWith(depth))
        ?.slice(depth.length);

/** What is asked for in the tree. */
export function operationsInTree(): readonly Operation[] {
  return [
    {
      name: 'the first page of rooms',
      asks: { endpoint: 'rooms' },
      ...inTree,
      ready: (world) => world.signInBefore(),
      act: ({ window }) => window.start(),
      failed: (world) => tailOf(world, ''),
      retry: async ({ window }) => {
        await window.click('more');
        await window.settle();
      },
      done: ({ window }) => window.tree(),
      whenDone: ['/r1', '/r2', 'Load more...'],
    },
    {
      name: 'a later page of rooms',
      asks: { endpoint: 'rooms' },
      costOfRows: 1,
      ...inTree,
      ready: begun,
      act: ({ window }) => window.click('more'),
      failed: (world) => tailOf(world, ''),
      retry: ({ window }) => window.click('more'),
      done: ({ window }) => window.tree(),
      whenDone: ['/r1', '/r2', '/r3'],
    },
    {
      name: 'the refresh of two pages of rooms',
      asks: { endpoint: 'rooms' },
      cost: 2,
      ...inTree,
      ready: async (world) => {
        await begun(world);
        await world.window.click('more');
      },
      // The command tells the failure, too.
      act: ({ window }) => window.refresh().catch(() => undefined),
      failed: (world) => tailOf(world, ''),
      retry: ({ window }) => window.click('more'),
      done: ({ window }) => window.tree(),
      whenDone: ['/r1', '/r2', '/r3'],
    },
    {
      name: 'the sessions of a room that is expanded',
      asks: { endpoint: 'room-sessions' },
      ...inTree,
      ready: begun,
      act: async ({ window }) => {
        window.expand(roomNodeId('/r1'));
        await window.settle();
      },
      failed: (world) => tailOf(world, '-') ?? tailOf(world, ''),
      retry: ({ window }) => window.click(`${roomNodeId('/r1')}/more`),
      done: ({ window }) => window.tree(),
      whenDone: ['/r1', '-s1', '-s2', '-Load more...', '/r2', 'Load more...'],
    },
  ];
}
