import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { UsageHostMessage, UsageMessage } from '../../src/shared/protocol/usage';
import type { UsageView } from '../../src/shared/protocol/usageView';
import { usageStrings } from '../../src/text/usage/strings';
import { themeNames } from '../support/themes';
import type { WebviewPage } from '../support/webviewPage';
import { describeWebview } from '../support/webviewSuite';
import { someRooms, usageViewOf } from '../unit/report/usage/usageFixture';
import { english } from '../unit/text/english';

const show = (view: UsageView): UsageHostMessage => ({
  type: 'show',
  strings: usageStrings(english),
  restore: null,
  state: { kind: 'shown', view },
});

/** The page's policy keeps script tags out, so axe comes in through the debugger. */
async function violations({ page }: WebviewPage): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const said = async (webview: WebviewPage): Promise<UsageMessage[]> =>
  (await webview.messages<UsageMessage>()).filter(
    ({ type }) => !['ready', 'browserTimeZone', 'keepOpen'].includes(type),
  );

/** How many pixels of a chart are as blue as its bars. */
async function bluePixels({ page }: WebviewPage, measure: string): Promise<number> {
  return page.locator(`#bars-${measure} canvas`).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let blue = 0;
    for (let at = 0; at < data.length; at += 4) {
      blue += (data[at + 3] ?? 0) > 200 && (data[at + 2] ?? 0) - (data[at] ?? 0) > 60 ? 1 : 0;
    }
    return blue;
  });
}

describeWebview(
  'the usage page',
  (open) => {
    const label = (webview: WebviewPage, measure: string): Promise<string | null> =>
      webview.page.locator(`#bars-${measure}`).getAttribute('aria-label');

    it('says first what is loaded of what there is, then draws a chart of each thing that is counted', async () => {
      const webview = await open();
      const view = usageViewOf(someRooms());
      await webview.show(show(view));
      const { page } = webview;
      assert.equal(await page.locator('h2').first().innerText(), view.answer);
      assert.match(
        await page.locator('#reading-text').innerText(),
        /^\d+ of 1,340 sessions loaded · 2 of 3 rooms read$/,
      );
      assert.deepEqual(
        await page.locator('.card h3').evaluateAll((heads) => heads.map(({ firstChild }) => firstChild?.textContent)),
        ['Sessions', 'Participant minutes', 'People, counted once a session', 'Recorder minutes'],
      );
      assert.equal(await page.locator('.none').innerText(), 'None in these sessions: Streamer minutes.');
      for (const measure of ['sessions', 'participantMinutes', 'people', 'recorderMinutes']) {
        assert.ok((await bluePixels(webview, measure)) > 300, measure);
      }
      assert.match(
        (await label(webview, 'sessions')) ?? '',
        /^Sessions from .* 2026 to Sun, Nov 29, 2026\. The most: .* In all: \d+\.$/,
      );
      assert.ok(await page.locator('.key').isVisible());
    });

    it('counts by weeks and months, in charts and table alike, and keeps that', async () => {
      const webview = await open();
      const view = usageViewOf(someRooms());
      await webview.show(show(view));
      const { page } = webview;
      await page.locator('#table-summary').click();
      const rows = (): Promise<number> => page.locator('#table tbody tr').count();
      assert.equal(await rows(), view.periods.day.table.rows.length);
      await page.locator('#period-month').check();
      assert.equal(await rows(), view.periods.month.table.rows.length);
      assert.equal(await page.locator('#table tbody th').first().innerText(), 'November 2026');
      assert.match((await label(webview, 'sessions')) ?? '', /to November 2026\./);
      assert.deepEqual(((await webview.state()) as { preferences: unknown }).preferences, {
        period: 'month',
        open: ['table'],
      });
      await page.locator('#save-csv').click();
      await page.locator('#copy-markdown').click();
      assert.deepEqual(await said(webview), [
        { type: 'saveCsv', period: 'month' },
        { type: 'copyMarkdown', period: 'month' },
      ]);
    });

    it('shows as many bars as there is room for, and goes back in time', async () => {
      const webview = await open({ viewport: { width: 400, height: 900 } });
      await webview.show(show(usageViewOf(someRooms())));
      const { page } = webview;
      const shown = (): Promise<string> => page.locator('#shown-bars').innerText();
      const newest = await shown();
      assert.match(newest, /to Sun, Nov 29, 2026, \d+ of \d+$/);
      await page.locator('#earlier').click();
      const before = await shown();
      assert.notEqual(before, newest);
      assert.doesNotMatch(before, /Nov 29, 2026/);
      await page.locator('#later').click();
      assert.equal(await shown(), newest);
      assert.equal(await page.locator('#later').getAttribute('aria-disabled'), 'true');
    });

    it('goes from bar to bar by the arrow keys, and says each', async () => {
      const webview = await open();
      await webview.show(show(usageViewOf(someRooms())));
      const { page } = webview;
      const spoken = (): Promise<string | null> =>
        page.locator('section[aria-labelledby=charts] [role=status]').textContent();
      await page.locator('#bars-sessions').focus();
      await page.keyboard.press('ArrowRight');
      assert.equal(await spoken(), 'Sun, Nov 29, 2026: Sessions: 3 (1 not final)');
      await page.keyboard.press('ArrowLeft');
      assert.match((await spoken()) ?? '', /^Sat, Nov 28, 2026: Sessions: /);
      await page.keyboard.press('Escape');
    });

    it('tells what loading costs, and while it loads how far it is with a way to stop', async () => {
      const webview = await open();
      const more = { more: 'Load More (10 requests)', all: 'Load All (14 requests)', again: 'Refresh (2 requests)' };
      await webview.show(show(usageViewOf(someRooms(), more)));
      const { page } = webview;
      await page.getByRole('button', { name: 'Load More (10 requests)' }).focus();
      await page.keyboard.press('Enter');
      await webview.show(
        show(usageViewOf(someRooms(), { state: 'running', done: 3, total: 10, said: '3 of 10 requests made' })),
      );
      assert.equal(await page.locator('#reading-bar').evaluate((bar) => (bar as HTMLProgressElement).position), 0.3);
      assert.match(await page.locator('#reading-text').innerText(), /^3 of 10 requests made · /);
      // The focus went from the button that began it to the one that stops it.
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Cancel');
      await page.keyboard.press('Enter');
      assert.deepEqual(
        (await said(webview)).map(({ type }) => type),
        ['loadMore', 'cancel'],
      );
      await webview.show(show(usageViewOf(someRooms(), { state: 'stopped', failure: 'Whereby cannot be reached.' })));
      assert.equal(await page.locator('[role=alert]').innerText(), 'Whereby cannot be reached.');
    });

    it('has no charts before anything is loaded, and asks for it', async () => {
      const webview = await open();
      await webview.show(show(usageViewOf([], { more: 'Load More (10 requests)' })));
      assert.equal(await webview.page.locator('.card').count(), 0);
      assert.equal(await webview.page.locator('#reading-action').getAttribute('appearance'), 'primary');
    });

    for (const theme of themeNames) {
      it(`has no fault that axe finds, in the theme ${theme}, at three widths`, async () => {
        const webview = await open({ theme });
        const view = usageViewOf(someRooms(), { more: 'Load More (10 requests)', all: 'Load All (14 requests)' });
        await webview.show(show(view));
        for (const id of ['table', 'rooms', 'rules']) {
          await webview.page.locator(`#${id}-summary`).click();
        }
        for (const width of [400, 900, 1600]) {
          await webview.page.setViewportSize({ width, height: 900 });
          await webview.settled();
          const overflow = await webview.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(overflow, 0, `${width} px`);
        }
        assert.deepEqual(await violations(webview), []);
      });
    }

    it('follows a change of the theme', async () => {
      const webview = await open({ theme: 'dark' });
      await webview.show(show(usageViewOf(someRooms())));
      const colour = (): Promise<string> =>
        webview.page
          .locator('section[aria-labelledby=charts]')
          .evaluate((section) => section.style.getPropertyValue('--bar'));
      const dark = await colour();
      await webview.setTheme('light');
      assert.notEqual(await colour(), dark);
      assert.ok((await bluePixels(webview, 'sessions')) > 300);
    });
  },
  'usage',
);
