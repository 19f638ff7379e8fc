import assert from 'node:assert/strict';
import { chartColour, countPixels, readPixels, xAt } from '../support/pixels';
import { describeWebview } from '../support/webviewSuite';
import { eventfulView, momentOf } from './eventful';
import { calm, perfect, series, showView, stay, twoStays, view } from './fixtures';
import type { Sample } from './fixtures';

/** A piece of the strip of what was sent. */
const stripAt = (x: number): { x: number; y: number; width: number; height: number } => ({
  x: Math.round(x),
  y: 4,
  width: 24,
  height: 9,
});

describeWebview('painting', (open) => {
  it('paints the lines of both directions in both charts', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    for (const direction of ['send', 'recv']) {
      const colour = await chartColour(webview.page, direction);
      for (const chart of ['loss', 'bitrate'] as const) {
        const painted = await countPixels(webview.page, chart, colour);
        assert.ok(painted > 150, `${direction} in ${chart}: ${painted} pixels`);
      }
    }
  });

  it('shows a single bad sample among 43,200', async () => {
    const count = 43_200;
    const bad = 30_000;
    const quiet: Sample = { loss: 0.2, bitrate: 1_000_000 };
    const webview = await open();
    const data = series(
      count,
      () => quiet,
      (index) => (index === bad ? { loss: 8, bitrate: 1_000_000 } : quiet),
    );
    await webview.show(showView(view(data)));
    const colour = await chartColour(webview.page, 'recv');
    const x = Math.round(await xAt(webview.page, bad / count));
    const above = { x: x - 3, y: 60, width: 6, height: 60 };
    assert.ok((await countPixels(webview.page, 'loss', colour, above)) > 20);
    assert.equal(await countPixels(webview.page, 'loss', colour, { ...above, x: x + 20 }), 0);
  });

  it('draws a sample that stands alone between two gaps', async () => {
    const webview = await open();
    await webview.show(showView(view(series(300, (index) => (index === 150 ? { loss: 2, bitrate: 5e5 } : 'missing')))));
    const x = Math.round(await xAt(webview.page, 0.5));
    const colour = await chartColour(webview.page, 'recv');
    assert.ok((await countPixels(webview.page, 'bitrate', colour, { x: x - 4, y: 8, width: 8, height: 130 })) >= 2);
  });

  it('draws silent, missing, unreadable and measured zero differently from each other', async () => {
    const kinds: readonly Sample[] = [perfect, 'silent', 'missing', 'unreadable'];
    const webview = await open();
    await webview.show(showView(view(series(400, (index) => kinds[Math.floor(index / 100)] ?? perfect))));
    const seen = new Set<string>();
    for (const index of kinds.keys()) {
      const x = await xAt(webview.page, (index + 0.5) / 4);
      seen.add(await readPixels(webview.page, 'states', stripAt(x)));
    }
    assert.equal(seen.size, 4);
  });

  it('draws gaps as gaps', async () => {
    const webview = await open();
    await webview.show(
      showView(
        view(
          series(
            300,
            () => 'silent',
            (index) => (index >= 100 && index < 200 ? 'missing' : calm(index)),
          ),
        ),
      ),
    );
    const colour = await chartColour(webview.page, 'recv');
    const plot = (x: number): { x: number; y: number; width: number; height: number } => ({
      x: Math.round(x),
      y: 10,
      width: 40,
      height: 110,
    });
    const inGap = plot(await xAt(webview.page, 0.48));
    const beside = plot(await xAt(webview.page, 0.15));
    assert.equal(await countPixels(webview.page, 'bitrate', colour, inGap), 0);
    assert.ok((await countPixels(webview.page, 'bitrate', colour, beside)) > 20);
  });

  it('lays a band over an episode and none beside it', async () => {
    const webview = await open();
    await webview.show(
      showView(
        view(
          series(300, () => perfect),
          { moments: [momentOf('episode', 'recv', 100, 140, 5)] },
        ),
      ),
    );
    const pixel = async (share: number): Promise<string> =>
      readPixels(webview.page, 'loss', { x: Math.round(await xAt(webview.page, share)), y: 60, width: 1, height: 1 });
    assert.notEqual(await pixel(120 / 300), await pixel(96 / 300));
    assert.equal(await pixel(144 / 300), await pixel(96 / 300));
  });

  it('opens 500,000 samples', async () => {
    const webview = await open();
    const data = series(500_000, calm);
    await webview.show(showView(view(data, { stays: [stay(data)] })));
    assert.ok((await countPixels(webview.page, 'bitrate', await chartColour(webview.page, 'recv'))) > 500);
  });

  it('draws several stays on one axis and the time away between them as such', async () => {
    const webview = await open();
    await webview.show(showView(twoStays()));
    const colour = await chartColour(webview.page, 'recv');
    for (const [share, painted] of [
      [0.2, true],
      [0.49, false],
      [0.8, true],
    ] as const) {
      const box = { x: Math.round(await xAt(webview.page, share)), y: 24, width: 20, height: 100 };
      assert.equal((await countPixels(webview.page, 'bitrate', colour, box)) > 5, painted);
    }
    const pixel = async (share: number, chart: 'loss' | 'bitrate'): Promise<string> =>
      readPixels(webview.page, chart, { x: Math.round(await xAt(webview.page, share)), y: 40, width: 1, height: 1 });
    assert.notEqual(await pixel(0.45, 'loss'), await pixel(0.3, 'loss'));
    const away = (await webview.page.locator('#chart-loss').boundingBox())!;
    await webview.page.mouse.move(away.x + (await xAt(webview.page, 0.5)), away.y + 80);
    assert.deepEqual(await webview.page.locator('.read-out tbody td').allTextContents(), [
      'away',
      'away',
      'away',
      'away',
    ]);
  });
});
