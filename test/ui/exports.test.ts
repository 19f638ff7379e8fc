import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { busyRoomName } from '../../src/sample/outlines';
import { temporaryFolder } from '../support/host/cleanUp';
import { readCsv } from '../support/readCsv';
import { itLeavesNothingBehind } from './support/leftBehind';
import { saveAs } from './support/saveDialog';
import { Session } from './support/session';

const busyRoom = busyRoomName.slice(1);

describe('the export of a list', () => {
  const session = new Session();
  const folder = temporaryFolder('exports');
  const fileOf = (name: string): string => path.join(folder, name);
  /** The rows below the head of a CSV file, without the names of the columns. */
  const rowsOf = (file: string): string[][] => {
    const lines = readCsv(readFileSync(file, 'utf8'));
    return lines.slice(lines.findIndex(([first, ...rest]) => first === '' && rest.length === 0) + 2);
  };
  const choose = async (title: string, format: string): Promise<void> => {
    const { quickInput } = session.workbench;
    await quickInput.opened(title);
    await quickInput.pick(format);
  };

  before(async () => {
    await session.signIn();
    await session.rooms.find(busyRoom);
  });

  it('saves all sessions of a room that is chosen, with one request a page', async () => {
    const { api, workbench } = session;
    const { quickInput } = workbench;
    await workbench.runCommand('Whereby Insights: Export Sessions...');
    await quickInput.opened('Export Sessions');
    api.requests.length = 0;
    await quickInput.type(busyRoom);
    // What is typed is looked for, too.
    await api.arrived(1, 'rooms');
    await quickInput.pick(busyRoom);
    api.requests.length = 0;
    await choose('Export Sessions', 'CSV');
    const file = fileOf('sessions.csv');
    const offered = await saveAs(workbench, file);
    assert.match(offered, new RegExp(`/whereby-sessions-${busyRoom}\\.csv$`, 'u'));
    const rows = rowsOf(file);
    assert.ok(rows.length > 200 && new Set(rows.map(([id]) => id)).size === rows.length);
    assert.deepEqual([api.count('room-sessions'), api.requests.length], [3, 3]);
  });

  it('saves it again without a request, and everyone of a session with one, from their rows', async () => {
    const { api, workbench, rooms } = session;
    api.requests.length = 0;
    await rooms.chooseInMenu(busyRoom, 'Export Sessions...');
    await choose('Export Sessions', 'JSON');
    await saveAs(workbench, fileOf('sessions.json'));
    assert.equal(api.requests.length, 0);
    const { rows } = JSON.parse(readFileSync(fileOf('sessions.json'), 'utf8')) as { readonly rows: object[] };
    assert.ok(rows.length > 200);
    await rooms.click(busyRoom);
    await workbench.runCommand('Whereby Insights: Export Participants...');
    await workbench.quickInput.opened('Of which session?');
    await workbench.quickInput.press('ArrowDown');
    await workbench.quickInput.accept();
    await choose('Export Participants', 'CSV');
    await saveAs(workbench, fileOf('participants.csv'));
    assert.ok(rowsOf(fileOf('participants.csv')).length > 0);
    assert.deepEqual([api.count('participants'), api.requests.length], [1, 1]);
  });

  it('leaves no file where it is cancelled', async () => {
    const { api, workbench } = session;
    const file = fileOf('rooms.csv');
    const hold = api.hold({ endpoint: 'rooms' });
    await workbench.runCommand('Whereby Insights: Export Rooms...');
    await choose('Export Rooms', 'CSV');
    await saveAs(workbench, file, () => true);
    await hold.arrived;
    await workbench.notifications.press('Export Rooms', 'Cancel');
    hold.release();
    // The center hides with its last notification.
    await workbench.page.locator('.notifications-center.visible').waitFor({ state: 'hidden' });
    assert.deepEqual([existsSync(file), readdirSync(folder).filter((name) => name.endsWith('.part'))], [false, []]);
  });

  it('saves the rooms of the filter with one request for each page that is not loaded', async () => {
    const { api, workbench } = session;
    const file = fileOf('rooms.json');
    api.requests.length = 0;
    await workbench.runCommand('Whereby Insights: Export Rooms...');
    await choose('Export Rooms', 'JSON');
    await saveAs(workbench, file);
    const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { readonly rows: object[] };
    assert.equal(api.count('rooms'), Math.ceil(rows.length / 100) - 1);
    assert.ok(rows.length > 100);
  });

  itLeavesNothingBehind(session);
});
