import assert from 'node:assert/strict';
import { itLeavesNothingBehind } from './support/leftBehind';
import { lookUp } from './support/lookUp';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

const focus = 'Whereby Insights: Focus on People View';
/** The second was in one call alone. */
const [frequent, other] = ['customer-1042', 'customer-1077'];
const nameOfOther = 'Mateo Fernández';

describe('the People view', () => {
  const session = new Session();
  const people = () => session.workbench.tree('People');
  const order = async (): Promise<string[]> => {
    const rows = await people().visibleRows();
    return rows.filter(({ level }) => level === 1).map(({ text }) => text);
  };
  const hasOrder = (...wanted: string[]): Promise<true> =>
    waitUntil(`${wanted.join(', ')} in this order`, async () =>
      (await order()).join() === wanted.join() ? true : undefined,
    ).catch(async (error: unknown) => {
      const rows = await people().visibleRows();
      throw new Error(`Instead stands: ${rows.map(({ label }) => label).join('; ')}`, { cause: error });
    });

  before(async () => {
    await session.signIn();
    await session.rooms.find('support-escalations');
    await session.workbench.runCommand(focus);
  });

  it('says how it is filled while nobody was looked up', async () => {
    const welcome = await session.workbench.view.welcome('Find Person by External ID');
    assert.match(welcome, /until you remove them or sign out/);
  });

  it('keeps who was found, the last one first, and nobody who was not found', async () => {
    await lookUp(session.workbench, frequent);
    await lookUp(session.workbench, other);
    await session.workbench.runCommand(focus);
    await hasOrder(other, frequent);
  });

  it('shows the stays of a person over all rooms by day with no request, for the look-up has read them, and opens one with one', async () => {
    const { api, workbench } = session;
    api.requests.length = 0;
    await people().expand(other);
    const stay = await people().find(/^Stay from /);
    assert.deepEqual(api.requests, []);
    assert.equal(stay.level, 3);
    await people().click(/^Stay from /);
    const panel = await ParticipantPanel.shown(workbench, nameOfOther);
    await panel.drawn();
    assert.equal(api.count('participant'), 1);
    await people().collapse(other);
  });

  it('pins a person on top and takes the pin off, by the row and by the palette', async () => {
    const { workbench } = session;
    await people().clickInline(frequent, 'Pin Person');
    await hasOrder(frequent, other);
    await workbench.runCommand('Whereby Insights: Unpin Person');
    await workbench.quickInput.pick(`${frequent}, pinned`);
    await workbench.quickInput.closed();
    await hasOrder(other, frequent);
  });

  it('is the same after a reload of the window', async () => {
    const { workbench } = session;
    // By the palette: a row that has just moved may move once more under the mouse.
    await workbench.runCommand('Whereby Insights: Pin Person');
    await workbench.quickInput.pick(frequent);
    await workbench.quickInput.closed();
    await hasOrder(frequent, other);
    await workbench.reload();
    // A palette that opens before the view is there never lists it.
    await session.rooms.find('support-escalations');
    await workbench.runCommand(focus);
    await hasOrder(frequent, other);
  });

  it('forgets one person by the row and everyone after asking', async () => {
    const { workbench } = session;
    await people().clickInline(other, 'Remove Person');
    await hasOrder(frequent);
    await lookUp(session.workbench, other);
    await workbench.runCommand('Whereby Insights: Clear People...');
    await workbench.page.locator('.monaco-dialog-box', { hasText: 'Remove all 2 people' }).waitFor();
    await workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Clear' }).click();
    await workbench.runCommand(focus);
    await workbench.view.welcome('Find Person by External ID');
  });

  it('keeps nothing of an account that is signed out of', async () => {
    const { workbench } = session;
    await lookUp(session.workbench, frequent);
    await workbench.runCommand('Whereby Insights: Sign Out');
    await session.signIn();
    await session.rooms.find('support-escalations');
    await workbench.runCommand(focus);
    await workbench.view.welcome('Find Person by External ID');
  });

  itLeavesNothingBehind(session);
});
