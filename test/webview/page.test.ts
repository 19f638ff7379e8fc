import assert from 'node:assert/strict';
import { describeWebview } from '../support/webviewSuite';
import { answer, card } from './answers';
import { eventfulView } from './eventful';
import { calm, series, showView, twoStays, view } from './fixtures';

describeWebview('the page', (open) => {
  it('says that there are no samples, without charts', async () => {
    const webview = await open();
    await webview.show(showView(view(null, { summary: 'Nothing was recorded.', table: null })));
    assert.equal(await webview.page.locator('canvas').count(), 0);
    assert.match((await webview.page.locator('.top-notes').textContent()) ?? '', /^No samples are sent while/);
    assert.equal(await webview.page.locator('#save-png').count(), 0);
    assert.equal(await webview.page.locator('#skip').count(), 0);
  });

  it('puts the answer before the charts, and rules, ids and notes one click away', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const headings = await webview.page.locator('h2').allTextContents();
    assert.deepEqual(headings, [
      'Receiving broke down for 2\u00a0min 0\u00a0s',
      'Charts',
      'Moments 5',
      'The charts in words',
    ]);
    assert.equal(await webview.page.locator('#details-summary').textContent(), 'Details 1 note');
    const hidden = ['An episode is loss', '32ba120a-a691', '12 samples could not be read'];
    for (const text of hidden) {
      assert.equal(await webview.page.getByText(text).isVisible(), false);
    }
    await webview.page.locator('#details-summary').click();
    for (const text of hidden) {
      assert.equal(await webview.page.getByText(text).isVisible(), true);
    }
  });

  it('goes from the card of a direction to its worst stretch', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.locator('#card-recv').click();
    await webview.settled();
    assert.match((await webview.page.locator('.read-out strong').textContent()) ?? '', /08:2[45]:/);
    assert.equal(await webview.page.locator('.mark-position').textContent(), '3 of 5');
  });

  it('ticks nothing that was good only as far as it was measured', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const signs = (): Promise<(string | null)[]> =>
      webview.page.locator('.answer [data-sign]').evaluateAll((all) => all.map((one) => one.getAttribute('data-sign')));
    assert.deepEqual(await signs(), ['poor', 'poor', 'partial']);
    const cards = [card('send', { isPartial: true }), card('recv', {})];
    await webview.show(showView(view(series(10, calm), { answer: answer({ cards }) })));
    assert.deepEqual(await signs(), ['partial', 'partial', 'good']);
  });

  it('offers to refresh what may still arrive', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.locator('#refresh').click();
    assert.deepEqual((await webview.messages()).at(-1), { type: 'retry' });
    await webview.show(showView(view(series(10, calm))));
    assert.equal(await webview.page.locator('#refresh').count(), 0);
  });

  it('tells events and stretches of low bitrate in words', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    assert.deepEqual(await webview.page.locator('#events li').allTextContents(), [
      'Mar 12, 08:13:20 UTC: camera_off',
      'Mar 12, 08:46:40 UTC: screenshare.start',
    ]);
    assert.deepEqual(await webview.page.locator('#low-bitrate li').allTextContents(), ['Low bitrate sent']);
  });

  it('gives the table its header cells', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.getByText('Table of values').click();
    const table = webview.page.locator('#table table');
    assert.deepEqual(await table.locator('thead th[scope=col]').allTextContents(), [
      'Time (UTC)',
      'Sent',
      'Worst loss sent',
      'Mean bitrate sent',
    ]);
    assert.equal(await table.locator('tbody th[scope=row]').count(), 2);
  });

  it('keeps zoom, hidden lines, scale and unfolded sections over a reload, and what the host stored', async () => {
    const first = await open({ state: { other: 'kept' } });
    await first.show(showView(eventfulView()));
    await first.page.locator('#show-send').click();
    await first.page.locator('#compress-loss').click();
    await first.page.locator('#details-summary').click();
    await first.page.locator('#sort-peak').click();
    await first.page.focus('#chart-stack');
    await first.page.keyboard.press('+');
    await first.settled();
    const state = await first.state();
    assert.deepEqual((state as { restore: unknown; other: unknown }).restore, showView(eventfulView()).restore);
    assert.equal((state as { other: unknown }).other, 'kept');

    const second = await open({ state });
    await second.show(showView(eventfulView()));
    assert.equal(await second.page.locator('.shown-range').textContent(), 'Showing Mar 12, 08:15:00 to 08:45:00 UTC');
    assert.equal(await second.page.locator('#show-send').getAttribute('aria-checked'), 'false');
    assert.equal(await second.page.locator('#compress-loss').getAttribute('aria-checked'), 'false');
    assert.equal(await second.page.locator('#details').getAttribute('open'), '');
    assert.equal(await second.page.locator('th.peak').first().getAttribute('aria-sort'), 'descending');
  });

  it('shows everything again when more stays come, whatever was zoomed to before', async () => {
    const webview = await open();
    const first = series(1800, calm);
    await webview.show(showView(view(first)));
    assert.equal(await webview.page.locator('#reset-zoom').getAttribute('aria-disabled'), 'true');
    await webview.page.locator('vscode-button[aria-label="Zoom in"]').click();
    await webview.settled();
    assert.equal(await webview.page.locator('#reset-zoom').getAttribute('aria-disabled'), null);
    await webview.show(showView(twoStays()));
    assert.equal(await webview.page.locator('.shown-range').textContent(), 'Showing Mar 12, 08:00:00 to 08:23:20 UTC');
    assert.equal(await webview.page.locator('#reset-zoom').getAttribute('aria-disabled'), 'true');
  });

  it('shows the whole of the loss chart beside a sidebar, even after a long comment', async () => {
    const webview = await open({ viewport: { width: 1040, height: 800 } });
    const comment = { label: 'Comment', value: 'I could not understand a word. '.repeat(20), kind: 'comment' } as const;
    const quiet = eventfulView();
    await webview.show(showView({ ...quiet, fields: [...quiet.fields, comment], notes: [], otherStays: null }));
    const words = webview.page.locator('#comment summary q');
    const height = async (): Promise<number> => (await words.boundingBox())!.height;
    const folded = await height();
    const chart = (await webview.page.locator('#chart-loss').boundingBox())!;
    assert.ok(chart.y + chart.height <= 800);
    await webview.page.locator('#comment summary').click();
    assert.ok((await height()) > folded);
  });

  it('moves nothing when values come and go', async () => {
    for (const width of [1200, 700, 400]) {
      const webview = await open({ viewport: { width, height: 900 } });
      await webview.show(showView(eventfulView()));
      await webview.page.locator('#chart-loss').scrollIntoViewIfNeeded();
      const top = async (): Promise<number> => (await webview.page.locator('#chart-loss').boundingBox())!.y;
      const before = await top();
      await webview.page.locator('#chart-loss').hover();
      await webview.settled();
      assert.match((await webview.page.locator('.read-out tbody td').first().textContent()) ?? '', /%$/);
      assert.equal(await top(), before);
      const stack = (await webview.page.locator('#chart-stack').boundingBox())!;
      for (const share of [0.12, 0.49, 0.51, 0.98]) {
        await webview.page.locator('#chart-loss').hover({ position: { x: share * stack.width, y: 40 } });
        const readOut = (await webview.page.locator('.read-out').boundingBox())!;
        assert.ok(readOut.y >= 0 && readOut.y + readOut.height <= 900);
        assert.ok(readOut.x >= stack.x && readOut.x + readOut.width <= stack.x + stack.width + 1);
      }
    }
  });

  it('starts anew from a state that makes no sense', async () => {
    const webview = await open({ state: { preferences: { range: 'far', hidden: 7, open: null } } });
    await webview.show(showView(view(series(1800, calm))));
    assert.match((await webview.page.locator('.shown-range').textContent()) ?? '', /08:00:00 to 09:00:00/);
  });

  it('keeps the focus when it is drawn anew', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    await webview.page.focus('#zone');
    await webview.show(showView(eventfulView()));
    assert.equal(await webview.page.evaluate(() => document.activeElement?.id), 'zone');
  });
});
