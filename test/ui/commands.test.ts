import assert from 'node:assert/strict';
import { showcase } from '../../src/sample/showcase';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

describe('what is done with a panel beside its page', () => {
  const session = new Session({ settings: { 'wherebyInsights.timeZone': 'utc' } });
  const { displayName } = showcase[0]!;

  const open = async (): Promise<ParticipantPanel> => {
    const shown = await ParticipantPanel.shown(session.workbench, displayName);
    await shown.drawn();
    return shown;
  };

  before(async () => {
    await session.exploreSample();
    await session.rooms.expand('support-escalations');
    await session.rooms.expand(/^Session started /);
    await session.rooms.click(new RegExp(`^Participant ${displayName}, `));
  });

  it('is copied by the palette and by the title of its editor, which also save it', async () => {
    const { workbench } = session;
    await open();
    const { page } = workbench;
    await page.evaluate(async () => navigator.clipboard.writeText('nothing'));
    await workbench.runCommand('Whereby Insights: Copy for Ticket');
    const isCopied = async (): Promise<true | undefined> =>
      (await workbench.clipboard()).startsWith('### ') || undefined;
    await waitUntil('the copy', isCopied);
    await page.evaluate(async () => navigator.clipboard.writeText('nothing'));
    const titleAction = (name: string) => page.locator(`.editor-actions a[aria-label^="${name}"]`);
    await titleAction('Copy for Ticket').click();
    await waitUntil('the copy', isCopied);
    await titleAction('Save Report...').click();
    await workbench.quickInput.pick('CSV');
    // The dialog of code-server is a box with the path that it offers.
    const offered = await waitUntil('the offered file', async () => {
      const path = await page.locator('.quick-input-box input').inputValue();
      return path.endsWith('.csv') ? path : undefined;
    });
    assert.match(offered, /\/whereby-sample-[^/]+-\d{4}-\d\d-\d\d-\d{4}\.csv$/);
    assert.ok(!offered.includes('workspace'), offered);
    await page.keyboard.press('Escape');
  });

  it('takes a zone from the list of all of them, and makes it the default only when told to', async () => {
    const { quickInput, view } = session.workbench;
    const shown = await open();
    const rangeIn = async (zone: string): Promise<void> => {
      await waitUntil(
        `${zone} in the range`,
        async () => (await shown.frame.locator('.shown-range').textContent())?.endsWith(zone) === true || undefined,
      );
    };
    await shown.chooseZone('Another time zone...');
    await quickInput.type('lima');
    await quickInput.pick('America/Lima');
    await rangeIn('America/Lima');
    await view.message('Sample data · Times in UTC');
    await shown.chooseZone('Another time zone...');
    await quickInput.opened('Search by the name of a city or region');
    await quickInput.cancelAnywhere();
    await quickInput.closed();
    await rangeIn('America/Lima');
    await shown.chooseZone('Another time zone...');
    await quickInput.pick('Make America/Lima the Default');
    await view.message('Sample data · Times in America/Lima');
    await session.workbench.changeSettings({ 'wherebyInsights.timeZone': 'utc' });
    await view.message('Sample data · Times in UTC');
    // The settings were written in an editor in front of it.
    await session.workbench.editors.click(displayName);
    const again = await ParticipantPanel.shown(session.workbench, displayName);
    await again.drawn();
    assert.match((await again.frame.locator('.shown-range').textContent()) ?? '', / UTC$/);
    assert.ok((await again.zones()).includes('America/Lima'));
  });

  itLeavesNothingBehind(session);
});
