import assert from 'node:assert/strict';
import { HistoryPanel } from './support/historyPanel';
import { itLeavesNothingBehind } from './support/leftBehind';
import { lookUp } from './support/lookUp';
import { ParticipantPanel } from './support/participantPanel';
import { textsInWindow } from './support/personalTexts';
import { Session } from './support/session';
import { storedEditors } from './support/storedEditors';
import { waitUntil } from './support/waitUntil';

const [updated, always] = ['customer-1501', 'customer-1502'];
const nameOfUpdated = 'Astrid Nygaard';
const tab = `History of ${nameOfUpdated}`;
const judge = 'Whereby Insights: Judge the Last Calls...';

describe('the history of a person', () => {
  const session = new Session();
  /** Asks for the last calls by the palette; answers what is offered. */
  const ask = async (externalId: string): Promise<string[]> => {
    const { workbench } = session;
    await workbench.runCommand(judge);
    await workbench.quickInput.pick(externalId);
    await workbench.quickInput.opened('How many calls?');
    return workbench.quickInput.items();
  };
  const closesHistory = (title: string): Promise<true> =>
    waitUntil(`no tab "${title}"`, async () =>
      (await session.workbench.editors.titles()).some((one) => one.includes(title)) ? undefined : true,
    );

  before(async () => {
    await session.signIn();
    await session.rooms.find('support-escalations');
    await lookUp(session.workbench, always);
    await lookUp(session.workbench, updated);
  });

  it('is asked for with its cost and judges 10 calls with 10 requests, the list was read by the look-up', async () => {
    const { api, workbench } = session;
    api.requests.length = 0;
    const items = await ask(updated);
    assert.deepEqual(items, [
      'Last 10 calls, 10 requests',
      'Last 20 calls, 20 requests',
      'Last 40 calls, 40 requests',
      'Another number...',
    ]);
    assert.equal(api.count(), 0);
    await workbench.quickInput.accept();
    const panel = await HistoryPanel.shown(workbench, updated);
    const answer = await panel.says('in 7 of the last 10 calls');
    assert.match(answer, /^Receiving was poor .*; before that Chrome 139, since then Chrome 141\.$/);
    assert.deepEqual([api.count('participant'), api.count()], [10, 10]);
    assert.deepEqual([await panel.count('good'), await panel.count('poor')], [3, 7]);
    await workbench.editors.inFront(tab);
  });

  it('judges 20 calls with 10 more requests, and 5 with none', async () => {
    const { api, workbench } = session;
    api.requests.length = 0;
    assert.equal((await ask(updated))[1], 'Last 20 calls, 10 requests');
    await workbench.quickInput.pick('Last 20 calls');
    const panel = await HistoryPanel.shown(workbench, updated);
    await panel.says('in 7 of the last 20 calls');
    assert.equal(api.count(), 10);
    await ask(updated);
    await workbench.quickInput.pick('Another number...');
    await workbench.quickInput.opened('How many calls?');
    await workbench.quickInput.type('0');
    await workbench.quickInput.messageWith('Type a whole number from 1 to 200.');
    await workbench.quickInput.type('5');
    await workbench.quickInput.messageWith('no request: all of it is known');
    await workbench.quickInput.accept();
    await panel.says('in every one of the last 5 calls');
    assert.equal(api.count(), 10);
  });

  it('opens a call by the keyboard with no request', async () => {
    const { api, workbench } = session;
    api.requests.length = 0;
    const { frame } = await HistoryPanel.shown(workbench, updated);
    await frame.locator('#call-4').focus();
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('Enter');
    const call = await ParticipantPanel.shown(workbench, nameOfUpdated);
    await call.drawn();
    assert.equal(api.count(), 0);
    await workbench.editors.click(tab);
    await HistoryPanel.shown(workbench, updated);
  });

  it('keeps what was read when it is cancelled, and goes on with the rest: one request a stay at most', async () => {
    const { api, workbench } = session;
    api.requests.length = 0;
    const hold = api.hold({ endpoint: 'participant', times: 3 });
    await ask(always);
    await workbench.quickInput.accept();
    const panel = await HistoryPanel.shown(workbench, always);
    await hold.arrived;
    assert.equal(await panel.count('waiting'), 10);
    await panel.frame.getByText('Cancel', { exact: true }).click();
    hold.release();
    await panel.frame.locator('#loading-action', { hasText: /^Read \d+ stays/ }).click();
    await panel.says('in every one of the last 10 calls');
    // What was on the wire when it was cancelled finished into the store.
    assert.equal(api.count('participant'), 10);
  });

  it('colours the calls in the People view by what was judged', async () => {
    const { workbench } = session;
    await workbench.runCommand('Whereby Insights: Focus on People View');
    const people = workbench.tree('People');
    await people.expand(updated);
    await people.find(/^Stay from .*Receiving: poor/);
    await people.collapse(updated);
  });

  it('shows no external id and no name anywhere in the window while personal data is hidden', async () => {
    const { workbench } = session;
    await workbench.editors.click(tab);
    await workbench.runCommand('Whereby Insights: Toggle Hide Personal Data');
    await HistoryPanel.shown(workbench, 'Calls of ID ');
    await workbench.editors.inFront('History of Person ');
    await waitUntil('nothing personal in the window', async () => {
      const found = await textsInWindow(workbench.page, [updated, always, nameOfUpdated]);
      return found.length === 0 || undefined;
    });
    await workbench.runCommand('Whereby Insights: Toggle Hide Personal Data');
    await HistoryPanel.shown(workbench, updated);
  });

  it('comes back after a reload of the window, with one request for the list and one a call, and keeps no external id', async () => {
    const { api, workbench } = session;
    await workbench.editors.click(tab);
    api.requests.length = 0;
    await workbench.reload();
    const stored = await storedEditors(workbench.page);
    assert.ok(stored.includes(tab) && !stored.includes(updated));
    assert.deepEqual(workbench.tracesOf(updated), []);
    const panel = await HistoryPanel.shown(workbench, updated);
    await panel.says('in every one of the last 5 calls');
    assert.deepEqual([api.count('participants'), api.count('participant')], [1, 5]);
  });

  it('closes with its person, who is removed', async () => {
    const { workbench } = session;
    await workbench.runCommand('Whereby Insights: Remove Person');
    await workbench.quickInput.pick(updated);
    await closesHistory(tab);
  });

  it('leaves nothing after sign-out', async () => {
    const { workbench } = session;
    await ask(always);
    await workbench.quickInput.accept();
    await HistoryPanel.shown(workbench, always);
    await workbench.runCommand('Whereby Insights: Sign Out');
    await closesHistory('History of');
    assert.deepEqual(workbench.tracesOf(updated, always), []);
  });

  itLeavesNothingBehind(session);
});
