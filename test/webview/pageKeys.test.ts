import assert from 'node:assert/strict';
import { describeWebview } from '../support/webviewSuite';
import { eventfulView } from './eventful';
import { showView } from './fixtures';

describeWebview('the keys of the page', (open) => {
  it('goes past everything to the charts by a link that only the keyboard sees', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const width = async (): Promise<number> => (await webview.page.locator('#skip').boundingBox())!.width;
    assert.equal(await width(), 1);
    await webview.page.keyboard.press('Tab');
    assert.ok((await width()) > 60);
    await webview.page.keyboard.press('Enter');
    assert.equal(await webview.page.evaluate(() => document.activeElement?.id), 'chart-stack');
  });

  it('works the menu of what can be saved', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const { page } = webview;
    const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
    await page.locator('#save').focus();
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'save-png');
    await page.locator('#save[aria-expanded=true]').waitFor();
    await page.keyboard.press('Escape');
    assert.deepEqual([await focused(), await page.locator('#save-menu').isVisible()], ['save', false]);
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(), 'save-json');
    await page.keyboard.press('Enter');
    assert.deepEqual([await focused(), await page.locator('#save-menu').isVisible()], ['save', false]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const types = (await webview.messages()).map(({ type }) => type);
    assert.deepEqual(types, ['browserTimeZone', 'ready', 'saveJson', 'saveCsv']);
  });
});
