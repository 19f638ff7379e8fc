import assert from 'node:assert/strict';
import { roomNodeId } from '../../../src/report/lists/nodes';
import * as faults from '../../support/server/faults';
import { sessionTold } from './inPanel';
import type { Operation } from './operation';
import { allOperations } from './operations';
import { Network, World } from './world';

const stops = 'The list stops here: Whereby sent the same page again';
const endedEarly = 'The list of people ended early: there can be more.';
const rooms = ['/r1', '/r2', '/r3'];

/** What is shown, and after how many requests. */
interface Outcome {
  readonly shown: unknown;
  readonly requests: number;
}

/** What comes of a list whose cursors never end. */
interface Cell {
  /** Goes as far as a person would, and answers what is shown then. */
  readonly show: (operation: Operation, world: World) => Promise<unknown>;
  /** Where each page has the same cursor. */
  readonly same: Outcome;
  /** Where each page has a new one. */
  readonly everNew: Outcome;
  /** *Refresh*, or the same once more, when the fault is gone. */
  readonly again: (operation: Operation, world: World) => Promise<unknown>;
  readonly healed: unknown;
}

/** Clicks "Load more..." four times more, as long as there is something to click. */
function clicking(id: string): Cell['show'] {
  return async (operation, world) => {
    const { window } = world;
    await operation.act(world);
    for (let click = 0; click < 4; click += 1) {
      await window.click(id);
      await window.settle();
    }
    return window.tree();
  };
}

const refreshing: Cell['again'] = async (_operation, { window }) => {
  await window.refresh();
  await window.settle();
  return window.tree();
};

const sessionShown = (world: World): unknown => {
  const state = sessionTold(world, 'show')?.state;
  const view = state?.kind === 'shown' ? state.view : assert.fail();
  return {
    people: view.people.length,
    endedEarly: view.findings.notes.includes(endedEarly),
    again: sessionTold(world, 'progress')?.progress.again,
  };
};

/** For each operation what must come of it, or why it cannot meet such a list. */
const cells: Readonly<Record<string, Cell | string>> = {
  'the first page of rooms': 'One page alone repeats nothing: the later pages do.',
  'a later page of rooms': {
    show: clicking('more'),
    same: { shown: [...rooms, stops], requests: 2 },
    everNew: { shown: [...rooms, 'Load more...'], requests: 5 },
    again: refreshing,
    healed: rooms,
  },
  'the refresh of two pages of rooms': {
    show: async (operation, world) => {
      await operation.act(world);
      return world.window.tree();
    },
    same: { shown: ['/r1', '/r2', stops], requests: 2 },
    everNew: { shown: ['/r1', '/r2', 'Load more...'], requests: 2 },
    again: refreshing,
    healed: rooms,
  },
  'the sessions of a room that is expanded': {
    show: clicking(`${roomNodeId('/r1')}/more`),
    same: { shown: ['/r1', '-s1', '-s2', `-${stops}`, '/r2', 'Load more...'], requests: 2 },
    everNew: { shown: ['/r1', '-s1', '-s2', '-Load more...', '/r2', 'Load more...'], requests: 5 },
    again: refreshing,
    healed: ['/r1', '-s1', '-s2', '-s3', '/r2', 'Load more...'],
  },
  'the details of a stay': 'They come in one answer.',
  'the list of a session': {
    show: async (operation, world) => {
      await operation.act(world);
      return sessionShown(world);
    },
    same: { shown: { people: 2, endedEarly: true, again: 'Refresh (1 request)' }, requests: 2 },
    everNew: { shown: { people: 2, endedEarly: true, again: 'Refresh (1 request)' }, requests: 100 },
    again: async (operation, world) => {
      await world.window.sessions.refresh();
      await operation.retry(world);
      return sessionShown(world);
    },
    healed: { people: 3, endedEarly: false, again: null },
  },
  "the samples of a session's people": 'Each comes in one answer.',
  'the look-up of a person': {
    show: async (operation, world) => {
      await operation.act(world);
      return operation.done(world);
    },
    same: { shown: ['p1', 'p2'], requests: 2 },
    everNew: { shown: ['p1', 'p2'], requests: 20 },
    again: async (operation, world) => {
      await operation.act(world);
      return operation.done(world);
    },
    healed: ['p1', 'p2', 'p3'],
  },
  'signing in': 'It asks for one page alone.',
};

describe('where a list never ends', () => {
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

  it('is looked at in everything that asks the API', () => {
    assert.deepEqual(
      Object.keys(cells),
      allOperations().map(({ name }) => name),
    );
  });

  for (const operation of allOperations()) {
    const cell = cells[operation.name];
    if (cell !== undefined && typeof cell !== 'string') {
      it(`${operation.name} stops at a cursor that comes again`, () =>
        meets(operation, cell, faults.endlessCursor(), cell.same));
      it(`${operation.name} asks for no more than it must where every cursor is new`, () =>
        meets(operation, cell, faults.everNewCursor(), cell.everNew));
    }
  }

  async function meets(operation: Operation, cell: Cell, fault: faults.Fault, outcome: Outcome): Promise<void> {
    await operation.ready(world);
    await world.settle();
    const before = world.sent(operation.asks);
    network.strike(fault, operation.asks);
    const shown = await cell.show(operation, world);
    await world.settle();
    assert.deepEqual({ shown, requests: world.sent(operation.asks) - before }, outcome);
    assert.equal(world.clock.waiting, 0);
    network.heal();
    assert.deepEqual(await cell.again(operation, world), cell.healed);
  }
});
