import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describeWebview } from '../support/webviewSuite';
import { eventfulView } from './eventful';
import { perfect, series, showView, view } from './fixtures';

const readOutTime = (page: Page): Promise<string | null> => page.locator('.read-out strong').textContent();
const shownRange = (page: Page): Promise<string | null> => page.locator('.shown-range').textContent();

describeWebview('the keyboard', (open) => {
  it('reaches every control, each of which has a name', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const reached: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await webview.page.keyboard.press('Tab');
      const name = await webview.page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body
          ? null
          : (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim() ?? '');
      });
      if (name === null) {
        break;
      }
      reached.push(name);
    }
    for (const wanted of [
      'Go to the charts',
      'Time zone: UTC',
      'Copy for Ticket',
      'Save',
      'Refresh',
      'Load 2 other stays of this person (2 requests)',
      'Zoom in',
      'Overview: the part of the time in sight',
      'Packet loss and bitrate',
      'Time',
      'Peak',
      'Episode, 08:10:00 to 08:11:00 UTC, 1 min 0 s, peak 6 %',
      'Table of values',
    ]) {
      assert.ok(reached.includes(wanted), `${wanted} is not among: ${reached.join(' | ')}`);
    }
    assert.ok(!reached.includes(''));
  });

  it('reaches every control of the charts from one tab stop by the arrow keys', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.locator('vscode-button[aria-label="Zoom in"]').focus();
    const reached: (string | null)[] = [];
    for (let presses = 0; presses < 11; presses++) {
      reached.push(
        await webview.page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim() ?? null;
        }),
      );
      await webview.page.keyboard.press('ArrowRight');
    }
    assert.deepEqual(reached, [
      'Zoom in',
      'Zoom out',
      'Earlier',
      'Later',
      'Reset zoom',
      'Previous episode, spike or gap',
      'Next episode, spike or gap',
      'Keys of the charts',
      'Sent',
      'Received',
      'Compress peaks',
    ]);
    assert.equal(await webview.page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Zoom in');
    await webview.page.keyboard.press('Tab');
    assert.equal(await webview.page.evaluate(() => document.activeElement?.id), 'chart-overview');
    await webview.page.keyboard.press('Tab');
    assert.equal(await webview.page.evaluate(() => document.activeElement?.id), 'chart-stack');
  });

  it('moves and resizes the part in sight from the overview', async () => {
    const webview = await open();
    await webview.show(showView(view(series(1800, () => perfect))));
    await webview.page.focus('#chart-overview');
    await webview.page.keyboard.press('+');
    await webview.settled();
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:15:00 to 08:45:00 UTC');
    await webview.page.keyboard.press('End');
    await webview.settled();
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:30:00 to 09:00:00 UTC');
    await webview.page.keyboard.press('ArrowLeft');
    await webview.settled();
    assert.equal(
      await webview.page.locator('#chart-overview').getAttribute('aria-valuetext'),
      'Showing Mar 12, 08:22:30 to 08:52:30 UTC',
    );
    await webview.page.keyboard.press('Shift+ArrowUp');
    await webview.settled();
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:00:00 to 09:00:00 UTC');
  });

  it('unfolds the list of keys and gives the focus back', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.locator('#keyboard-help').focus();
    await webview.page.keyboard.press('Enter');
    assert.equal(await webview.page.getByText('Move the cursor').isVisible(), true);
    await webview.page.keyboard.press('Escape');
    assert.equal(await webview.page.getByText('Move the cursor').isVisible(), false);
    assert.equal(await webview.page.evaluate(() => document.activeElement?.id), 'keyboard-help');
  });

  it('moves the cursor by a sample when samples are wider than pixels', async () => {
    const webview = await open();
    await webview.show(showView(view(series(100, () => perfect))));
    await webview.page.focus('#chart-stack');
    await webview.page.keyboard.press('Home');
    assert.equal(await readOutTime(webview.page), 'Mar 12, 08:00:00 UTC');
    await webview.page.keyboard.press('ArrowRight');
    assert.equal(await readOutTime(webview.page), 'Mar 12, 08:00:02 UTC');
    await webview.page.keyboard.press('ArrowLeft');
    assert.equal(await readOutTime(webview.page), 'Mar 12, 08:00:00 UTC');
    await webview.page.keyboard.press('End');
    assert.equal(await readOutTime(webview.page), 'Mar 12, 08:03:18 UTC');
  });

  it('speaks the values once the cursor rests', async () => {
    const webview = await open();
    await webview.show(showView(view(series(100, () => perfect))));
    await webview.page.focus('#chart-stack');
    await webview.page.keyboard.press('Home');
    const spoken = webview.page.locator('[aria-live]');
    await spoken.filter({ hasText: 'Sent' }).waitFor({ state: 'attached' });
    assert.equal(await spoken.textContent(), 'Mar 12, 08:00:00 UTC. Sent: 0 %, 1 Mbit/s. Received: 0 %, 1 Mbit/s');
  });

  it('speaks which episode, spike or gap it went to before the values there', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.focus('#chart-stack');
    await webview.page.keyboard.press('n');
    const spoken = webview.page.locator('[aria-live]');
    await spoken.filter({ hasText: 'Sent' }).waitFor({ state: 'attached' });
    assert.match(
      (await spoken.textContent()) ?? '',
      /^Episode, 08:10:00 to 08:11:00 UTC, .*peak 6 %\. Mar 12, 08:10:\d\d UTC\. Sent: /,
    );
  });

  it('zooms, pans and resets', async () => {
    const webview = await open();
    await webview.show(showView(view(series(1800, () => perfect))));
    await webview.page.focus('#chart-stack');
    await webview.page.keyboard.press('+');
    await webview.settled();
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:15:00 to 08:45:00 UTC');
    await webview.page.keyboard.press('Shift+ArrowRight');
    await webview.settled();
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:22:30 to 08:52:30 UTC');
    await webview.page.keyboard.press('-');
    await webview.settled();
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:00:00 to 09:00:00 UTC');
    await webview.page.keyboard.press('+');
    await webview.page.keyboard.press('Escape');
    await webview.settled();
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:00:00 to 09:00:00 UTC');
  });

  it('goes to the next and the previous episode, spike, silence and gap, and stops at the ends', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const { page } = webview;
    const visit = async (key: string): Promise<[string | null, string | null]> => {
      await page.focus('#chart-stack');
      await page.keyboard.press(key);
      await webview.settled();
      return [await page.locator('.mark-position').textContent(), await readOutTime(page)];
    };
    const wanted = [
      ['1 of 5', /08:10:/],
      ['2 of 5', /08:16:4/],
      ['3 of 5', /08:2[45]:/],
      ['4 of 5', /08:4[012]:/],
      ['5 of 5', /08:5[012]:/],
    ] as const;
    const next = page.locator('vscode-button[aria-label="Next episode, spike or gap"]');
    for (const [position, time] of wanted) {
      assert.equal(await next.getAttribute('aria-disabled'), null);
      const [shownPosition, shownTime] = await visit('n');
      assert.equal(shownPosition, position);
      assert.match(shownTime ?? '', time);
    }
    assert.equal(await next.getAttribute('aria-disabled'), 'true');
    await next.focus();
    assert.equal((await visit('p'))[0], '4 of 5');
    assert.equal(await next.getAttribute('aria-disabled'), null);
  });

  it('works the buttons', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const press = async (name: string): Promise<void> => {
      await webview.page.locator(`vscode-button[aria-label="${name}"], vscode-button:text-is("${name}")`).focus();
      await webview.page.keyboard.press('Enter');
      await webview.settled();
    };
    await press('Zoom in');
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:15:00 to 08:45:00 UTC');
    await press('Earlier');
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:07:30 to 08:37:30 UTC');
    await press('Reset zoom');
    await press('Next episode, spike or gap');
    assert.match((await readOutTime(webview.page)) ?? '', /08:10:/);
    await press('Copy for Ticket');
    await press('Refresh');
    await press('Load 2 other stays of this person (2 requests)');
    const types = (await webview.messages()).map(({ type }) => type);
    assert.deepEqual(types, ['browserTimeZone', 'ready', 'keepOpen', 'copyMarkdown', 'retry', 'loadOtherStays']);
  });

  it('chooses a zone', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.focus('#zone');
    await webview.page.keyboard.press('Enter');
    assert.equal(await webview.page.evaluate(() => document.activeElement?.id), 'zone-utc');
    await webview.page.keyboard.press('ArrowUp');
    await webview.page.keyboard.press('Enter');
    assert.deepEqual((await webview.messages()).at(-1), { type: 'setTimeZone', value: 'local' });
  });
});
