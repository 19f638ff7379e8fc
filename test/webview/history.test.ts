import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { HistoryHostMessage, HistoryMessage } from '../../src/shared/protocol/history';
import type { HistoryView } from '../../src/shared/protocol/historyView';
import { historyStrings } from '../../src/text/history/strings';
import { themeNames } from '../support/themes';
import type { WebviewPage } from '../support/webviewPage';
import { describeWebview } from '../support/webviewSuite';
import { allRead, sampleHistory } from '../unit/report/history/historyFixture';
import { english } from '../unit/text/english';

type State = Extract<HistoryHostMessage, { readonly type: 'show' }>['state'];

const show = (state: State): HistoryHostMessage => ({
  type: 'show',
  strings: historyStrings(english),
  restore: null,
  state,
});
const showView = (view: HistoryView): HistoryHostMessage => show({ kind: 'shown', view });

/** The page's policy keeps script tags out, so axe comes in through the debugger. */
async function violations({ page }: WebviewPage): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function viewOf(calls: number, read?: number): Promise<HistoryView> {
  const report = await sampleHistory('customer-1501', { calls, ...(read === undefined ? {} : { read }) });
  return report.toView(
    read === undefined
      ? allRead
      : {
          ...allRead,
          state: 'cancelled',
          loaded: read,
          total: calls,
          text: 'Cancelled · 4 of 10 stays read',
          goOn: 'Read 6 stays (6 requests)',
        },
    '',
  );
}

const said = async (webview: WebviewPage): Promise<HistoryMessage[]> =>
  (await webview.messages<HistoryMessage>()).filter(({ type }) => !['ready', 'browserTimeZone'].includes(type));
const focused = (webview: WebviewPage): Promise<string> =>
  webview.page.evaluate(() => document.activeElement?.id ?? '');

describeWebview(
  'the history page',
  (open) => {
    it('says in one sentence first what the calls show, then each call with sign, word and colour, the newest last', async () => {
      const webview = await open();
      const view = await viewOf(10);
      await webview.show(showView(view));
      assert.equal(await webview.page.locator('h2').first().innerText(), view.answer);
      const cards = webview.page.locator('.call');
      assert.equal(await cards.count(), 10);
      assert.match(await cards.first().innerText(), /Receiving: good\s+Sending: good\s+Chrome 139\s+a-room\s+visitor/);
      assert.match(
        await cards.nth(3).innerText(),
        /^receiving worse since here\s+Nov 23, 2026, 13:00\s+Receiving: poor/,
      );
      assert.equal(await cards.nth(3).locator('.verdict svg').count(), 2);
      const colour = (index: number): Promise<string> =>
        cards.nth(index).evaluate((card) => getComputedStyle(card).borderTopColor);
      assert.notEqual(await colour(2), await colour(3));
      await webview.page
        .getByRole('button', { name: /Nov 23, 2026, 13:00 Receiving: poor Sending: good Chrome 141 a-room visitor/ })
        .waitFor();
    });

    it('is one stop of the Tab key, goes from call to call by arrow keys, and opens a call', async () => {
      const webview = await open();
      const view = await viewOf(10);
      await webview.show(showView(view));
      await webview.page.locator('#save').focus();
      await webview.page.keyboard.press('Tab');
      assert.equal(await focused(webview), 'call-9');
      await webview.page.keyboard.press('ArrowLeft');
      assert.equal(await focused(webview), 'call-8');
      await webview.page.keyboard.press('Home');
      assert.equal(await focused(webview), 'call-0');
      await webview.page.keyboard.press('Enter');
      await webview.page.locator('#call-4').click();
      assert.deepEqual(await said(webview), [
        { type: 'openCall', id: view.calls[0]!.id },
        { type: 'openCall', id: view.calls[4]!.id },
      ]);
      await webview.page.keyboard.press('Tab');
      assert.equal(await focused(webview), 'table-summary');
    });

    it('has all of it as a table, which stays unfolded when it is drawn again', async () => {
      const webview = await open();
      const view = await viewOf(10);
      await webview.show(showView(view));
      await webview.page.getByText('Calls as a table').click();
      const rows = webview.page.locator('tbody tr');
      assert.equal(await rows.count(), 10);
      assert.deepEqual(await rows.nth(3).locator('th, td').allInnerTexts(), view.calls[3]!.cells);
      await webview.show(showView(view));
      assert.equal(await rows.count(), 10);
    });

    it('keeps the focus while calls come, also on Cancel, which becomes what goes on', async () => {
      const webview = await open();
      const view = await viewOf(10, 4);
      const running = { ...view, progress: { ...view.progress, state: 'running', goOn: null } } as const;
      await webview.show(showView(running));
      await webview.page.locator('#call-9').focus();
      await webview.show(showView(running));
      assert.equal(await focused(webview), 'call-9');
      await webview.page.getByText('Cancel', { exact: true }).click();
      await webview.show(showView(view));
      assert.equal(await webview.page.locator('.call.waiting').count(), 6);
      assert.equal(await focused(webview), 'loading-action');
      await webview.page.keyboard.press('Enter');
      await webview.page.locator('#copy-markdown').click();
      await webview.page.locator('#save').click();
      await webview.page.getByText('Calls (CSV)').click();
      await webview.page.locator('#save').click();
      await webview.page.getByText('Calls (JSON)').click();
      assert.deepEqual(
        (await said(webview)).map(({ type }) => type),
        ['cancel', 'resume', 'copyMarkdown', 'saveCsv', 'saveJson'],
      );
    });

    it('says that there is no call, why reading stopped, and what it waits for', async () => {
      const webview = await open();
      const view = await viewOf(10, 4);
      await webview.show(showView({ ...view, calls: [] }));
      await webview.page.getByText('No call of this person is listed.').waitFor();
      assert.equal(await webview.page.locator('.call').count(), 0);
      await webview.show(
        showView({ ...view, progress: { ...view.progress, state: 'stopped' }, failure: 'Whereby did not answer.' }),
      );
      assert.equal(await webview.page.locator('[role=alert]').innerText(), 'Whereby did not answer.');
      await webview.show({ type: 'busy', text: 'Rate limit: goes on in 38 s' });
      assert.equal(await webview.page.locator('.status').innerText(), 'Rate limit: goes on in 38 s');
      await webview.show(show({ kind: 'failed', title: 'History', text: 'This person is no longer kept.' }));
      await webview.page.getByText('This person is no longer kept.').waitFor();
    });

    for (const theme of themeNames) {
      it(`sticks nowhere out of 400, 900 and 1,600 px in ${theme}, and axe finds nothing`, async () => {
        const webview = await open({ theme });
        await webview.show(showView(await viewOf(40)));
        await webview.page.getByText('Calls as a table').click();
        await webview.page.locator('#rules-summary').click();
        for (const width of [400, 900, 1600]) {
          await webview.page.setViewportSize({ width, height: 900 });
          await webview.settled();
          const wider = await webview.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(wider, 0, `${width} px`);
          assert.deepEqual(await violations(webview), []);
        }
        await webview.show(showView(await viewOf(10, 4)));
        assert.deepEqual(await violations(webview), []);
      });
    }
  },
  'history',
);
