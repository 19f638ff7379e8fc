import fc from 'fast-check';
import type { RaceWindow, RaceWorld } from './raceWorld';
import type { WindowModel } from './windowModel';
import type { WorldModel } from './worldModel';

/** What happens, the usual more often. */
const acts = [
  'nothing',
  'answer',
  'answer',
  'answer',
  'answer',
  'answer',
  'fail',
  'reject',
  'refresh',
  'refresh',
  'moreRooms',
  'moreRoomsTwice',
  'moreSessions',
  'moreSessions',
  'expand',
  'expand',
  'expand',
  'collapse',
  'openPanel',
  'openPanel',
  'openPanel',
  'closePanel',
  'changeSetting',
  'signIn',
  'signIn',
  'escape',
  'signOut',
  'switch',
] as const;

/** Something that happens in one of two windows; `which` chooses among several answers, stays and keys. */
export interface Step {
  readonly window: 0 | 1;
  readonly act: (typeof acts)[number];
  readonly which: number;
}

/** Any step. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  window: fc.constantFrom(0, 1),
  act: fc.constantFrom(...acts),
  which: fc.nat({ max: 5 }),
});

/** The most requests on the wire at which another is begun: the queue sends no more than four at once. */
const mostOnWire = 2;

/** Does a step in a window and in the model of it, and lets come what comes of it. */
export async function perform(world: RaceWorld, model: WorldModel, { window, act, which }: Step): Promise<void> {
  const real = world.windows[window];
  const told = model.windows[window];
  const isFree = told.wire.size <= mostOnWire;
  const { roomId } = real;
  switch (act) {
    case 'nothing':
      break;
    case 'answer':
    case 'fail':
    case 'reject':
      answer(real, model, told, act, which);
      break;
    case 'refresh':
      if (isFree) {
        real.refresh();
        told.refresh();
      }
      break;
    case 'moreRooms':
    case 'moreRoomsTwice':
      if (isFree && real.window.row('more') !== undefined) {
        real.click('more');
        told.moreRooms();
        if (act === 'moreRoomsTwice') {
          real.click('more');
          told.moreRooms();
        }
      }
      break;
    case 'moreSessions':
      if (isFree && told.isExpanded && real.window.row(`${roomId}/more`) !== undefined) {
        real.click(`${roomId}/more`);
        told.moreSessions();
      }
      break;
    case 'expand':
      if (isFree && roomId !== undefined && !told.isExpanded && real.window.row(roomId) !== undefined) {
        real.window.expand(roomId);
        told.expand();
      }
      break;
    case 'collapse':
      if (roomId !== undefined && told.isExpanded) {
        real.window.collapse(roomId);
        told.collapse();
      }
      break;
    case 'openPanel':
    case 'closePanel': {
      const id = `${told.connected?.key}-p${(which % 2) + 1}`;
      if (act === 'closePanel') {
        real.close(id);
        told.close(id);
      } else if (isFree) {
        real.open(id);
        told.open(id);
      }
      break;
    }
    case 'changeSetting':
      real.window.change({ timeZone: which % 2 === 0 ? 'UTC' : 'Europe/Oslo' });
      told.readView();
      break;
    case 'signIn':
      if (told.signingIn === null) {
        const key = which % 2 === 0 ? 'A' : 'B';
        real.signIn(key);
        model.signIn(told, key);
      }
      break;
    case 'escape':
      real.escape();
      told.signingIn = null;
      break;
    case 'signOut':
      real.signOut();
      model.signOut();
      break;
    case 'switch': {
      const key = which % 2 === 0 ? 'A' : 'B';
      real.switchTo(key);
      model.switchTo(key);
      break;
    }
  }
  await world.settle();
}

function answer(
  real: RaceWindow,
  model: WorldModel,
  told: WindowModel,
  act: 'answer' | 'fail' | 'reject',
  which: number,
): void {
  const { waiting } = real.api;
  const held = waiting[which % Math.max(1, waiting.length)];
  if (held === undefined) {
    return;
  }
  const isSignIn = held.name.startsWith('sign in');
  if (act === 'answer') {
    held.answer();
    if (isSignIn) {
      model.accept(told);
    } else {
      told.answer(held.name);
    }
  } else {
    held.fail(act === 'fail' ? 404 : 401);
    if (isSignIn) {
      told.signingIn = null;
    } else if (act === 'fail') {
      told.fail(held.name);
    } else {
      told.reject(held.name);
    }
  }
}
