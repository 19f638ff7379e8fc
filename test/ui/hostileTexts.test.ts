import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { hostileMembers } from '../../src/sample/hostile';
import { status } from '../support/server/faults';
import { itLeavesNothingBehind } from './support/leftBehind';
import { Session } from './support/session';

const hour = 3_600_000;
const command = '[x](command:workbench.action.closeAllEditors)';
const name = `${command} $(zap) <img src=x onerror="document.title=1"> ![t](https://evil.example/t.png) \u202egpj`;
const roomName = `/${name}`;
const person = '[Click me](command:workbench.action.closeWindow)';
/** What would be there if a text had come to life. */
const alive = 'a[href], a[data-href], img, iframe, script, .codicon-zap';

describe('what a stranger typed', () => {
  const session = new Session({
    rooms: (now) => [
      {
        roomName,
        createdAt: now - 48 * hour,
        endAt: null,
        sessions: [{ startedAt: now - 3 * hour, endedAt: now - 2.5 * hour, members: () => hostileMembers }],
      },
    ],
  });

  const isDead = async (place: Locator, holds: string): Promise<void> => {
    const text = (await place.textContent()) ?? '';
    assert.ok(text.includes(holds), text);
    assert.doesNotMatch(text, /[\u202a-\u202e\u200b]/);
    assert.equal(await place.locator(alive).count(), 0);
  };
  const row = (label: string): Locator =>
    session.workbench.page.locator(`.part.sidebar .monaco-list-row[aria-label*=${JSON.stringify(label)}]`).first();

  before(async () => {
    await session.signIn();
    await session.rooms.find('[x](command');
  });

  it('is text in a row', async () => {
    await isDead(row('[x](command').locator('.monaco-icon-label-container'), '$(zap) <img src=x');
    await session.rooms.expand('[x](command');
    await session.rooms.expand(/^Session started /);
    await session.rooms.find(person);
    await isDead(row(person).locator('.monaco-icon-label-container'), person);
  });

  it('is text in a tooltip', async () => {
    const { page } = session.workbench;
    await session.rooms.hover(person);
    const tooltip = page.locator('.monaco-hover:visible', { hasText: 'Comment' });
    await isDead(tooltip.locator('.hover-contents, .markdown-hover').first(), person);
    await page.mouse.move(0, 0);
  });

  it('is text on a tab and in its panel', async () => {
    const { page } = session.workbench;
    await session.rooms.click(person);
    const frame = await session.workbench.webview('main#participant header h1');
    await isDead(frame.locator('header h1'), person);
    await isDead(page.locator('.tabs-container .tab .label-name', { hasText: '[Click' }), '[Click me](command:');
    assert.equal(await frame.locator('main img, main iframe, main a:not(#skip)').count(), 0);
  });

  it('is text in a list to choose from', async () => {
    const { page, quickInput } = session.workbench;
    await session.workbench.runCommand('Whereby Insights: Open Room...');
    await quickInput.opened('Open Room');
    await quickInput.type('[x](command');
    const item = page.locator('.quick-input-list .monaco-list-row', { hasText: '[x](command' }).first();
    await item.waitFor();
    await isDead(item.locator('.quick-input-list-label, .quick-input-list-rows').first(), '$(zap) <img src=x');
    await quickInput.cancel();
    await quickInput.closed();
  });

  it('is text below a box and in a notification, also what the server says', async () => {
    const { api, workbench } = session;
    const { page, quickInput } = workbench;
    api.inject(status(400, name), { times: 2 });
    await workbench.runCommand('Whereby Insights: Open Session by ID...');
    await quickInput.opened('Open Session by ID');
    await quickInput.type('3d0c7a52-8f3e-4bd0-8e7a-0123456789ab');
    await quickInput.accept();
    await quickInput.messageWith('The server said');
    await isDead(page.locator('.quick-input-message'), '[x] (command:');
    await quickInput.cancel();
    await quickInput.closed();
    api.heal();
    api.inject(status(400, name), { endpoint: 'rooms', times: 4 });
    await workbench.runCommand('Whereby Insights: Load All');
    await workbench.notifications.withText('The server said');
    await isDead(page.locator('.notifications-center .notification-list-item-message').first(), '[x] (command:');
    await workbench.notifications.clear();
    api.heal();
  });

  itLeavesNothingBehind(session);
});
