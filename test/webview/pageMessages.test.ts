import assert from 'node:assert/strict';
import { describeWebview } from '../support/webviewSuite';
import { answer, card } from './answers';
import { eventfulView, momentOf } from './eventful';
import { picture } from './chartsOnPage';
import { calm, series, show, showView, view } from './fixtures';

const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>\u202etxt [a](command:x)';

describeWebview('the messages of the page', (open) => {
  it('says that it is ready, with the zone of the browser', async () => {
    const webview = await open({ timezoneId: 'Asia/Tokyo' });
    assert.deepEqual(await webview.messages(), [
      { type: 'browserTimeZone', name: 'Asia/Tokyo' },
      { type: 'ready', isShown: false },
    ]);
  });

  it('says that it has what was handed over when it was loaded', async () => {
    const webview = await open();
    await webview.loadWith(show({ kind: 'loading', title: 'Ada' }));
    assert.deepEqual((await webview.messages()).at(-1), { type: 'ready', isShown: true });
    assert.equal(await webview.page.locator('h1').textContent(), 'Ada');
  });

  it('says what it waits for', async () => {
    const webview = await open();
    await webview.show(show({ kind: 'loading', title: 'Ada' }));
    await webview.show({ type: 'busy', text: 'Loading details...' });
    assert.equal(await webview.page.getByRole('status').textContent(), 'Loading details...');
    assert.equal(await webview.page.locator('main').getAttribute('aria-busy'), 'true');
    await webview.show(showView(view(series(10, calm))));
    assert.equal(await webview.page.locator('main').getAttribute('aria-busy'), 'false');
  });

  it('moves nothing while it waits when motion is unwanted', async () => {
    const webview = await open({ reducedMotion: 'reduce' });
    await webview.show(show({ kind: 'loading', title: 'Ada' }));
    const animation = await webview.page
      .locator('.busy')
      .evaluate((bar) => getComputedStyle(bar, '::after').animationName);
    assert.equal(animation, 'none');
  });

  it('draws samples that it was given before, and asks for all where it was not', async () => {
    const webview = await open();
    const first = showView(view(series(300, calm)));
    const other = view(series(300, calm), { title: 'Grace Hopper' });
    const state = { kind: 'shown', view: { ...other, stays: [{ ...other.stays[0]!, series: 'known' }] } } as const;
    await webview.post({ ...first, state });
    assert.deepEqual((await webview.messages()).at(-1), { type: 'ready', isShown: false });
    assert.equal(await webview.page.locator('h1').count(), 0);
    await webview.show(first);
    const drawn = await picture(webview.page);
    await webview.post({ ...first, state });
    assert.equal(await webview.page.locator('h1').textContent(), 'Grace Hopper');
    assert.equal(await picture(webview.page), drawn);
    await webview.assertClean();
  });

  it('says what it waits for without drawing anything again, and asks for nothing twice meanwhile', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.evaluate(() => {
      const counted = { drawings: 0, nodes: [...document.querySelectorAll('main *')] };
      Object.assign(window, { counted });
      const { prototype } = CanvasRenderingContext2D;
      const clearRect = Reflect.get(prototype, 'clearRect');
      prototype.clearRect = function (...area): void {
        counted.drawings += 1;
        clearRect.apply(this, area);
      };
    });
    const top = async (): Promise<number> => (await webview.page.locator('#chart-loss').boundingBox())!.y;
    const before = await top();
    for (const left of [38, 37, 36]) {
      await webview.show({ type: 'busy', text: `Rate limit: goes on in ${left} s` });
    }
    assert.equal(await webview.page.locator('.status').textContent(), 'Rate limit: goes on in 36 s');
    assert.equal(await webview.page.locator('.status').isVisible(), true);
    await webview.page.locator('#other-stays').click({ force: true });
    assert.equal(await webview.page.locator('#other-stays').getAttribute('aria-disabled'), 'true');
    assert.deepEqual(
      (await webview.messages()).map(({ type }) => type),
      ['browserTimeZone', 'ready'],
    );
    await webview.show({ type: 'busy', text: null });
    assert.equal(await webview.page.locator('.status').textContent(), '');
    const counted = await webview.page.evaluate(() => {
      const { drawings, nodes } = (window as unknown as { counted: { drawings: number; nodes: Element[] } }).counted;
      return { drawings, areSame: nodes.every((node) => node.isConnected) };
    });
    assert.deepEqual({ ...counted, top: await top() }, { drawings: 0, areSame: true, top: before });
    await webview.page.locator('#other-stays').click();
    assert.deepEqual((await webview.messages()).at(-1), { type: 'loadOtherStays' });
    await webview.page.locator('#chart-loss').hover();
    await webview.settled();
    const drawings = await webview.page.evaluate(
      () => (window as unknown as { counted: { drawings: number } }).counted.drawings,
    );
    assert.notEqual(drawings, 0);
  });

  it('offers Retry and the log after a failure', async () => {
    const webview = await open();
    const failed = { kind: 'failed', title: 'Ada', text: 'No answer from api.whereby.dev.' } as const;
    await webview.show(show(failed));
    for (const [button, type] of [
      ['#retry', 'retry'],
      ['#show-log', 'showLog'],
    ] as const) {
      await webview.page.locator(button).focus();
      await webview.page.keyboard.press('Enter');
      assert.deepEqual((await webview.messages()).at(-1), { type });
    }
  });

  it('drops what is no message of the host', async () => {
    const webview = await open();
    const good = showView(view(series(10, calm)));
    await webview.show(good);
    for (const bad of [
      null,
      'show',
      { type: 'show' },
      { ...good, state: { kind: 'other' } },
      { ...good, state: { kind: 'shown', view: { ...view(null), title: 7 } } },
      { ...good, state: { kind: 'shown', view: { ...view(null), stays: [] } } },
    ]) {
      await webview.post(bad);
    }
    assert.equal(await webview.page.locator('h1').textContent(), 'Ada Lovelace');
  });

  it('shows hostile text as text', async () => {
    const webview = await open();
    const data = series(300, calm);
    const moment = { ...momentOf('episode', 'send', 0, 1), time: hostile, what: hostile, label: hostile };
    const cards = [card('send', { label: hostile, summary: hostile, chips: [hostile] })];
    await webview.show(
      showView(
        view(data, {
          title: hostile,
          fields: [{ label: hostile, value: hostile }],
          notes: [hostile],
          summary: hostile,
          table: { caption: hostile, columns: [hostile], rows: [[hostile]] },
          answer: answer({ headline: hostile, cards, paragraph: hostile, notes: [hostile] }),
          moments: [moment],
          ruleTexts: [hostile],
          events: [{ at: data.times[5]!, name: hostile }],
          otherStays: { label: hostile },
        }),
      ),
    );
    assert.equal(await webview.page.locator('main img, main script').count(), 0);
    assert.equal(await webview.page.locator('h1').textContent(), hostile);
    assert.equal(await webview.page.title(), 'Whereby Insights');
  });
});
