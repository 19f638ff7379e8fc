import assert from 'node:assert/strict';
import { itLeavesNothingBehind } from './support/leftBehind';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';
import * as faults from '../support/server/faults';

const shown = 'support-escalations';

const isAlone = (names: readonly string[]): boolean => names.length === 1 && names[0]?.startsWith(shown) === true;

describe('the list of rooms', () => {
  const session = new Session();
  const names = async (): Promise<string[]> => (await session.rooms.visibleRows()).map(({ text }) => text);
  const filterBy = async (typed: string, item: string): Promise<void> => {
    const { quickInput } = session.workbench;
    await session.workbench.runCommand('Whereby Insights: Filter Rooms...');
    await quickInput.opened('Filter Rooms');
    await quickInput.type(typed);
    await quickInput.pick(item);
  };
  const sortBy = async (item: string): Promise<void> => {
    await session.workbench.runCommand('Whereby Insights: Sort Rooms...');
    await session.workbench.quickInput.opened('Sort Rooms');
    await session.workbench.quickInput.pick(item);
    await session.workbench.quickInput.closed();
  };
  const host = (): string => new URL(session.api.baseUrl).host;
  const said = (text: string): Promise<void> =>
    session.workbench.view.description([text, host()].filter((part) => part !== '').join(' · '));

  before(async () => {
    await session.signIn();
    await session.rooms.find(shown);
  });

  it('is loaded to its end with one request for each page that is missing, by the row and by the palette', async () => {
    const { api, workbench, rooms } = session;
    const { setSize } = (await rooms.visibleRows())[0]!;
    assert.equal(setSize, 101);
    api.requests.length = 0;
    await rooms.clickInline('Load more...', 'Load All');
    const all = await waitUntil('all rooms', async () => {
      const [first] = await rooms.visibleRows();
      return first !== undefined && first.setSize > setSize && !(await rooms.has('Load more...'))
        ? first.setSize
        : undefined;
    });
    assert.equal(api.count('rooms'), Math.ceil(all / 100) - 1);
    await workbench.runCommand('Whereby Insights: Load All');
    await workbench.page.getByText('rows loaded, there are no more').waitFor();
    assert.equal(api.count('rooms'), Math.ceil(all / 100) - 1);
  });

  it('is filtered by a part of a name at Whereby with one request, said beside the title', async () => {
    const { api, workbench } = session;
    api.requests.length = 0;
    await workbench.runCommand('Whereby Insights: Filter Rooms...');
    await workbench.quickInput.opened('Filter Rooms');
    await workbench.quickInput.type('escal');
    await workbench.quickInput.itemWith('Name: contains "escal"');
    await workbench.quickInput.accept();
    await workbench.quickInput.closed();
    await said('contains "escal"');
    await waitUntil('only rooms that match', async () => isAlone(await names()) || undefined);
    assert.deepEqual(
      api.requests.map(({ endpoint, query }) => [endpoint, query['roomName[contains]']]),
      [['rooms', 'escal']],
    );
  });

  it('keeps filter and order over a reload of the window', async () => {
    const { workbench } = session;
    const before = await workbench.storedSecrets();
    await sortBy('Sessions');
    await said('contains "escal" · most sessions first');
    await waitUntil('the order in the secret storage', async () =>
      (await workbench.storedSecrets()) === before ? undefined : true,
    );
    await workbench.reload();
    await workbench.openContainer();
    await session.rooms.find(shown);
    await said('contains "escal" · most sessions first');
    assert.ok(isAlone(await names()));
  });

  it('says that nothing matches, with a way on, and lists all again', async () => {
    const { view } = session.workbench;
    await filterBy('no such room', 'Name: starts with "no such room"');
    assert.match(await view.welcome('Clear Room Filter'), /No room matches the filter/);
    await view.clickWelcome('Clear Room Filter');
    await session.rooms.find(shown);
    await said('most sessions first');
  });

  it('is filtered by days that are typed, which are checked as they are typed', async () => {
    const { quickInput } = session.workbench;
    await filterBy('', 'Created on days that you type...');
    await quickInput.opened('2026-11, or 2026-11-01 to 2026-11-15');
    await quickInput.type('last week');
    await quickInput.messageWith('Type a year, a month or a day');
    await quickInput.type('to 2001');
    await quickInput.messageWith('created until Dec 31, 2001');
    await quickInput.accept();
    await quickInput.closed();
    await session.workbench.view.welcome('Clear Room Filter');
    await session.workbench.runCommand('Whereby Insights: Clear Room Filter');
    await session.rooms.find(shown);
  });

  it('is sorted among the rooms loaded where Whereby refuses the order, and says so', async () => {
    const { api } = session;
    const inject = {
      endpoint: 'rooms',
      when: ({ query }: { query: Readonly<Record<string, string>> }) => query['sortBy'] === 'rating:desc',
    };
    api.inject(faults.status(400), inject);
    api.requests.length = 0;
    await sortBy('Rating of the Last Session');
    await said('best rated first of those loaded');
    await session.rooms.find(/Only the \d+ rooms loaded are sorted/);
    assert.deepEqual(
      api.requests.map(({ query }) => query['sortBy']),
      ['rating:desc', undefined],
    );
    await sortBy('Last Use');
    await said('');
  });

  itLeavesNothingBehind(session);
});
