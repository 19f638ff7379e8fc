import assert from 'node:assert/strict';
import type { SessionWebviewMessage } from '../../src/shared/protocol/session';
import type { ProgressView } from '../../src/shared/protocol/sessionView';
import { describeWebview } from '../support/webviewSuite';
import type { WebviewPage } from '../support/webviewPage';
import { sessionView, showSession } from './sessionFixture';
import { hoverOn, order, said, showPeople } from './sessionHost';

const progress: ProgressView = {
  state: 'done',
  loaded: 9,
  total: 9,
  failed: 0,
  text: 'Done for now: more may still come',
  goOn: null,
  again: 'Refresh (4 requests)',
};

const focused = ({ page }: WebviewPage): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

describeWebview(
  'what the session page is given, first and again',
  (open) => {
    it('asks for strips only after it said that it is ready, also where the session was handed over', async () => {
      const webview = await open();
      await webview.loadWith(showSession(sessionView(9)));
      const messages = await webview.messages<SessionWebviewMessage>();
      assert.deepEqual(
        messages.filter(({ type }) => type === 'ready' || type === 'view').map(({ type }) => type),
        ['ready', 'view'],
      );
      assert.deepEqual(await said(webview, 'ready'), [{ type: 'ready', isShown: true }]);
    });

    it('keeps what was read beside its person when the order changes, and takes it away with the cursor', async () => {
      const webview = await open();
      await showPeople(webview);
      await hoverOn(webview, 0, 0.36);
      const { at } = (await said(webview, 'readAt')).at(-1) ?? assert.fail();
      const one = { state: Uint8Array.of(3, 4), loss: Float64Array.of(NaN, NaN), bitrate: Float64Array.of(0, NaN) };
      await webview.show({ type: 'reading', reading: { at, people: Uint32Array.of(0, 1), send: one, recv: one } });
      const rows = webview.page.locator('.person:visible');
      const read = async (): Promise<readonly string[]> =>
        (await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText)))
          .slice(0, 2)
          .map((text) => text.replaceAll('\n', ' '));
      const [first = '', second = ''] = await read();
      assert.match(first, /^Dr\. Obi.* silent$/);
      await webview.show(order([1, 0]));
      assert.deepEqual(await read(), [second, first]);
      assert.equal(await webview.page.locator('.person.reading:visible').count(), 2);
      await webview.page.mouse.move(5, 5);
      await webview.settled();
      assert.equal(await webview.page.locator('.person.reading').count(), 0);
    });

    it('says its cost, hands the focus on and back, and says that it began and ended', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.show({ type: 'progress', progress });
      const button = webview.page.locator('#loading-refresh');
      assert.equal(await button.innerText(), 'Refresh (4 requests)');
      await button.press('Enter');
      assert.equal((await said(webview, 'refresh')).length, 1);
      // The list was read again: everything is drawn anew.
      await webview.show(showSession(sessionView(9)));
      assert.equal(await focused(webview), 'loading-refresh');
      await webview.show({
        type: 'progress',
        progress: { ...progress, state: 'running', loaded: 6, text: '6 of 9 stays read', again: null },
      });
      assert.equal(await focused(webview), 'loading-pause');
      const spoken = webview.page.locator('.answer .only-spoken');
      assert.equal(await spoken.textContent(), '6 of 9 stays read');
      await webview.show({ type: 'progress', progress });
      assert.equal(await focused(webview), 'loading-refresh');
      assert.equal(await spoken.textContent(), progress.text);
    });

    it('goes away when nothing can change any more, and the focus goes to the answer', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.show({ type: 'progress', progress });
      await webview.page.locator('#loading-refresh').focus();
      await webview.show({ type: 'progress', progress: { ...progress, text: '9 of 9 stays read', again: null } });
      assert.equal(await webview.page.locator('#loading-refresh').isVisible(), false);
      assert.equal(await focused(webview), 'answer');
    });

    it('takes strips that were asked for before it was drawn anew for older than those it asked for since', async () => {
      const webview = await open();
      await showPeople(webview);
      for (const key of ['+', '+', '+']) {
        await webview.page.locator('#chart-stack').press(key);
        await webview.settled();
      }
      const before = (await said(webview, 'view')).at(-1) ?? assert.fail();
      await webview.show(showSession(sessionView(9)));
      const since = (await said(webview, 'view')).at(-1) ?? assert.fail();
      assert.ok(since.request > before.request, `${since.request} after ${before.request}`);
    });

    it('keeps who is chosen and where the cursor is', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.locator('#filter-name').fill('Ada');
      await webview.page.locator('#chart-stack').focus();
      await webview.page.keyboard.press('ArrowDown');
      await webview.settled();
      const before = (await said(webview, 'readAt')).at(-1)?.at;
      await webview.show(showSession(sessionView(9)));
      assert.equal(await webview.page.locator('#filter-name').inputValue(), 'Ada');
      assert.equal((await said(webview, 'filter')).at(-1)?.name, 'Ada');
      await webview.settled();
      assert.equal((await said(webview, 'readAt')).at(-1)?.at, before);
      assert.equal(await webview.page.locator('.read-out').isVisible(), true);
    });
  },
  'session',
);
