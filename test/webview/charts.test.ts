import assert from 'node:assert/strict';
import { chartColour, countPixels, readPixels, xAt } from '../support/pixels';
import { describeWebview } from '../support/webviewSuite';
import { cells, hover, picture, shownRange } from './chartsOnPage';
import { eventfulView } from './eventful';
import { at, calm, perfect, series, showView, view } from './fixtures';

describeWebview('the charts', (open) => {
  it('read all four values out under the cursor', async () => {
    const webview = await open();
    const data = series(
      100,
      () => ({ loss: 1.25, bitrate: 640_000 }),
      () => ({ loss: 0, bitrate: 1_500_000 }),
    );
    await webview.show(showView(view(data)));
    await hover(webview.page, 'bitrate', 0.505);
    assert.equal(await webview.page.locator('.read-out strong').textContent(), 'Mar 12, 08:01:40 UTC');
    assert.deepEqual(await cells(webview.page), ['1.25 %', '0.64 Mbit/s', '0 %', '1.5 Mbit/s']);
  });

  it('tell silent, missing and unreadable apart in words', async () => {
    const webview = await open();
    const data = series(
      100,
      (index) => (index < 50 ? 'silent' : 'unreadable'),
      () => 'missing',
    );
    await webview.show(showView(view(data)));
    await hover(webview.page, 'loss', 0.25);
    assert.deepEqual(await cells(webview.page), ['silent', 'silent', 'not recorded', 'not recorded']);
    await hover(webview.page, 'loss', 0.75);
    assert.deepEqual(await cells(webview.page), ['unreadable', 'unreadable', 'not recorded', 'not recorded']);
  });

  it('read the worst of the samples that share the pixel under the cursor, with its own time', async () => {
    const webview = await open();
    const bad = 21_600;
    const data = series(43_200, (index) => (index === bad ? { loss: 9, bitrate: 1e6 } : perfect));
    await webview.show(showView(view(data)));
    await hover(webview.page, 'loss', bad / 43_200);
    assert.deepEqual(await cells(webview.page), ['9 %', '1 Mbit/s', '9 %', '1 Mbit/s']);
    const time = new Date(at(bad)).toISOString().slice(11, 19);
    assert.match((await webview.page.locator('.read-out strong').textContent()) ?? '', new RegExp(time));
  });

  it('do not paint their lines again when the cursor moves', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const before = await picture(webview.page);
    await webview.page.evaluate(() => {
      const prototype = CanvasRenderingContext2D.prototype;
      const original = Object.getOwnPropertyDescriptor(prototype, 'stroke')!.value as (path?: Path2D) => void;
      Object.assign(window, { pathsStroked: 0 });
      prototype.stroke = function (this: CanvasRenderingContext2D, path?: Path2D) {
        if (path === undefined) {
          original.call(this);
        } else {
          (window as unknown as { pathsStroked: number }).pathsStroked++;
          original.call(this, path);
        }
      };
    });
    for (const share of [0.2, 0.4, 0.6]) {
      await hover(webview.page, 'loss', share);
    }
    await webview.settled();
    const pathsStroked = (): Promise<number> =>
      webview.page.evaluate(() => (window as unknown as { pathsStroked: number }).pathsStroked);
    assert.equal(await pathsStroked(), 0);
    assert.equal(await picture(webview.page), before);
    await webview.page.locator('#compress-loss').click();
    await webview.settled();
    assert.ok((await pathsStroked()) > 0);
  });

  it('show the cursor in both at the same moment', async () => {
    const webview = await open();
    await webview.show(showView(view(series(100, () => perfect))));
    await hover(webview.page, 'loss', 0.5);
    for (const chart of ['loss', 'bitrate']) {
      const plot = (await webview.page.locator(`#chart-${chart} canvas`).boundingBox())!;
      const stack = (await webview.page.locator('#chart-stack').boundingBox())!;
      const painted = await webview.page.locator('#chart-stack > .overlay').evaluate(
        (canvas: HTMLCanvasElement, y: number) => {
          const { data } = canvas.getContext('2d')!.getImageData(0, y, canvas.width, 1);
          return data.findIndex((value, index) => index % 4 === 3 && value > 0) >> 2;
        },
        Math.round(plot.y - stack.y) + 110,
      );
      assert.ok(Math.abs(painted - (await xAt(webview.page, 0.5))) < 3, `${chart} ${painted}`);
    }
  });

  it('zoom together by dragging and reset by a double-click', async () => {
    const webview = await open();
    await webview.show(showView(view(series(1800, calm))));
    const before = await readPixels(webview.page, 'bitrate', { x: 70, y: 10, width: 900, height: 140 });
    await hover(webview.page, 'loss', 0.25);
    await webview.page.mouse.down();
    await hover(webview.page, 'loss', 0.5);
    await webview.page.mouse.up();
    await webview.settled();
    assert.match((await shownRange(webview.page)) ?? '', /08:1[45]:\d\d to 08:(30:0|29:5)\d UTC/);
    assert.notEqual(await readPixels(webview.page, 'bitrate', { x: 70, y: 10, width: 900, height: 140 }), before);
    const box = (await webview.page.locator('#chart-bitrate canvas').boundingBox())!;
    await webview.page.mouse.dblclick(box.x + 300, box.y + 60);
    await webview.settled();
    assert.equal(await shownRange(webview.page), 'Showing Mar 12, 08:00:00 to 09:00:00 UTC');
  });

  it('zoom by the wheel with Ctrl around the pointer and leave the wheel alone to scroll', async () => {
    const webview = await open();
    await webview.show(showView(view(series(1800, calm))));
    await hover(webview.page, 'loss', 0);
    await webview.page.keyboard.down('Control');
    await webview.page.mouse.wheel(0, -100);
    await webview.page.keyboard.up('Control');
    await webview.settled();
    assert.match((await shownRange(webview.page)) ?? '', /08:00:00 to 08:36:2\d UTC/);
    const zoomed = await shownRange(webview.page);
    await webview.page.mouse.wheel(0, 50);
    await webview.settled();
    assert.equal(await shownRange(webview.page), zoomed);
  });

  it('hide a direction and remember it', async () => {
    const webview = await open();
    await webview.show(showView(view(series(300, calm))));
    const colour = await chartColour(webview.page, 'recv');
    await webview.page.locator('#show-recv').click();
    await webview.settled();
    assert.equal(await countPixels(webview.page, 'bitrate', colour), 0);
    const state = (await webview.state()) as { preferences: { hidden: string[] } };
    assert.deepEqual(state.preferences.hidden, ['recv']);
  });

  it('are recoloured when the theme changes', async () => {
    const webview = await open({ theme: 'dark' });
    await webview.show(showView(view(series(300, calm))));
    const dark = await chartColour(webview.page, 'recv');
    await webview.setTheme('light');
    const light = await chartColour(webview.page, 'recv');
    assert.notDeepEqual(light, dark);
    assert.ok((await countPixels(webview.page, 'bitrate', light)) > 100);
  });

  it('are copied as a picture', async () => {
    const webview = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await webview.show(showView(eventfulView()));
    await webview.page.locator('#save').click();
    await webview.page.locator('#copy-picture').click();
    const width = await webview.page.evaluate(async () => {
      for (;;) {
        const [item] = await navigator.clipboard.read();
        if (item?.types.includes('image/png') === true) {
          return (await createImageBitmap(await item.getType('image/png'))).width;
        }
        await new Promise(requestAnimationFrame);
      }
    });
    assert.ok(width > 2000);
    assert.deepEqual(
      (await webview.messages()).map(({ type }) => type),
      ['browserTimeZone', 'ready'],
    );
  });

  it('are saved as one picture', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.locator('#save').click();
    await webview.page.locator('#save-png').click();
    await webview.page.waitForFunction(
      () => (window as unknown as { fakeHost: { messages: unknown[] } }).fakeHost.messages.length > 2,
    );
    const png = await webview.page.evaluate(async () => {
      const { messages } = (window as unknown as { fakeHost: { messages: { type: string; png: ArrayBuffer }[] } })
        .fakeHost;
      const { type, png: bytes } = messages[2]!;
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      return { type, width: bitmap.width, height: bitmap.height };
    });
    assert.equal(png.type, 'savePng');
    assert.ok(png.width > 2000 && png.height > 1000);
  });

  it('are sent as a picture when the host asks for one, in the colours it asks for', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const corner = async (colours: 'light' | 'shown'): Promise<number> => {
      const { length } = await webview.messages();
      await webview.post({ type: 'takePicture', colours });
      await webview.page.waitForFunction(
        (before) => (window as unknown as { fakeHost: { messages: unknown[] } }).fakeHost.messages.length > before,
        length,
      );
      return webview.page.evaluate(async () => {
        const { messages } = (window as unknown as { fakeHost: { messages: { png: ArrayBuffer }[] } }).fakeHost;
        const bitmap = await createImageBitmap(new Blob([messages.at(-1)!.png], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(1, 1, 1, 1).data[0]!;
      });
    };
    assert.ok((await corner('light')) > 200);
    assert.ok((await corner('shown')) < 100);
  });

  it('are no picture where there are none, which the host hears', async () => {
    const webview = await open();
    await webview.show(showView(view(null)));
    await webview.post({ type: 'takePicture', colours: 'light' });
    await webview.page.waitForFunction(
      () => (window as unknown as { fakeHost: { messages: unknown[] } }).fakeHost.messages.length > 1,
    );
    assert.deepEqual((await webview.messages()).at(-1), { type: 'problem', what: 'picture' });
  });
});
