import assert from 'node:assert/strict';
import type { ParticipantRestore } from '../../src/shared/protocol/participant';
import { describeWebview } from '../support/webviewSuite';
import { eventfulView } from './eventful';
import { showView } from './fixtures';

interface Kept {
  readonly restore: ParticipantRestore;
  readonly preferences: { readonly range: unknown; readonly scroll?: number };
}

describeWebview('what the page keeps of a stay', (open) => {
  const message = showView(eventfulView());
  const other = { ...message, restore: { ...message.restore!, participantId: 'p2' } };

  it('is no zoom and no scroll of another stay that takes its place, on this page or on one that is loaded anew', async () => {
    const state = {
      restore: message.restore,
      preferences: { range: { from: Date.UTC(2026, 2, 12, 8, 10), to: Date.UTC(2026, 2, 12, 8, 20) }, scroll: 90 },
    };
    const webview = await open({ state });
    await webview.show(message);
    assert.equal(await webview.page.evaluate(() => window.scrollY), 90);
    assert.notEqual(await webview.page.locator('#reset-zoom').getAttribute('aria-disabled'), 'true');
    await webview.show(other);
    assert.equal(await webview.page.evaluate(() => window.scrollY), 0);
    assert.equal(await webview.page.locator('#reset-zoom').getAttribute('aria-disabled'), 'true');
    const anew = await open({ state });
    await anew.show(other);
    assert.equal(await anew.page.evaluate(() => window.scrollY), 0);
    assert.equal(((await anew.state()) as Kept).preferences.range, null);
  });

  it('is what the host changes beside it, and nothing is drawn for that', async () => {
    const webview = await open();
    await webview.show(message);
    await webview.page.evaluate(() => {
      document.querySelector('main')!.dataset['mark'] = 'same';
      document.querySelector<HTMLElement>('main > *')!.dataset['mark'] = 'same';
    });
    await webview.post({ type: 'keepRestore', restore: { ...message.restore, isPreview: true } });
    assert.equal(((await webview.state()) as Kept).restore.isPreview, true);
    assert.equal(await webview.page.locator('[data-mark=same]').count(), 2);
  });

  it('is told to the host once when a person works with the view', async () => {
    const webview = await open();
    await webview.show(message);
    const told = async (): Promise<number> =>
      (await webview.messages()).filter(({ type }) => type === 'keepOpen').length;
    await webview.page.mouse.wheel(0, 50);
    await webview.settled();
    assert.equal(await told(), 0);
    await webview.page.focus('#chart-stack');
    await webview.page.keyboard.press('ArrowRight');
    await webview.settled();
    assert.equal(await told(), 0);
    await webview.page.keyboard.press('+');
    await webview.page.keyboard.press('+');
    await webview.settled();
    assert.equal(await told(), 1);
  });
});
