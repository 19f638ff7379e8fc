import assert from 'node:assert/strict';
import type { Room } from '../../src/api/types';
import { createSampleAccount } from '../../src/sample/sampleAccount';
import { status } from '../support/server/faults';
import { itLeavesNothingBehind } from './support/leftBehind';
import { Session } from './support/session';
import { forgotten } from './support/storedEditors';
import { waitUntil } from './support/waitUntil';

const room = 'support-escalations';
const pageSize = 25;
/** One try and two more. */
const triesOfOnePage = 3;

/** The titles of all rooms, in the order in which the API gives them. */
async function allRoomTitles(now: number): Promise<string[]> {
  const { fetch } = createSampleAccount(now);
  const titles: string[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ sortBy: 'lastSessionStartedAt:desc', limit: '100', ...(cursor && { cursor }) });
    const page = (await (await fetch(`https://sample.invalid/v1/insights/rooms?${query.toString()}`)).json()) as {
      readonly cursor: string | null;
      readonly results: readonly Pick<Room, 'roomName'>[];
    };
    titles.push(...page.results.map(({ roomName }) => roomName.slice(1)));
    ({ cursor } = page);
  } while (cursor !== null);
  return titles;
}

describe('browsing', () => {
  const session = new Session({ settings: { 'wherebyInsights.pageSize': pageSize } });
  const requested = (): string[] => session.api.requests.map(({ endpoint }) => endpoint);

  const shownRooms = async (): Promise<string[]> =>
    (await session.rooms.allRows())
      .filter(({ level, label }) => level === 1 && label.startsWith('Room '))
      .map(({ label }) => /^Room (.+?), /.exec(label)?.[1] ?? label);

  before(async () => {
    await session.signIn();
    await session.rooms.find(room);
  });

  beforeEach(() => {
    session.api.requests.length = 0;
  });

  it('unfolds a room and a session by clicks with one request each, and again with none', async () => {
    const { rooms } = session;
    await rooms.expand(room);
    const started = await rooms.find(/^Session started /);
    assert.deepEqual(requested(), ['room-sessions']);
    await rooms.expand(started.label);
    await rooms.find('Aisha Rahman');
    assert.deepEqual(requested(), ['room-sessions', 'participants']);

    await rooms.collapse(started.label);
    await rooms.collapse(room);
    await rooms.expand(room);
    await rooms.expand(started.label);
    await rooms.find('Aisha Rahman');
    assert.deepEqual(requested(), ['room-sessions', 'participants']);
    await rooms.collapse(room);
  });

  it('unfolds three levels by the keyboard alone', async () => {
    const { rooms } = session;
    await rooms.focus();
    await rooms.press('Home', 'front-desk');
    await rooms.press('ArrowRight', 'front-desk');
    await rooms.folded('front-desk', true);
    await rooms.inSight(/^Session started .*still going on/);
    await rooms.press('ArrowRight', /^Session started .*still going on/);
    await rooms.press('ArrowRight', /^Session started .*still going on/);
    await rooms.folded(/^Session started .*still going on/, true);
    await rooms.inSight(/^Participant /);
    await rooms.press('ArrowRight', /^Participant /);
    assert.deepEqual(requested(), ['room-sessions', 'participants']);
    await rooms.press('ArrowLeft', /^Session started .*still going on/);
    await rooms.press('ArrowLeft', /^Session started .*still going on/);
    await rooms.folded(/^Session started .*still going on/, false);
    await rooms.press('ArrowLeft', 'front-desk');
    await rooms.press('ArrowLeft', 'front-desk');
    await rooms.folded('front-desk', false);
    assert.equal(requested().length, 2);
  });

  it('tells each row whole to a screen reader', async () => {
    const { rooms } = session;
    const when = /[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{2}:\d{2}/.source;
    await rooms.expand(room);
    const rows = await rooms.allRows();
    const shapes = [
      new RegExp(`^Room \\S+, (last used ${when} Asia/Tokyo · (\\d+ sessions|1 session)|never used)$`),
      new RegExp(`^Session started ${when} Asia/Tokyo, (\\d+ people|1 person) · .+$`),
      new RegExp(`^Participant .+, .+ · .+ · joined ${when} Asia/Tokyo$`),
      /^Load more\.\.\.$/,
    ];
    assert.deepEqual(
      rows.map(({ label }) => label).filter((label) => !shapes.some((shape) => shape.test(label))),
      [],
    );
    assert.deepEqual([...new Set(rows.map(({ level }) => level))].sort(), [1, 2, 3]);
    await rooms.collapse(room);
  });

  it('keeps the rows when a page fails, and goes on with Retry', async () => {
    const { rooms, api } = session;
    api.inject(status(500, 'Out of order'), { endpoint: 'rooms', times: triesOfOnePage });
    const earlier = await shownRooms();
    await rooms.click('Load more...');
    const failed = await rooms.find('Problem at Whereby Retry');
    assert.match(failed.label, /^Retry: Whereby has a problem on its side \(status 500\)\.$/);
    assert.equal(requested().length, triesOfOnePage);
    assert.deepEqual(await shownRooms(), earlier);

    await rooms.click('Problem at Whereby');
    await waitUntil('the next page', async () => (await shownRooms()).length === 2 * pageSize || undefined);
    assert.deepEqual((await shownRooms()).slice(0, pageSize), earlier);
    await waitUntil('the row to be itself again', async () => !(await rooms.has('Problem at Whereby')) || undefined);
  });

  it('loads more to the end, each room once and in order, and the row vanishes', async () => {
    const { rooms } = session;
    const all = await allRoomTitles(session.began);
    assert.ok(all.length > 150);
    const pages = Math.ceil(all.length / pageSize) - 2;
    for (let page = 1; page <= pages; page += 1) {
      await rooms.click('Load more...');
      await session.api.arrived(page, 'rooms');
      await waitUntil('the row to be ready again or gone', async () => !(await rooms.has('Loading...')) || undefined);
    }
    await waitUntil('all rooms', async () => (await shownRooms()).length >= all.length || undefined);
    assert.deepEqual(await shownRooms(), all);
    await waitUntil('the end of the list', async () => !(await rooms.has('Load more...')) || undefined);
    assert.equal(requested().length, pages);
  });

  it('is unfolded again after a window reload, with one request for each list in it', async () => {
    const { workbench, rooms, api } = session;
    await rooms.expand(room);
    await rooms.expand(/^Session started /);
    await rooms.find('Aisha Rahman');
    api.requests.length = 0;
    await workbench.reload();
    await workbench.openContainer();
    await rooms.find('Aisha Rahman');
    assert.deepEqual(requested().sort(), ['participants', 'room-sessions', 'rooms']);
    await rooms.collapse(room);
    await forgotten(workbench.page, `${room}"`);
    await workbench.reload();
    await workbench.openContainer();
    await rooms.find(room);
    assert.equal((await rooms.find(room)).expanded, false);
    assert.deepEqual(requested().sort(), ['participants', 'room-sessions', 'rooms', 'rooms']);
  });

  itLeavesNothingBehind(session);
});
