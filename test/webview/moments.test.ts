import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describeWebview } from '../support/webviewSuite';
import { xAt } from '../support/pixels';
import { hover, picture, shownRange } from './chartsOnPage';
import { eventfulView, momentOf } from './eventful';
import { at, calm, series, showView, view } from './fixtures';

const times = (page: Page): Promise<string[]> => page.locator('.moments tbody th').allTextContents();
const marked = (page: Page): Promise<string[]> => page.locator('.moments tr[aria-current] th').allTextContents();

describeWebview('the list of moments', (open) => {
  it('tells each in five columns', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    assert.deepEqual(await webview.page.locator('.moments tbody tr').nth(2).locator('th, td').allTextContents(), [
      '08:24:00 to 08:26:00',
      'Received',
      'Severe episode',
      '2 min 0 s',
      '60 %',
    ]);
  });

  it('breaks a time at 400 px before its second half alone', async () => {
    const webview = await open({ viewport: { width: 400, height: 900 } });
    const one = { ...momentOf('silence', 'both', 10, 90), time: 'Mar 12, 08:00:20 to 08:03:00' };
    await webview.show(showView(view(series(300, calm), { moments: [one] })));
    const lines = (await webview.page.locator('.moments tbody th button').innerText()).split('\n');
    const pieces = await webview.page.locator('.moments .piece').evaluateAll((all) =>
      all.map((piece) => {
        const range = document.createRange();
        range.selectNodeContents(piece);
        return [piece.textContent, new Set([...range.getClientRects()].map(({ top }) => top)).size];
      }),
    );
    assert.deepEqual(pieces, [
      ['Mar 12, 08:00:20', 1],
      ['to 08:03:00', 1],
    ]);
    assert.deepEqual(lines.join(' '), one.time);
  });

  it('tells twins of both directions once, and says where there is nothing to tell', async () => {
    const webview = await open();
    const data = series(300, calm);
    await webview.show(showView(view(data, { moments: [momentOf('silence', 'both', 10, 90)] })));
    assert.equal(await webview.page.locator('.moments td.direction').textContent(), 'Both');
    await webview.show(showView(view(data)));
    assert.match(
      (await webview.page.locator('.moments').textContent()) ?? '',
      /No episodes, spikes, silences or gaps\./,
    );
  });

  it('sorts by a click on a column, and the other way by another', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const inTime = await times(webview.page);
    const head = webview.page.locator('th.time').first();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    await webview.page.locator('#sort-time').click();
    assert.deepEqual(await times(webview.page), inTime.toReversed());
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    await webview.page.locator('#sort-peak').click();
    assert.deepEqual(await webview.page.locator('td.peak').allTextContents(), ['60 %', '6 %', '6 %', '', '']);
    assert.equal(await head.getAttribute('aria-sort'), null);
    await webview.page.locator('#sort-length').click();
    assert.deepEqual(await webview.page.locator('td.length').allTextContents(), [
      '3 min 0 s',
      '3 min 0 s',
      '2 min 0 s',
      '1 min 0 s',
      '6 s',
    ]);
  });

  it('goes to a moment by a click anywhere in its row, and marks it', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.locator('.moments tbody tr').nth(1).locator('td.peak').click();
    await webview.settled();
    assert.match((await shownRange(webview.page)) ?? '', /08:16:2\d to 08:17:0\d UTC/);
    assert.equal(await webview.page.locator('.mark-position').textContent(), '2 of 5');
    assert.deepEqual(await marked(webview.page), ['08:16:40 to 08:16:46']);
  });

  it('marks the row under the cursor of the charts', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await hover(webview.page, 'loss', 750 / 1800);
    assert.deepEqual(await marked(webview.page), ['08:24:00 to 08:26:00']);
    await hover(webview.page, 'loss', 0.1);
    assert.deepEqual(await marked(webview.page), []);
  });

  it('lights in the charts and the overview the row under the pointer or the focus, and draws nothing again', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const { page } = webview;
    const lit = async (over: string): Promise<number[] | null> => {
      const box = await page.locator(`${over} .lit`).boundingBox();
      const frame = (await page.locator(over).boundingBox())!;
      return box && [box.x - frame.x, box.x + box.width - frame.x].map(Math.round);
    };
    const drawn = await picture(page);
    assert.deepEqual([await lit('#chart-stack'), await lit('#chart-overview')], [null, null]);
    await page.locator('.moments tbody tr').nth(2).hover();
    const places = [await xAt(page, 720 / 1800), await xAt(page, 780 / 1800)].map(Math.round);
    assert.deepEqual([await lit('#chart-stack'), await lit('#chart-overview')], [places, places]);
    await page.locator('.moments h2').hover();
    assert.equal(await lit('#chart-stack'), null);
    await page.locator('.moments tbody button').nth(3).focus();
    assert.equal((await lit('#chart-stack'))?.[0], Math.round(await xAt(page, 1200 / 1800)));
    await page.locator('#sort-time').focus();
    assert.equal(await lit('#chart-stack'), null);
    assert.equal(await picture(page), drawn);
  });

  it('shows a moment that is out of sight in the overview', async () => {
    const webview = await open({ state: { preferences: { range: { from: at(0), to: at(300) } } } });
    await webview.show(showView(eventfulView()));
    await webview.page.locator('.moments tbody tr').nth(2).hover();
    assert.equal(await webview.page.locator('#chart-stack .lit').isVisible(), false);
    assert.equal(await webview.page.locator('#chart-overview .lit').isVisible(), true);
  });

  it('has one sign for what is missing and another for what could not be read', async () => {
    const webview = await open();
    const moments = [momentOf('gap', 'recv', 100, 160), momentOf('unreadable', 'recv', 200, 260)];
    await webview.show(showView(view(series(300, calm), { moments })));
    const signs = webview.page.locator('.moments tbody .swatch');
    const pixels = await signs.evaluateAll((canvases: HTMLCanvasElement[]) => canvases.map((one) => one.toDataURL()));
    assert.equal(new Set(pixels).size, 2);
  });

  it('is one stop of the Tab key, with the arrow keys between its rows', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const { page } = webview;
    await page.locator('#sort-peak').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await webview.settled();
    assert.deepEqual(await marked(page), ['08:24:00 to 08:26:00']);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'table-summary');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '08:24:00 to 08:26:00');
  });

  it('brings the row under the cursor into sight in a long list, without moving the page', async () => {
    const webview = await open();
    const spikes = Array.from({ length: 60 }, (_, index) => momentOf('spike', 'send', 30 * index, 30 * index + 3, 5));
    await webview.show(showView(view(series(1800, calm), { moments: spikes })));
    await hover(webview.page, 'loss', (30 * 50 + 1) / 1800);
    const row = (await webview.page.locator('.moments tr[aria-current]').boundingBox())!;
    const list = (await webview.page.locator('.moments .scroll').boundingBox())!;
    assert.ok(row.y >= list.y && row.y + row.height <= list.y + list.height);
    assert.equal(await webview.page.evaluate(() => window.scrollY), 0);
  });

  it('holds the weightiest hundred of many', async () => {
    const webview = await open();
    const spikes = Array.from({ length: 150 }, (_, index) => momentOf('spike', 'send', 10 * index, 10 * index + 2, 5));
    const episode = momentOf('episode', 'recv', 1600, 1610, 4);
    await webview.show(showView(view(series(1800, calm), { moments: [...spikes, episode] })));
    const listed = await times(webview.page);
    assert.equal(listed.length, 100);
    assert.equal(listed.at(-1), episode.time);
    assert.match((await webview.page.locator('.moments .note').textContent()) ?? '', /^51 more/);
  });
});
