import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { headHeight } from '../../media/charts/geometry';
import { xAt } from '../support/pixels';
import { describeWebview } from '../support/webviewSuite';
import { cells, hover, picture, shownRange } from './chartsOnPage';
import { eventfulView } from './eventful';
import { calm, perfect, series, showView, stay, view } from './fixtures';

describeWebview('details of the charts', (open) => {
  it('read out beside the cursor, at its other side near the edge, and take no room for it', async () => {
    const webview = await open();
    await webview.show(showView(view(series(100, () => perfect))));
    const stack = (await webview.page.locator('#chart-stack').boundingBox())!;
    assert.equal(await webview.page.locator('.read-out').isVisible(), false);
    for (const [share, isRight] of [
      [0.1, true],
      [0.95, false],
    ] as const) {
      await hover(webview.page, 'loss', share);
      const box = (await webview.page.locator('.read-out').boundingBox())!;
      const x = stack.x + (await xAt(webview.page, share));
      assert.ok(isRight ? box.x > x && box.x < x + 40 : box.x + box.width < x && box.x + box.width > x - 40);
    }
    assert.deepEqual(await webview.page.locator('#chart-stack').boundingBox(), stack);
  });

  it('are read out above them where a narrow panel has no room beside the cursor, but not over the overview in use', async () => {
    const webview = await open({ viewport: { width: 400, height: 900 } });
    await webview.show(showView(view(series(100, () => perfect))));
    for (const chart of ['loss', 'bitrate'] as const) {
      await hover(webview.page, chart, 0.5);
      const box = (await webview.page.locator('.read-out').boundingBox())!;
      const plot = (await webview.page.locator('#chart-loss canvas').first().boundingBox())!.y + headHeight;
      assert.ok(box.y + box.height <= plot, JSON.stringify({ box, plot }));
      assert.ok(box.x >= 0 && box.x + box.width <= 400 && box.y >= 0 && box.y + box.height <= 900);
    }
    await webview.page.keyboard.press('Tab');
    await webview.page.focus('#chart-stack');
    await webview.page.keyboard.press('Home');
    assert.equal(await webview.page.locator('.read-out').isVisible(), true);
    await webview.page.keyboard.press('Shift+Tab');
    assert.equal(await webview.page.evaluate(() => document.activeElement?.id), 'chart-overview');
    assert.equal(await webview.page.locator('.read-out').isVisible(), false);
  });

  it('fit the loss axis to what is in sight', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.focus('#chart-stack');
    for (let visited = 0; visited < 3; visited++) {
      await webview.page.keyboard.press('n');
    }
    await webview.settled();
    assert.equal(await webview.page.locator('#chart-loss h3').textContent(), 'Packet loss (%)');
  });

  it('have a strip of states only for what was not measured throughout, and name only what occurs', async () => {
    const webview = await open();
    await webview.show(showView(view(series(300, calm))));
    assert.equal(await webview.page.locator('#chart-states').evaluate((strips) => strips.clientHeight), 0);
    assert.deepEqual(await webview.page.locator('.legend li').allTextContents(), ['3 % threshold']);
    await webview.show(showView(view(series(300, (index) => (index < 50 ? 'silent' : calm(index)), calm))));
    assert.ok((await webview.page.locator('#chart-states').evaluate((strips) => strips.clientHeight)) > 10);
    assert.deepEqual(await webview.page.locator('.legend li').allTextContents(), ['3 % threshold', 'Silent']);
  });

  /** The words that are written on the canvas of a track from now on, by their left edge, px. */
  async function writtenOn(page: Page, track: string): Promise<() => Promise<[string, number][]>> {
    await page.evaluate((wanted) => {
      const { prototype } = CanvasRenderingContext2D;
      const written: [string, number][] = [];
      Object.assign(window, { written });
      const plain = Object.getOwnPropertyDescriptor(prototype, 'fillText')?.value as (...all: unknown[]) => void;
      prototype.fillText = function (text, x, y, ...most) {
        if (this.canvas instanceof HTMLCanvasElement && this.canvas.closest(wanted) !== null) {
          const { width } = this.measureText(text);
          written.push([text, this.textAlign === 'left' ? x : x - width]);
        }
        plain.call(this, text, x, y, ...most);
      };
    }, track);
    return () => page.evaluate(() => (window as unknown as { written: [string, number][] }).written);
  }

  it('name a stretch whose place is not known on its strip, beside it where it is narrow', async () => {
    for (const [recorded, isInside] of [
      [100, true],
      [190, false],
    ] as const) {
      const webview = await open({ viewport: { width: 400, height: 900 } });
      const written = await writtenOn(webview.page, '#chart-states');
      const parts = [{ start: 0, end: recorded, intervalMs: 2000, approximate: true }];
      const data = series(recorded, calm, calm, parts);
      await webview.show(showView(view(data, { stays: [stay(data, 200)] })));
      const words = (await written()).filter(([text]) => text === 'position unknown');
      const from = await xAt(webview.page, recorded / 200);
      assert.ok(words.length >= 2);
      assert.ok(words.every(([, left]) => left > from === isInside));
    }
  });

  it('name the time zone once below the time axis, wherever the dates leave room', async () => {
    const webview = await open({ viewport: { width: 400, height: 900 } });
    const written = await writtenOn(webview.page, '#chart-time');
    const count = 5400;
    const late = Date.UTC(2026, 2, 12, 22) - Date.UTC(2026, 2, 12, 8);
    const plain = series(count, calm);
    const data = { ...plain, times: plain.times.map((time) => time + late) };
    const { range, ...rest } = stay(data, count);
    const shifted = { from: range.from + late, to: range.to + late };
    await webview.show(showView(view(data, { stays: [{ ...rest, range: shifted }] })));
    const words = await written();
    const last = words.slice(words.findLastIndex(([text]) => text === 'Mar 12'));
    assert.deepEqual(last.filter(([text]) => text.includes('UTC')).length, 1);
    assert.ok(last.every(([, left]) => left >= 0));
  });

  it('say of a gap whose place is not known that it is not known', async () => {
    const webview = await open();
    const data = series(200, calm, calm, [
      { start: 0, end: 100, intervalMs: 2000, approximate: true },
      { start: 100, end: 200, intervalMs: 2000, approximate: false },
    ]);
    const times = data.times.map((time, index) => (index < 100 ? time : time + 200_000));
    await webview.show(showView(view({ ...data, times }, { stays: [stay({ ...data, times }, 300)] })));
    assert.ok((await webview.page.locator('.legend').textContent())?.includes('Position unknown'));
    await hover(webview.page, 'loss', 0.5);
    assert.equal((await cells(webview.page))[0], 'not recorded, position unknown');
  });

  it('drag and resize the part in sight in the overview', async () => {
    const webview = await open();
    await webview.show(showView(view(series(1800, calm))));
    const box = (await webview.page.locator('#chart-overview').boundingBox())!;
    const drag = async (from: number, to: number): Promise<void> => {
      await webview.page.mouse.move(box.x + (await xAt(webview.page, from)), box.y + 15);
      await webview.page.mouse.down();
      await webview.page.mouse.move(box.x + (await xAt(webview.page, to)), box.y + 15, { steps: 4 });
      await webview.page.mouse.up();
      await webview.settled();
    };
    await drag(0, 0.5);
    assert.match((await shownRange(webview.page)) ?? '', /08:(30:0|29:5)\d to 09:00:00 UTC/);
    await drag(0.75, 0.25);
    assert.match((await shownRange(webview.page)) ?? '', /08:00:00 to 08:(30:0|29:5)\d UTC/);
  });

  it('keep 0 to 10 % readable beside a brief peak of 60 % and say so, and give the plain scale on a switch', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const title = webview.page.locator('#chart-loss h3');
    assert.equal(await webview.page.locator('#compress-loss').getAttribute('aria-checked'), 'true');
    assert.equal(await title.textContent(), 'Packet loss (%) · compressed above 10 %');
    const before = await picture(webview.page);
    await webview.page.locator('#compress-loss').click();
    await webview.settled();
    assert.notEqual(await picture(webview.page), before);
    assert.equal(await title.textContent(), 'Packet loss (%)');
  });

  it('use the plain scale where loss stays low, without a switch', async () => {
    const webview = await open();
    await webview.show(showView(view(series(300, calm))));
    assert.equal(await webview.page.locator('#compress-loss').count(), 0);
    assert.equal(await webview.page.locator('#chart-loss h3').textContent(), 'Packet loss (%)');
  });
});
