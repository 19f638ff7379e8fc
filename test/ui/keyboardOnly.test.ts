import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../support/host/cleanUp';
import { type ApiServer, startApiServer } from '../support/server/apiServer';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { apiKey } from './support/sampleApi';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';

const room = 'support-escalations';
const person = 'Priya Nair';

describe('by keyboard alone, in a folder that is not trusted and sets another address', () => {
  const folder = temporaryFolder('workspace');
  let elsewhere: ApiServer;

  before(async () => {
    elsewhere = await startApiServer(() => Promise.resolve(Response.json({ cursor: null, results: [] })));
    const settings = { 'wherebyInsights.apiBaseUrl': elsewhere.baseUrl, 'workbench.statusBar.visible': false };
    mkdirSync(path.join(folder, '.vscode'));
    writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  });

  const session = new Session({
    folder,
    workspaceTrust: true,
    settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
  });

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce(async (before, key) => {
      await before;
      await session.workbench.page.keyboard.press(key);
    }, Promise.resolve());
  const runCommand = async (title: string): Promise<void> => {
    const { page, quickInput } = session.workbench;
    await press('F1');
    const input = page.locator('.quick-input-box input');
    await input.waitFor({ state: 'visible' });
    await page.keyboard.type(title);
    await waitUntil(
      `the command "${title}"`,
      async () => (await quickInput.focusedItem()).startsWith(title) || undefined,
    );
    await press('Enter');
  };
  /** Watches a page for a mouse that is pressed; a button that a key presses says that it was clicked, no more. */
  const watchMouse = (frame: Frame): Promise<void> =>
    frame.evaluate(() => {
      addEventListener('mousedown', () => (document.documentElement.dataset['mouse'] = 'pressed'), true);
    });
  const mouseUsed = async (): Promise<number> => {
    const used = await Promise.all(
      session.workbench.page.frames().map((frame) => frame.locator('html[data-mouse]').count()),
    );
    return used.reduce((sum, count) => sum + count, 0);
  };
  const focusedId = (frame: Frame): Promise<string> => frame.evaluate(() => document.activeElement?.id ?? '');

  before(async () => {
    const { page } = session.workbench;
    // The settings of the folder are in force, but for those that no folder may set.
    await page.locator('.part.statusbar').waitFor({ state: 'hidden' });
    await watchMouse(page.mainFrame());
  });

  after(() => elsewhere.close());

  it('a person signs in by the palette', async () => {
    const { page, quickInput } = session.workbench;
    await runCommand('Whereby Insights: Sign In with API Key...');
    await quickInput.opened('Sign In with API Key');
    await page.keyboard.type(apiKey);
    await press('Enter');
    await quickInput.closed();
    await session.rooms.find(room);
    assert.equal(session.api.count('rooms'), 1);
  });

  it('goes to a call by the arrow keys and opens a person with Enter', async () => {
    const { page } = session.workbench;
    const { rooms } = session;
    await runCommand('Whereby Insights: Focus on Rooms View');
    await waitUntil('the focus in the list of rooms', async () =>
      page.evaluate(() => document.activeElement?.closest('.monaco-list') !== null || undefined),
    );
    const focused = page.locator('.part.sidebar .monaco-list-row.focused');
    const goTo = async (name: RegExp): Promise<void> => {
      await waitUntil(`the row ${String(name)}`, async () => {
        const label = (await focused.count()) === 0 ? '' : await focused.first().getAttribute('aria-label');
        if (name.test(label ?? '')) {
          return true;
        }
        await press('ArrowDown');
        return undefined;
      });
    };
    await goTo(new RegExp(`^Room ${room}, `));
    await press('ArrowRight');
    await rooms.inSight(/^Session started /);
    await goTo(/^Session started /);
    await press('ArrowRight');
    await rooms.inSight(new RegExp(`^Participant ${person}, `));
    await goTo(new RegExp(`^Participant ${person}, `));
    await press('Enter');
    await (await ParticipantPanel.shown(session.workbench, person)).drawn();
  });

  it('reaches the menu of what can be saved by Tab, and saves the call with the keys of the dialog', async () => {
    const { page } = session.workbench;
    const { frame } = await ParticipantPanel.shown(session.workbench, person);
    await watchMouse(frame);
    await runCommand('View: Focus Active Editor Group');
    await waitUntil(
      'the focus in the panel',
      async () => (await frame.evaluate(() => document.hasFocus())) || undefined,
    );
    for (let presses = 0; presses < 60 && (await focusedId(frame)) !== 'save'; presses += 1) {
      await press('Tab');
    }
    assert.equal(await focusedId(frame), 'save');
    await press('Enter');
    for (let presses = 0; presses < 10 && (await focusedId(frame)) !== 'save-csv'; presses += 1) {
      await press('ArrowDown');
    }
    assert.equal(await focusedId(frame), 'save-csv');
    await press('Enter');
    const file = path.join(temporaryFolder('saved'), 'call.csv');
    const input = page.locator('.quick-input-box input');
    await waitUntil('the offered file', async () => {
      const value = await input.inputValue({ timeout: 1_000 }).catch(() => '');
      return value.includes('/whereby-') || undefined;
    });
    await waitUntil('the file to be taken', async () => {
      const value = await input.inputValue();
      if (!(await input.isVisible())) {
        return true;
      }
      // The dialog reads the folder first, which takes away what was typed before, and hears no key meanwhile.
      if (value !== file) {
        await press('Control+A');
        await page.keyboard.type(file);
      } else if ((await session.workbench.quickInput.focusedItem()) === '') {
        await press('Enter');
      }
      return undefined;
    });
    await waitUntil('the saved call', () => Promise.resolve(existsSync(file) || undefined));
    assert.match(readFileSync(file, 'utf8'), /^\ufeffVerdict,/);
  });

  it('never pressed a mouse', async () => {
    assert.equal(await mouseUsed(), 0);
    await session.workbench.page.locator('.part.sidebar .composite.title h2').click();
    assert.equal(await mouseUsed(), 1);
  });

  it('would be seen to break the policy of a panel, to fail in it, or to hand it the key', async () => {
    const { workbench } = session;
    assert.deepEqual(workbench.takeWebviewFaults(), []);
    const { frame } = await ParticipantPanel.shown(workbench, person);
    await frame.evaluate((key) => {
      document.body.setAttribute('style', 'opacity: 1');
      setTimeout(() => {
        throw new Error('planted');
      });
      postMessage({ type: 'planted', texts: [`Bearer ${key}`] });
    }, apiKey);
    const faults: string[] = [];
    await waitUntil('three faults', () => {
      faults.push(...workbench.takeWebviewFaults());
      return Promise.resolve(faults.length >= 3 || undefined);
    });
    assert.ok(
      faults.some((fault) => fault.startsWith('style-src')),
      faults.join('\n'),
    );
    assert.ok(faults.some((fault) => fault.includes('planted')));
    assert.ok(faults.includes('A message holds the key.'));
  });

  it('asks nothing of the address that the folder sets, nor once the folder is trusted', async () => {
    const { page } = session.workbench;
    assert.deepEqual(elsewhere.requests, []);
    await runCommand('Workspaces: Manage Workspace Trust');
    await page.locator('.workspace-trust-editor').waitFor();
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).click();
    await page
      .locator('.workspace-trust-editor.trusted, .workspace-trust-editor .workspace-trust-title', {
        hasText: 'You trust',
      })
      .first()
      .waitFor();
    session.api.requests.length = 0;
    await runCommand('Whereby Insights: Refresh');
    await waitUntil('the rooms to be asked for', () => Promise.resolve(session.api.count('rooms') > 0 || undefined));
    assert.deepEqual(elsewhere.requests, []);
  });

  itLeavesNothingBehind(session);
});
