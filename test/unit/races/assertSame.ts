import assert from 'node:assert/strict';
import type { PagedList } from '../../../src/store/pagedList';
import type { ListModel } from '../store/listModel';
import { pageSize } from './heldApi';
import type { RaceWindow, RaceWorld } from './raceWorld';
import type { WindowModel } from './windowModel';
import type { WorldModel } from './worldModel';

/** What a window shows and waits for is what the rules say. */
export function assertSame(world: RaceWorld, model: WorldModel, after: string): void {
  assert.deepEqual(world.stored, { keys: model.keys, active: model.activeKey }, after);
  world.windows.forEach((real, place) => {
    const told = model.windows[place as 0 | 1];
    const room = real.roomId === undefined ? undefined : real.window.model?.nodeOf({ id: real.roomId });
    const is = {
      key: real.key ?? null,
      waiting: real.api.waiting.map(({ name }) => name).sort(),
      rooms: seen(real.window.model?.roomPages, (row) => row.roomName),
      sessions: seen(room?.kind === 'room' ? room.list : undefined, (row) => row.roomSessionId),
      panels: real.panels,
      strays: real.strays,
    };
    const key = told.connected?.key ?? null;
    const trial = told.signingIn === null ? [] : [`sign in ${told.signingIn.key}`];
    assert.deepEqual(
      is,
      {
        key,
        waiting: [...told.wire.keys(), ...trial].sort(),
        rooms: expected(told.isInUse ? told.lists.rooms : undefined, `/${key}`),
        sessions: expected(room === undefined ? undefined : told.lists.sessions, `${key}-s`),
        panels: Object.fromEntries([...told.panels].sort()),
        strays: [],
      },
      `window ${place}, ${after}`,
    );
    assertFresh(real, told, `view of window ${place}, ${after}`);
  });
}

interface Seen {
  readonly rows: readonly string[];
  readonly tail: string;
}

function seen<T>(list: PagedList<T> | undefined, name: (row: T) => string): Seen | undefined {
  return list && { rows: list.rows.map(name), tail: list.tail.kind };
}

function expected(list: ListModel | undefined, prefix: string): Seen | undefined {
  return list && { rows: rowNames(prefix).slice(0, list.shown * pageSize), tail: list.tail };
}

const rowNames = (prefix: string): string[] => ['1', '2', '3', '4', '5'].map((n) => `${prefix}${n}`);

/** Where nothing is under way the view shows the rows as they are, not as they were a moment ago. */
function assertFresh(real: RaceWindow, told: WindowModel, after: string): void {
  const { rooms, sessions } = told.lists;
  if (told.connected === null || told.isRejected) {
    assert.deepEqual(real.window.tree(), [], after);
  } else if (rooms.running === undefined && sessions.running === undefined) {
    const { key } = told.connected;
    const [first, ...others] = rowNames(`/${key}`).slice(0, rooms.shown * pageSize);
    const below = told.isExpanded ? expectedRows(sessions, `${key}-s`).map((row) => `-${row}`) : [];
    const tree = first === undefined ? [] : [first, ...below, ...others];
    const shown = real.window.tree().map((row) => row.replace(/ \| .*/, ''));
    assert.deepEqual(shown, [...tree, ...(tailRow[rooms.tail] ?? [])], after);
  }
}

const tailRow: Readonly<Record<string, readonly string[]>> = { more: ['Load more...'], failed: ['Not found'] };

function expectedRows(list: ListModel, prefix: string): string[] {
  return [...rowNames(prefix).slice(0, list.shown * pageSize), ...(tailRow[list.tail] ?? [])];
}
