import assert from 'node:assert/strict';
import { describeWebview } from '../support/webviewSuite';
import type { WebviewPage } from '../support/webviewPage';
import { sessionLength, sessionStart, sessionView, showSession } from './sessionFixture';
import { answerViews, pointOn, said, showPeople } from './sessionHost';

const rowsTop = ({ page }: WebviewPage): Promise<number> =>
  page.locator('#people-rows').evaluate((rows) => rows.scrollTop);
const current = ({ page }: WebviewPage) => page.locator('.person.current .name');

/** Scrolls the rows until they rest and that is kept. */
async function scrollRows(webview: WebviewPage, top: number): Promise<void> {
  await webview.page.locator('#people-rows').evaluate((rows, wanted) => {
    rows.scrollTop = wanted;
  }, top);
  await webview.page.waitForFunction(
    (wanted) =>
      JSON.stringify((window as unknown as { fakeHost: { state: unknown } }).fakeHost.state).includes(
        `"rows":${wanted}`,
      ),
    top,
  );
}

describeWebview(
  'the way back to the session page',
  (open) => {
    it('leads to the row and the moment that a participant was opened at, as far down as it was', async () => {
      const webview = await open();
      await showPeople(webview, 60);
      await scrollRows(webview, 740);
      const { x, y } = await pointOn(webview, 3, 0.25);
      await webview.page.mouse.click(x, y);
      const name = await current(webview).innerText();
      const again = await open({ state: await webview.state() });
      await showPeople(again, 60);
      assert.equal(await rowsTop(again), 740);
      assert.equal(await current(again).innerText(), name);
      const { at } = (await said(again, 'readAt')).at(-1) ?? assert.fail();
      assert.ok(Math.abs(at - sessionStart - sessionLength / 4) < 10_000);
    });

    it('marks the row gone to before anything is read, also where nothing was scrolled', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.locator('#chart-stack').focus();
      await webview.page.keyboard.press('ArrowDown');
      await showPeople(webview);
      assert.equal(await current(webview).innerText(), 'Dr. Obi');
    });

    it('leads to the same place when everything is drawn anew', async () => {
      const webview = await open();
      await showPeople(webview, 60);
      await webview.page.locator('#chart-stack').focus();
      await webview.page.keyboard.press('PageDown');
      await webview.page.keyboard.press('PageDown');
      await webview.page.keyboard.press('ArrowRight');
      await webview.settled();
      const before = [await current(webview).innerText(), await rowsTop(webview)];
      await showPeople(webview, 60);
      assert.deepEqual([await current(webview).innerText(), await rowsTop(webview)], before);
    });

    it('has the order that was chosen, whatever the host begins with', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.locator('#sort').click();
      await webview.page.locator('#sort vscode-option', { hasText: 'Joined' }).click();
      const again = await open({ state: await webview.state() });
      await showPeople(again);
      assert.deepEqual(await said(again, 'sort'), [{ type: 'sort', key: 'joined', isDescending: false }]);
      const chosen = again.page.locator('#sort vscode-option[aria-selected=true]');
      assert.equal(await chosen.getAttribute('value'), 'joined');
      await again.show(showSession(sessionView(9, { order: { ...sessionView(9).order, key: 'joined' } })));
      assert.equal((await said(again, 'sort')).length, 1, 'the host knows it by now');
    });

    it('gives way to the moment and the person that are asked for, whom no filter leaves out', async () => {
      const webview = await open();
      await showPeople(webview, 60);
      await webview.page.locator('#filter-verdict').click();
      await webview.page.locator('#filter-verdict vscode-option', { hasText: 'Poor' }).click();
      const at = sessionStart + 1_300_000;
      await webview.show(showSession(sessionView(60, { focus: { at, person: 55 } })));
      await answerViews(webview);
      assert.equal(await current(webview).innerText(), 'Person 56');
      assert.equal((await said(webview, 'filter')).at(-1)?.rating, null);
      assert.ok(!JSON.stringify(await webview.state()).includes('"rating":"poor"'));
    });
  },
  'session',
);
