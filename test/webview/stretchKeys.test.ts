import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describeWebview } from '../support/webviewSuite';
import type { WebviewPage } from '../support/webviewPage';
import { shownRange } from './chartsOnPage';
import { momentAskedAt } from './eventful';
import { perfect, series, showView, view } from './fixtures';
import { pointOn, said, showPeople } from './sessionHost';

const hour = 'Showing Mar 12, 08:00:00 to 09:00:00 UTC';

/** How wide the stretch that is lit over the charts is, px. */
const litWidth = (page: Page): Promise<number> =>
  page.locator('#chart-stack > .overlay').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, Math.round(canvas.height / 2), canvas.width, 1);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length / devicePixelRatio;
  });

/** The seconds of the hour that a text tells as minutes and seconds, in order. */
const secondsIn = (text: string | null): number[] =>
  [...(text ?? '').matchAll(/08:(\d\d):(\d\d)/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));

async function press({ page }: WebviewPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
  }
}

/** Moves the cursor on by so many pixel columns, to the second that is then read. */
async function walk(webview: WebviewPage, columns: number): Promise<number> {
  await press(webview, ...Array.from({ length: columns }, () => 'ArrowRight'));
  return secondsIn(await webview.page.locator('.read-out strong').textContent())[0] ?? assert.fail();
}

async function hears({ page }: WebviewPage, text: string): Promise<void> {
  await page.locator('[aria-live]').filter({ hasText: text }).waitFor({ state: 'attached' });
}

describeWebview('choosing a stretch of a participant by keys', (open) => {
  async function openHour(momentAsked: Parameters<typeof view>[1] = {}): Promise<WebviewPage> {
    const webview = await open();
    await webview.show(
      showView(
        view(
          series(1800, () => perfect),
          momentAsked,
        ),
      ),
    );
    await webview.page.focus('#chart-stack');
    return webview;
  }

  for (const last of ['s', 'Shift+S', 'Enter']) {
    it(`begins at the cursor, lights what it moves over, and ${last} zooms to it; both is said`, async () => {
      const webview = await openHour();
      const { page } = webview;
      await press(webview, 'Home');
      const from = await walk(webview, 30);
      await press(webview, 's');
      await hears(webview, 'A stretch begins here. Mar 12, 08:0');
      const to = await walk(webview, 100);
      assert.ok(Math.abs((await litWidth(page)) - 100) <= 3, String(await litWidth(page)));
      assert.equal(await shownRange(page), hour);
      await press(webview, last);
      await webview.settled();
      const shown = secondsIn(await shownRange(page));
      assert.ok(Math.abs((shown[0] ?? NaN) - from) <= 4 && Math.abs((shown[1] ?? NaN) - to) <= 4, shown.join());
      assert.ok((await litWidth(page)) <= 2);
      await hears(webview, (await shownRange(page)) ?? assert.fail());
    });
  }

  it('reaches back as well, and to the ends in sight', async () => {
    const webview = await openHour();
    await press(webview, 's', 'Home', 'Enter');
    await webview.settled();
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:00:00 to 08:30:00 UTC');
    await press(webview, '0', 's', 'End');
    await press(webview, 's');
    await webview.settled();
    assert.match((await shownRange(webview.page)) ?? '', /08:00:00 to 08:59:5\d UTC/);
  });

  it('is given up by Escape, which does nothing else then, by a stretch of nothing, and by a click', async () => {
    const webview = await openHour({ momentAsked: momentAskedAt(40) });
    const { page } = webview;
    const saysWhole = async (): Promise<boolean> =>
      (await webview.messages()).some(({ type }) => type === 'showWholeCall');
    await press(webview, '+');
    await webview.settled();
    const zoomed = await shownRange(page);
    assert.notEqual(zoomed, hour);
    await press(webview, 's', 'ArrowRight', 'ArrowRight', 'Escape');
    await hears(webview, 'The stretch is given up. ');
    await press(webview, 's', 's', 's');
    const box = (await page.locator('#chart-loss canvas').boundingBox())!;
    await page.mouse.click(box.x + 300, box.y + 60);
    await press(webview, 'ArrowRight', 'Enter');
    await webview.settled();
    assert.deepEqual([await shownRange(page), await saysWhole()], [zoomed, false]);
    assert.ok((await litWidth(page)) <= 2);
    await press(webview, 'Escape');
    await webview.settled();
    assert.deepEqual([await shownRange(page), await saysWhole()], [hour, true]);
  });

  it('lights only what is in sight of it, and is not lost with the pointer', async () => {
    const webview = await openHour();
    const { page } = webview;
    await press(webview, 'Home', 's');
    const box = (await page.locator('#chart-loss canvas').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 60);
    await page.mouse.move(1, 1);
    const half = await litWidth(page);
    assert.ok(half > 300 && half < box.width / 2);
    await press(webview, '+', ...Array.from({ length: 4 }, () => 'Shift+ArrowRight'));
    await webview.settled();
    assert.ok((await litWidth(page)) < half / 2);
    await press(webview, 'Enter');
    await webview.settled();
    assert.match((await shownRange(page)) ?? '', /08:00:00 to 08:(2\d|30):\d\d UTC/);
  });

  it('stands in the list of keys', async () => {
    const webview = await openHour();
    await webview.page.locator('#keyboard-help').click();
    assert.match(await webview.page.locator('#chart-keys').innerText(), /S\s*Begin a stretch at the cursor/);
  });
});

describeWebview(
  'choosing a stretch of a session by keys',
  (open) => {
    it('zooms to it and opens nobody; afterwards Enter opens the person gone to again', async () => {
      const webview = await open();
      await showPeople(webview);
      const opened = async (): Promise<number> => (await said(webview, 'openParticipant')).length;
      await webview.page.focus('#people-rows');
      await press(webview, 'ArrowDown', 's');
      await hears(webview, 'A stretch begins here. Mar 12, 08:30:00 UTC. Dr. Obi');
      await press(webview, 'Home', 'Enter');
      await webview.settled();
      assert.equal(await webview.page.locator('.shown-range').innerText(), 'Showing Mar 12, 08:00:00 to 08:30:00 UTC');
      assert.equal(await opened(), 0);
      await press(webview, 'Enter');
      assert.equal(await opened(), 1);
    });

    it('ends with a drag over another stretch', async () => {
      const webview = await open();
      await showPeople(webview);
      await webview.page.focus('#chart-stack');
      await press(webview, 'Home', 's');
      const from = await pointOn(webview, 1, 0.5);
      const to = await pointOn(webview, 1, 0.75);
      await webview.page.mouse.move(from.x, from.y);
      await webview.page.mouse.down();
      await webview.page.mouse.move(to.x, to.y, { steps: 4 });
      await webview.page.mouse.up();
      await webview.settled();
      const dragged = await webview.page.locator('.shown-range').innerText();
      assert.match(dragged, /08:30:\d\d to 08:4[45]:\d\d UTC/);
      await press(webview, 'Escape');
      await webview.settled();
      assert.equal(await webview.page.locator('.shown-range').textContent(), hour);
    });
  },
  'session',
);
