import assert from 'node:assert/strict';
import { type ApiServer, startApiServer } from '../support/server/apiServer';
import { listHandler } from '../support/server/listHandler';
import { Dialog } from './support/dialog';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { apiKey } from './support/sampleApi';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

const stagingRoom = 'only-in-staging';

describe('several accounts', () => {
  const session = new Session();
  let staging: ApiServer;

  before(async () => {
    staging = await startApiServer(listHandler({ rooms: [{ roomName: `/${stagingRoom}` }] }), { key: apiKey });
    await session.signIn();
    await session.rooms.find('support-escalations');
  });

  beforeEach(() => {
    session.api.requests.length = 0;
    staging.requests.length = 0;
  });

  after(() => staging.close());

  it('are added by name, address and key, with one request at the new address, and what was open of the other is closed', async () => {
    const { workbench, api, rooms } = session;
    const { quickInput, view } = workbench;
    await rooms.expand('support-escalations');
    await rooms.expand(/^Session started .* 22 people/);
    await rooms.click('Aisha Rahman');
    await (await ParticipantPanel.shown(workbench, 'Aisha Rahman')).drawn();
    api.requests.length = 0;
    await view.description(new URL(api.baseUrl).host);
    await workbench.runCommand('Whereby Insights: Add Account...');
    await quickInput.opened('Add Account (1 of 3)');
    await quickInput.type('   ');
    await quickInput.accept();
    await quickInput.messageWith('Type a name for the account.');
    await quickInput.type('Staging');
    await quickInput.accept();
    await quickInput.opened('Add Account (2 of 3)');
    await quickInput.type('http://api.example.test/v1');
    await quickInput.accept();
    await quickInput.messageWith('This must be an https address');
    await quickInput.type(staging.baseUrl);
    await quickInput.accept();
    await quickInput.opened('Add Account (3 of 3)');
    assert.equal(await quickInput.hidesText(), true);
    await quickInput.type(apiKey);
    await quickInput.accept();
    await quickInput.closed();
    await view.description('Staging');
    await rooms.find(stagingRoom);
    assert.deepEqual([api.count(), staging.count('rooms'), staging.count()], [0, 1, 1]);
    await waitUntil('the panel to be closed', async () => (await workbench.editors.titles()).length === 0 || undefined);
  });

  it('are switched by palette, with one request', async () => {
    const { workbench, api, rooms } = session;
    await workbench.runCommand('Whereby Insights: Switch Account...');
    await workbench.quickInput.opened('Switch Account');
    const items = await workbench.quickInput.items();
    assert.equal(items.length, 4);
    assert.ok(
      items.some((item) => /^Staging.*, in use/.test(item)),
      items.join(' | '),
    );
    await workbench.quickInput.pick(new URL(api.baseUrl).host);
    await workbench.view.description(new URL(api.baseUrl).host);
    await rooms.find('support-escalations');
    assert.equal(await rooms.has(stagingRoom), false);
    assert.deepEqual([api.count('rooms'), api.count(), staging.count()], [1, 1, 0]);
  });

  it('are renamed without a request', async () => {
    const { workbench, api } = session;
    const { quickInput } = workbench;
    await workbench.runCommand('Whereby Insights: Rename Account...');
    await quickInput.opened('Rename Account');
    await quickInput.pick(new URL(api.baseUrl).host);
    await quickInput.opened('The new name of the account');
    await quickInput.type('staging');
    await quickInput.accept();
    await quickInput.messageWith('Another account has this name.');
    await quickInput.type('Production');
    await quickInput.accept();
    await workbench.view.description('Production');
    assert.equal(api.count(), 0);
  });

  it('stay when another one is signed out, and the welcome text leads to them', async () => {
    const { workbench, api, rooms } = session;
    await workbench.runCommand('Whereby Insights: Sign Out');
    await workbench.view.clickWelcome('Switch Account');
    await workbench.quickInput.opened('Switch Account');
    await workbench.quickInput.pick('Staging');
    await rooms.find(stagingRoom);
    assert.deepEqual([api.count(), staging.count()], [0, 1]);
    await workbench.notifications.clear();
  });

  it('are removed with their key after a question', async () => {
    const { workbench, rooms } = session;
    await workbench.runCommand('Whereby Insights: Remove Account...');
    await workbench.quickInput.opened('Remove Account');
    await workbench.quickInput.pick('Staging');
    const dialog = new Dialog(workbench.page);
    assert.match(await dialog.withText('Remove the account Staging?'), /Its API key/);
    await dialog.press('Remove');
    await workbench.view.welcome('Sign In with API Key');
    assert.equal(await rooms.isEmpty(), true);
    await workbench.reload();
    await workbench.openContainer();
    await workbench.view.welcome('Sign In with API Key');
    await waitUntil('the offer of other accounts to be gone', async () =>
      (await workbench.view.hasWelcome('Switch Account')) ? undefined : true,
    );
  });

  itLeavesNothingBehind(session);
});
