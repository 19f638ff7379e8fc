import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { timeSpan } from '../../media/charts/geometry';
import { type Colour, countPixels, xAt } from '../support/pixels';
import { themeNames } from '../support/themes';
import { describeWebview } from '../support/webviewSuite';
import { eventfulView, momentAskedAt } from './eventful';
import { showView } from './fixtures';

/** The charts of the eventful view show 60 min. */
const minutes = 60;
const asking = (minute: number) => showView({ ...eventfulView(), momentAsked: momentAskedAt(minute) });

const colourOf = (page: Page, name: string): Promise<Colour> =>
  page.evaluate((variable) => {
    const hex = getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${variable}`).trim();
    const value = parseInt(hex.slice(1, 7), 16);
    return [value >> 16, (value >> 8) & 255, value & 255] as const;
  }, name);

/** How many pixels of the overview's column at a share of its time have about that colour. */
const overviewColumn = async (page: Page, share: number, colour: Colour): Promise<number> => {
  const width = await page.locator('#chart-overview').evaluate((overview) => overview.clientWidth);
  const { left, right } = timeSpan(width);
  return page.locator('#chart-overview canvas').evaluate(
    (canvas: HTMLCanvasElement, [x, wanted]) => {
      const { data } = canvas.getContext('2d')!.getImageData(x, 0, 1, canvas.height);
      let count = 0;
      for (let offset = 0; offset < data.length; offset += 4) {
        count +=
          wanted.every((channel, i) => Math.abs(channel - data[offset + i]!) < 40) && data[offset + 3]! > 120 ? 1 : 0;
      }
      return count;
    },
    [Math.round(left + share * (right - left)), colour] as const,
  );
};

describeWebview('a moment that was asked about', (open) => {
  for (const theme of themeNames) {
    it(`is a line over overview and charts, named on a flag, in ${theme}`, async () => {
      const webview = await open({ theme });
      const { page } = webview;
      const share = 40 / minutes;
      await webview.show(showView(eventfulView()));
      const foreground = await colourOf(page, 'editor-foreground');
      const before = await overviewColumn(page, share, foreground);
      await webview.show(asking(40));
      const x = Math.round(await xAt(page, share));
      for (const chart of ['loss', 'bitrate'] as const) {
        const line = await countPixels(page, chart, foreground, { x: x - 1, y: 40, width: 2, height: 60 });
        assert.equal(line, 120, chart);
      }
      assert.ok((await countPixels(page, 'loss', foreground, { x: x + 2, y: 22, width: 30, height: 15 })) > 200);
      assert.ok((await overviewColumn(page, share, foreground)) >= 30 && before < 20);
    });
  }

  it('stands as words over the answer, in the charts in words, and in the name of each chart', async () => {
    const webview = await open();
    await webview.show(
      showView({ ...eventfulView(), momentAsked: momentAskedAt(40), summary: `Quiet. ${momentAskedAt(40).marker}` }),
    );
    const { page } = webview;
    assert.equal(
      await page.locator('#moment-headline').textContent(),
      'At 08:25 · Receiving broke down for 2\u00a0min',
    );
    assert.equal(await page.locator('.moment-asked .reading strong').textContent(), 'Supported');
    assert.ok((await page.locator('.moment-asked').textContent())?.includes('Marked in the charts: 08:25'));
    assert.ok((await page.locator('.summary').textContent())?.includes('Marked in the charts: 08:25'));
    assert.ok(
      (await page.locator('#chart-loss canvas').getAttribute('aria-label'))?.includes('Marked in the charts: 08:25'),
    );
    assert.ok((await page.locator('.legend').textContent())?.includes('Moment asked about'));
    const order = await page
      .locator('#moment-headline, #headline, #charts-heading')
      .evaluateAll((all) => all.map(({ id }) => id));
    assert.deepEqual(order, ['moment-headline', 'headline', 'charts-heading']);
  });

  it('is brought into sight with the time that its answer is for, and its line is in the picture', async () => {
    const webview = await open();
    const { page } = webview;
    await webview.show(asking(40));
    await webview.show({ type: 'goToAsked' });
    assert.equal(await page.locator('.shown-range').textContent(), 'Showing Mar 12, 08:35:00 to 08:45:00 UTC');
    await page.locator('#save').click();
    await page.locator('#save-png').click();
    const png = await page.waitForFunction(() => {
      const { messages } = (window as unknown as { fakeHost: { messages: { type: string; png?: ArrayBuffer }[] } })
        .fakeHost;
      return messages.findLast(({ type }) => type === 'savePng')?.png;
    });
    const longest = await png.evaluate(async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([bytes!], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      let longest = 0;
      const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      for (let x = 0; x < width; x++) {
        let length = 0;
        for (let y = 0; y < height; y++) {
          const offset = 4 * (y * width + x);
          const isLine = data.subarray(offset, offset + 3).every((channel) => channel === 59);
          length = isLine ? length + 1 : 0;
          longest = Math.max(longest, length);
        }
      }
      return longest;
    });
    assert.ok(longest > 200, String(longest));
  });

  it('is dropped by a button, and its answer for the customer copied by another', async () => {
    const webview = await open();
    const { page } = webview;
    await webview.show(asking(40));
    await webview.show({ type: 'goToAsked' });
    await page.locator('#copy-for-customer').click();
    await page.locator('#show-whole-call').focus();
    await page.keyboard.press('Enter');
    const said = (await webview.messages()).map(({ type }) => type);
    assert.ok(said.includes('copyForCustomer') && said.includes('showWholeCall'), said.join());
    await webview.show(showView(eventfulView()));
    assert.equal(await page.locator('.moment-asked').count(), 0);
    assert.equal(await page.locator('.shown-range.whole').count(), 1);
  });

  it('is dropped by Escape in the charts, as their list of keys says, but not by the Escape that closes the list', async () => {
    const webview = await open();
    const { page } = webview;
    const saysWhole = async (): Promise<boolean> =>
      (await webview.messages()).some(({ type }) => type === 'showWholeCall');
    await webview.show(asking(40));
    await page.locator('#keyboard-help').click();
    assert.match(await page.locator('#chart-keys').innerText(), /Esc\s*Hide the moment that was asked about/);
    await page.keyboard.press('Escape');
    await page.locator('#chart-keys').waitFor({ state: 'hidden' });
    assert.equal(await saysWhole(), false);
    await page.locator('#chart-stack').focus();
    await page.keyboard.press('Escape');
    assert.equal(await saysWhole(), true);
    assert.equal(await page.locator('.shown-range.whole').count(), 1);
    await webview.show(showView(eventfulView()));
    await page.locator('#keyboard-help').click();
    assert.doesNotMatch(await page.locator('#chart-keys').innerText(), /Hide the moment/);
  });

  it('is where a link to the panel begins while the cursor was nowhere', async () => {
    const webview = await open();
    await webview.show(asking(40));
    await webview.show({ type: 'askMoment' });
    const message = (await webview.messages()).findLast(({ type }) => type === 'copyLink');
    assert.deepEqual(message, { type: 'copyLink', at: momentAskedAt(40).at });
  });

  it('that lies outside the call is told, not drawn', async () => {
    const webview = await open();
    await webview.show(asking(90));
    const foreground = await colourOf(webview.page, 'editor-foreground');
    const { left, right } = timeSpan(await webview.page.locator('#chart-stack').evaluate((stack) => stack.clientWidth));
    const box = { x: Math.round(left) + 2, y: 23, width: Math.round(right - left) - 4, height: 4 };
    assert.equal(await countPixels(webview.page, 'loss', foreground, box), 0);
    assert.equal(await webview.page.locator('.moment-asked').count(), 1);
  });

  it('leaves both charts in the first screen of 1,400 x 900, by folding the words for the whole call', async () => {
    const webview = await open({ viewport: { width: 1400, height: 900 } });
    await webview.show(asking(25));
    const bottom = await webview.page
      .locator('#chart-stack')
      .evaluate((charts) => charts.getBoundingClientRect().bottom);
    assert.ok(bottom <= 900, `${bottom} px`);
    await webview.page.getByRole('button', { name: 'Show all' }).click();
    assert.match((await webview.page.locator('.paragraph').innerText()).trim(), /what was seen or heard\.$/);
  });
});
