import assert from 'node:assert/strict';
import type { RoomNode, SessionGroupNode, SessionNode, TreeNode } from '../../../../src/report/lists/nodes';
import { isBelowDay, mostUngrouped } from '../../../../src/report/lists/sessionRows';
import { periodRow } from '../../../../src/text/periods';
import { resolveZone } from '../../../../src/text/zone';
import { english } from '../../text/english';
import { type ModelFixture, startModel } from './modelFixture';

const hourMs = 3_600_000;
const now = Date.UTC(2026, 10, 22, 12);

/** Sessions at those moments, the latest first. */
function sessionsAt(moments: readonly number[]): object[] {
  return moments.map((startedAt, index) => ({
    roomName: '/a',
    roomSessionId: `s${index}`,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(startedAt + hourMs).toISOString(),
    totalUniqueParticipants: 2,
  }));
}

/** A session every so many hours. */
const every = (hours: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => now - index * hours * hourMs);

describe('many sessions of a room', () => {
  let fixture: ModelFixture;
  let room: RoomNode;
  afterEach(() => fixture.close());

  async function start(moments: readonly number[], pageSize = 100): Promise<void> {
    fixture = await startModel({ rooms: [{ roomName: '/a' }], sessions: sessionsAt(moments) }, pageSize, now);
    room = await fixture.room('/a');
  }
  const context = (zone = 'utc') =>
    ({ l10n: english, zone: resolveZone(zone, 'UTC').zone, now, hidePersonal: false }) as const;
  const said = (rows: readonly TreeNode[]): string[] =>
    rows.map((row) => {
      if (row.kind !== 'period') {
        return row.kind;
      }
      const { label, description } = periodRow(row.at, row.sessions.length, row.mayGrow, context());
      return `${label}: ${description}`;
    });
  const groupsOf = (rows: readonly TreeNode[]): SessionGroupNode[] => rows.filter((row) => row.kind === 'period');
  const idsBelow = async (rows: readonly TreeNode[]): Promise<string[]> =>
    (await Promise.all(groupsOf(rows).map((row) => fixture.expand(row)))).flat().map(({ id }) => id);

  it('stand in a plain list up to a screenful', async () => {
    await start(every(1, mostUngrouped));
    assert.deepEqual([...new Set(said(await fixture.expand(room)))], ['session']);
  });

  it('stand below the days of the last week and the months before it, with no request more', async () => {
    await start(every(12, 120));
    await fixture.expand(room);
    await fixture.model.loadMore(room);
    fixture.newRequests();
    const rows = await fixture.expand(room);
    assert.deepEqual(said(rows), [
      'Today: 2 sessions',
      'Yesterday: 2 sessions',
      'Nov 20: 2 sessions',
      'Nov 19: 2 sessions',
      'Nov 18: 2 sessions',
      'Nov 17: 2 sessions',
      'Nov 16: 2 sessions',
      'Earlier in November: 30 sessions',
      'October 2026: 62 sessions',
      'September 2026: 14 sessions',
    ]);
    assert.deepEqual(
      await idsBelow(rows),
      room.list.rows.map(({ roomSessionId }) => `room:%2Fa/session:${roomSessionId}`),
    );
    assert.deepEqual(fixture.newRequests(), []);
  });

  it('have their day told by the row above only below a day', async () => {
    await start(every(12, 120));
    const isTold = async (rows: readonly TreeNode[]): Promise<boolean[]> =>
      (await Promise.all(groupsOf(rows).map((row) => fixture.expand(row))))
        .flat()
        .map((row) => row.kind === 'session' && isBelowDay(row, context()));
    const told = await isTold(await fixture.expand(room));
    assert.deepEqual([told.indexOf(false), told.lastIndexOf(true), told.length], [14, 13, 100]);
    await fixture.close();
    await start(every(1, mostUngrouped));
    const plain = await fixture.expand(room);
    assert.ok(plain.every((row) => row.kind === 'session' && !isBelowDay(row, context())));
  });

  it('keep "Load more..." at the end, and grow by the next page where it belongs', async () => {
    await start(every(6, 150), 60);
    const first = await fixture.expand(room);
    assert.deepEqual(said(first).slice(-2), ['Earlier in November: 33 sessions loaded', 'more']);
    await fixture.model.loadMore(room);
    const second = await fixture.expand(room);
    assert.deepEqual(said(second).slice(-3), [
      'Earlier in November: 60 sessions',
      'October 2026: 33 sessions loaded',
      'more',
    ]);
    const ids = groupsOf(second).map(({ id }) => id);
    assert.deepEqual(
      ids.slice(0, -1),
      groupsOf(first).map(({ id }) => id),
    );
    assert.equal(new Set([...ids, ...(await idsBelow(second))]).size, ids.length + 120);
  });

  it('are the same rows in the same groups after a refresh, with what is expanded in them', async () => {
    await start(every(6, 80));
    const rows = await fixture.expand(room);
    const [session] = (await fixture.expand(groupsOf(rows)[1])) as SessionNode[];
    await fixture.expand(session);
    await fixture.refresh();
    const again = await fixture.expand(room);
    assert.deepEqual(said(again), said(rows));
    assert.equal((await fixture.expand(groupsOf(again)[1]))[0], session);
  });

  it('know the row above them, which is the group when there is one', async () => {
    await start(every(1, 120), 40);
    const [, second] = (await fixture.expand(room)) as SessionNode[];
    assert.equal(fixture.model.parentOf(second!), room);
    await fixture.model.loadMore(room);
    const [today] = groupsOf(await fixture.expand(room));
    assert.equal(fixture.model.parentOf(second!)?.id, today?.id);
    assert.equal(fixture.model.parentOf(today!), room);
  });

  it('begin their days in the zone in force', () => {
    const at = Date.UTC(2026, 10, 22, 3);
    assert.equal(periodRow(at, 1, false, context()).label, 'Today');
    assert.equal(periodRow(at, 1, false, context('America/New_York')).label, 'Yesterday');
    assert.equal(periodRow(Date.UTC(2026, 10, 1, 3), 1, false, context()).label, 'Earlier in November');
    assert.equal(
      periodRow(Date.UTC(2026, 10, 1, 3), 1, true, context('America/New_York')).accessible,
      'October 2026, 1 session loaded',
    );
    assert.equal(periodRow(null, 2, false, context()).label, 'Start not recorded');
  });
});
