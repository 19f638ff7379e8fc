import assert from 'node:assert/strict';
import { rateLimited } from '../support/server/faults';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { apiKey } from './support/sampleApi';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

const rejected = 'Whereby no longer accepts the API key.';
const room = 'support-escalations';

describe('an account', () => {
  const session = new Session();

  before(async () => {
    await session.signIn();
    await session.rooms.find(room);
  });

  beforeEach(() => {
    session.api.requests.length = 0;
  });

  it('says in the view how long the rate limit lasts, and goes on by itself', async () => {
    const { workbench, api, rooms } = session;
    api.inject(rateLimited('retryAfterSeconds', 4_000), { endpoint: 'room-sessions' });
    const unfolding = rooms.expand(room);
    await workbench.view.message('Rate limit: goes on in');
    await unfolding;
    await rooms.find(/^Session started /);
    await waitUntil('the message to be gone', async () =>
      (await workbench.view.hasMessage('Rate limit')) ? undefined : true,
    );
    assert.deepEqual(
      api.requests.map(({ endpoint, status }) => [endpoint, status]),
      [
        ['room-sessions', 429],
        ['room-sessions', 200],
      ],
    );
  });

  it('asks once for another key when several requests are refused, and says so in the view', async () => {
    const { workbench, api, rooms } = session;
    await rooms.expand('front-desk');
    await rooms.find(/^Session started .*still going on/);
    api.key = 'another-key';
    await workbench.runCommand('Whereby Insights: Refresh');
    const welcome = await workbench.view.welcome('Sign In with API Key');
    assert.match(welcome, /^Whereby no longer accepts the API key\. It may have been revoked or replaced\./);
    await workbench.notifications.withText(rejected);
    assert.ok(api.count() > 1, 'several requests failed');
    assert.deepEqual(await workbench.notifications.texts(), [rejected]);
    assert.equal(await rooms.isEmpty(), true);
  });

  it('is there again after signing in from that notification', async () => {
    const { workbench, api, rooms } = session;
    api.key = apiKey;
    await workbench.notifications.press(rejected, 'Sign In with API Key...');
    await workbench.quickInput.opened('Sign In with API Key');
    await workbench.quickInput.type(apiKey);
    await workbench.quickInput.accept();
    await workbench.quickInput.closed();
    await rooms.find(room);
    await workbench.notifications.clear();
  });

  it('signs out whole: no rows, no panels, no key, after a reload neither', async () => {
    const { workbench, api, rooms } = session;
    await rooms.expand(room);
    await rooms.expand(/^Session started .* 22 people/);
    await rooms.click('Aisha Rahman');
    await (await ParticipantPanel.shown(workbench, 'Aisha Rahman')).drawn();
    api.requests.length = 0;

    await workbench.runCommand('Whereby Insights: Sign Out');
    const welcome = await workbench.view.welcome('Sign In with API Key');
    assert.match(welcome, /^Browse the rooms/);
    assert.equal(await rooms.isEmpty(), true);
    await waitUntil('the panel to be closed', async () => (await workbench.editors.titles()).length === 0 || undefined);

    await workbench.reload();
    await workbench.openContainer();
    assert.match(await workbench.view.welcome('Sign In with API Key'), /^Browse the rooms/);
    assert.equal(api.count(), 0);
  });

  itLeavesNothingBehind(session);
});
