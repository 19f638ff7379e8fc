import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../support/host/cleanUp';
import { readCsv } from '../support/readCsv';
import { itLeavesNothingBehind } from './support/leftBehind';
import { saveAs } from './support/saveDialog';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

/** Has 215 sessions, which 22 requests of 10 bring. */
const busyRoom = 'tutoring-algebra-daily';
const pageSize = 10;

describe('the usage of rooms', () => {
  const session = new Session({ settings: { 'wherebyInsights.pageSize': pageSize } });
  const asked = (): number => session.api.count('room-sessions');
  const panelOf = (title: string): Promise<Frame> =>
    session.workbench.webview(`main#usage:has(h1:text-is(${JSON.stringify(title)})):has(#answer)`);
  const loads = (frame: Frame, text: string | RegExp): Promise<void> =>
    frame.locator('#reading-text', { hasText: text }).waitFor();

  before(async () => {
    await session.signIn();
    await session.rooms.find(/\S/);
  });

  it('is shown of a room by its row, with one request for its newest sessions', async () => {
    const { workbench, api } = session;
    await workbench.runCommand('Whereby Insights: Open Room...');
    await workbench.quickInput.opened('Open Room');
    await workbench.quickInput.type(busyRoom);
    await workbench.quickInput.pick(busyRoom);
    await session.rooms.find(/^Session started /);
    await session.rooms.collapse(busyRoom);
    api.requests.length = 0;
    await session.rooms.chooseInMenu(busyRoom, 'Show Usage');
    const frame = await panelOf(`Usage of ${busyRoom}`);
    await loads(frame, '10 of 215 sessions loaded');
    assert.equal(api.count(), 0);
    await frame.locator('.card canvas').first().waitFor();
    assert.match(
      (await frame.locator('#answer').textContent()) ?? '',
      /^10 sessions with [\d,]+ participant minutes from /,
    );
  });

  it('loads one page more, and then all, in as many requests as it told before', async () => {
    const frame = await panelOf(`Usage of ${busyRoom}`);
    session.api.requests.length = 0;
    await frame.getByRole('button', { name: 'Load More (1 request)' }).click();
    await loads(frame, '20 of 215 sessions loaded');
    assert.equal(asked(), 1);
    await frame.getByRole('button', { name: 'Load All (20 requests)' }).click();
    await loads(frame, '215 of 215 sessions loaded');
    await frame.getByRole('button', { name: 'Refresh (22 requests)' }).waitFor();
    assert.equal(asked(), 21);
    assert.equal(session.api.count(), 21);
  });

  it('is saved as CSV by months, which add up to all that is loaded', async () => {
    const { workbench } = session;
    const frame = await panelOf(`Usage of ${busyRoom}`);
    await frame.locator('#period-month').check();
    const file = path.join(temporaryFolder('saved'), 'usage.csv');
    await frame.locator('#save-csv').click();
    const offered = await saveAs(workbench, file);
    assert.ok(offered.endsWith(`whereby-Usage-of-${busyRoom}.csv`), offered);
    const saved = await waitUntil('the CSV file', () => Promise.resolve(readFileSync(file, 'utf8') || undefined));
    const rows = readCsv(saved);
    const head = rows.findIndex(([first]) => first === 'first_day');
    const place = rows[head]?.indexOf('sessions') ?? -1;
    const sum = rows.slice(head + 1).reduce((all, row) => all + Number(row[place]), 0);
    assert.equal(sum, 215);
    assert.ok(rows.slice(head + 1).every(([first]) => first?.endsWith('-01')));
  });

  it('keeps what was read when a person cancels, and when the window is loaded again it asks for one page', async () => {
    const { api, workbench } = session;
    const frame = await panelOf(`Usage of ${busyRoom}`);
    api.requests.length = 0;
    const held = api.hold({ endpoint: 'room-sessions', when: ({ query }) => query['cursor'] !== undefined });
    await frame.getByRole('button', { name: 'Refresh (22 requests)' }).click();
    await held.arrived;
    await frame.getByRole('button', { name: 'Cancel' }).click();
    await loads(frame, 'Cancelled · 215 of 215 sessions loaded');
    held.release();
    await workbench.reload();
    await workbench.editors.inFront(`Usage of ${busyRoom}`);
    api.requests.length = 0;
    await loads(await panelOf(`Usage of ${busyRoom}`), '10 of 215 sessions loaded');
    assert.ok(asked() <= 1, `${asked()} requests`);
  });

  it('is shown of all rooms of the view by the palette, without a request where there are many, which it tells first', async () => {
    const { api, workbench } = session;
    await workbench.openContainer();
    await workbench.changeSettings({ 'wherebyInsights.pageSize': 100 });
    await workbench.runCommand('Whereby Insights: Refresh');
    await waitUntil(
      'many rooms',
      async () => ((await session.rooms.visibleRows())[0]?.setSize ?? 0) > 100 || undefined,
    );
    await workbench.runCommand('Whereby Insights: Show Usage');
    await workbench.quickInput.opened('Show Usage');
    api.requests.length = 0;
    await workbench.quickInput.pick('All Rooms');
    const frame = await panelOf('Usage');
    await loads(frame, /^\d+ of [\d,]+ sessions loaded · \d+ of \d+ rooms read$/);
    assert.equal(asked(), 0);
    const more = frame.locator('#reading-action', { hasText: 'Load More (' });
    const told = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
    await more.click();
    await frame.locator('.card canvas').first().waitFor();
    await frame.getByRole('button', { name: /^Refresh \(/ }).waitFor();
    assert.equal(asked(), told);
    await frame.locator('#rooms-summary').click();
    assert.ok((await frame.locator('#rooms tbody tr').count()) >= 1);
  });

  itLeavesNothingBehind(session);
});
