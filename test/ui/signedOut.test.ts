import assert from 'node:assert/strict';
import { showcase } from '../../src/sample/showcase';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { personalTextsOf, textsIn } from './support/personalTexts';
import { apiKey } from './support/sampleApi';
import { Session } from './support/session';
import { SessionPanel } from './support/sessionPanel';
import { storeNow } from './support/storedEditors';
import { storedTexts } from './support/storedTexts';
import { waitUntil } from './support/waitUntil';

const room = 'support-escalations';
const person = showcase.find(({ externalId }) => externalId !== null)!;

describe('an account that was signed out of', () => {
  const session = new Session({ settings: { 'wherebyInsights.timeZone': 'utc' } });
  let texts: readonly string[] = [];

  before(async () => {
    texts = [...(await personalTextsOf(session.began, person.roomSessionId)), apiKey, encodeURIComponent(apiKey)];
    assert.ok(texts.includes(person.displayName) && texts.includes(person.externalId!) && texts.length > 40);
  });

  it('was worked with: a person looked up and pinned, a session and a call opened, kept over a reload', async () => {
    const { workbench, rooms } = session;
    await session.signIn();
    await rooms.find(room);
    await workbench.runCommand('Whereby Insights: Find Person by External ID...');
    await workbench.quickInput.opened('Find Person by External ID');
    await workbench.quickInput.type(person.externalId!);
    await workbench.quickInput.accept();
    await workbench.quickInput.opened(`Stays of ${person.externalId!}`);
    await workbench.quickInput.accept();
    await (await ParticipantPanel.shown(workbench, person.displayName)).drawn();
    await workbench.runCommand('Whereby Insights: Focus on People View');
    await workbench.tree('People').clickInline(person.externalId!, 'Pin Person');
    await rooms.expand(room);
    await rooms.clickInline(/^Session started /, 'Open Session');
    await (await SessionPanel.shown(workbench, room)).whole();
    await workbench.reload();
    await (await SessionPanel.shown(workbench, room)).whole();
  });

  it('has left no name, no external ID and no key in the profile folder on disk, nor in what the window stores', async () => {
    const { workbench } = session;
    await workbench.runCommand('Whereby Insights: Sign Out');
    await workbench.view.welcome('Sign In with API Key');
    // What stands in the profile folder is really found, in every kind of file that could hold more.
    assert.notDeepEqual(workbench.tracesOf('insights-for-whereby'), []);
    assert.deepEqual(workbench.tracesOf(...texts), []);
    await storeNow(workbench.page);
    const left = async (): Promise<readonly string[]> => {
      const stored = await storedTexts(workbench.page);
      // What the workbench itself stores is really read.
      assert.ok(
        stored.some(({ key }) => key.includes('memento/')),
        'nothing stored was found',
      );
      return stored.flatMap(({ key, value }) => textsIn(value, texts).map((text) => `${key}: ${text}`));
    };
    await waitUntil(
      'a workbench that has stored its state',
      async () => (await left()).length === 0 || undefined,
    ).catch(() => undefined);
    assert.deepEqual(await left(), []);
  });

  itLeavesNothingBehind(session);
});
