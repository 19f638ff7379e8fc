import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { openWalkthrough } from './support/walkthrough';
import { waitUntil } from './support/waitUntil';

const title = 'Get Started with Insights for Whereby';
const person = 'Aisha Rahman';

describe('the walkthrough', () => {
  const session = new Session();
  const step = (name: string): Locator =>
    session.workbench.page.locator('.gettingStartedContainer .getting-started-step', { hasText: name });
  const isDone = async (name: string): Promise<boolean> =>
    (await step(name).locator('.codicon-getting-started-step-checked').count()) > 0;
  const untilDone = (name: string): Promise<true> =>
    waitUntil(`the step "${name}" to be checked`, async () => ((await isDone(name)) ? true : undefined));
  const openIt = async (): Promise<void> => {
    await openWalkthrough({ workbench: session.workbench, title, last: 'Take it to the ticket' });
  };

  it('has five steps, none of them done, and asks nothing', async () => {
    await openIt();
    const { page } = session.workbench;
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    assert.equal(await steps.count(), 5);
    assert.equal(await page.locator('.gettingStartedContainer .codicon-getting-started-step-checked').count(), 0);
    assert.equal(session.api.count(), 0);
  });

  it('signs in by its button, and checks each step once it was done', async () => {
    const { workbench, rooms } = session;
    await step('Sign in, or look around first').getByRole('button', { name: 'Explore Sample Data' }).click();
    await rooms.find('support-escalations');
    await untilDone('Sign in, or look around first');
    await workbench.runCommand('Whereby Insights: Find Person by External ID...');
    await workbench.quickInput.opened('Find Person by External ID');
    await workbench.quickInput.cancel();
    await rooms.expand('support-escalations');
    await rooms.expand(/^Session started .* 22 people/);
    await rooms.click(person);
    const panel = await ParticipantPanel.shown(workbench, person);
    await panel.drawn();
    await workbench.runCommand('Whereby Insights: Copy for Ticket');
    await rooms.clickInline(/^Session started .* 22 people/, 'Open Session');
    await waitUntil('the session in front', async () =>
      (await workbench.editors.titles()).some((name) => name.startsWith('support-escalations')) ? true : undefined,
    );
    await openIt();
    for (const name of [
      'Find the person of a ticket',
      'Read the verdict',
      'See everyone at once',
      'Take it to the ticket',
    ]) {
      await untilDone(name);
    }
    assert.equal(session.api.count(), 0);
  });

  itLeavesNothingBehind(session);
});
