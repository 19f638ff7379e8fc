import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describeWebview } from '../support/webviewSuite';
import { eventfulView } from './eventful';
import { showView } from './fixtures';

interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

async function edges(page: Page, selector: string): Promise<Edges> {
  const { x, y, width, height } = (await page.locator(selector).first().boundingBox())!;
  return { top: y, bottom: y + height, left: x, right: x + width };
}

/** The most characters that stand in one line of each paragraph and entry of a list. */
function longestLines(page: Page): Promise<number[]> {
  return page.locator('main p:not(.only-spoken), main li span, main details li').evaluateAll((blocks) =>
    blocks.map((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const lines = new Map<number, number>();
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let index = 0; index < (node.textContent ?? '').length; index++) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { top, width } = range.getBoundingClientRect();
          if (width > 0) {
            lines.set(Math.round(top), (lines.get(Math.round(top)) ?? 0) + 1);
          }
        }
      }
      return Math.max(0, ...lines.values());
    }),
  );
}

describeWebview('the panel at first glance', (open) => {
  it('begins its answer in the upper quarter and ends its charts inside the first screen of 1,400 x 900', async () => {
    const webview = await open({ viewport: { width: 1400, height: 900 } });
    await webview.show(showView(eventfulView()));
    assert.ok((await edges(webview.page, '#headline')).top < 225);
    assert.ok((await edges(webview.page, '.cards')).top < 225);
    assert.ok((await edges(webview.page, '#copy-markdown')).top < 225);
    assert.ok((await edges(webview.page, '#chart-stack')).bottom <= 900);
    assert.equal(await webview.page.evaluate(() => window.scrollY), 0);
  });

  it('begins its first chart in the first 900 px at 400 px, with cards under each other and a legend of two rows', async () => {
    const webview = await open({ viewport: { width: 400, height: 900 } });
    await webview.show(showView(eventfulView()));
    assert.ok((await edges(webview.page, '#chart-loss')).top < 900);
    const [receiving, sending] = [await edges(webview.page, '#card-recv'), await edges(webview.page, '#card-send')];
    assert.ok(sending.top >= receiving.bottom && sending.left === receiving.left);
    const legend = await edges(webview.page, '.legend');
    assert.ok(legend.bottom - legend.top <= 44, `${legend.bottom - legend.top} px`);
  });

  it('gives the charts the width of 1,600 px and keeps lines of text under 90 characters', async () => {
    const webview = await open({ viewport: { width: 1600, height: 900 } });
    await webview.show(showView(eventfulView()));
    await webview.page.locator('#details-summary').click();
    const stack = await edges(webview.page, '#chart-stack');
    assert.ok(stack.right - stack.left > 1500);
    assert.ok((await edges(webview.page, '.paragraph')).right > 1200);
    const longest = Math.max(...(await longestLines(webview.page)));
    assert.ok(longest > 60 && longest < 90, `${longest} characters`);
  });

  it('folds a long paragraph to its first sentences, so that the charts stay in sight, and unfolds it for good', async () => {
    const first = 'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:48 to 08:05:00. ';
    const rest = 'Stays that overlap are judged apart, the worst counting in each direction. '.repeat(12).trim();
    const view = eventfulView();
    const shown = { ...view, answer: { ...view.answer, paragraph: first + rest } };
    const webview = await open({ viewport: { width: 400, height: 900 } });
    await webview.show(showView(shown));
    const paragraph = webview.page.locator('.paragraph');
    const words = async (): Promise<string> => (await paragraph.innerText()).replaceAll('\u00a0', ' ').trim();
    const folded = await words();
    assert.ok(folded.startsWith(first) && folded.length < 430, folded);
    assert.ok((await edges(webview.page, '#chart-loss')).top < 900);
    const button = webview.page.getByRole('button', { name: 'Show all' });
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    await button.press('Enter');
    assert.equal(await words(), first + rest);
    await webview.show(showView({ ...shown, title: 'Grace Hopper' }));
    assert.equal(await words(), first + rest);
    await webview.page.getByRole('button', { name: 'Show less' }).click();
    assert.equal(await words(), folded);
  });

  it('folds a long paragraph after a sentence, and never within a date that has a period', async () => {
    const first = 'Mottaket var redusert fra 22. nov. 2026, 23:59:00 til 23. nov. 2026, 00:01:00. ';
    // Its date begins before the limit of 420 characters, and it ends after it.
    const second = `Og ${'igjen '.repeat(52)}til 24. nov. 2026, 09:00:00. `;
    assert.equal(first.length + second.length, 423);
    const rest = 'Ikke i dataene: årsaker, og hva som ble sett eller hørt. '.repeat(6).trim();
    const view = { ...eventfulView(), locale: 'nb' };
    const webview = await open({ viewport: { width: 400, height: 900 } });
    await webview.show(showView({ ...view, answer: { ...view.answer, paragraph: first + second + rest } }));
    const words = (await webview.page.locator('.paragraph').innerText()).replaceAll('\u00a0', ' ').trim();
    assert.equal(words, first.trim());
  });

  it('cuts an endless name in the head, and keeps it whole in its tooltip', async () => {
    const title = 'Bartholomew '.repeat(400).trim();
    const webview = await open({ viewport: { width: 900, height: 900 } });
    await webview.show(showView({ ...eventfulView(), title }));
    const name = await edges(webview.page, 'h1');
    assert.ok(name.bottom - name.top < 60, `${name.bottom - name.top} px`);
    assert.equal(await webview.page.locator('h1').getAttribute('title'), title);
    assert.ok((await edges(webview.page, '#headline')).top < 225);
  });

  it('shows the head as one quiet line with what the person said below it', async () => {
    const webview = await open({ viewport: { width: 1400, height: 900 } });
    await webview.show(showView(eventfulView()));
    const [name, facts, zone] = [
      await edges(webview.page, 'h1'),
      await edges(webview.page, '.facts'),
      await edges(webview.page, '#zone'),
    ];
    assert.ok(facts.top < name.bottom && facts.bottom - facts.top < 30);
    assert.ok(zone.top >= name.top - 4 && zone.bottom <= facts.bottom + 4);
    assert.match((await webview.page.locator('.feedback').textContent()) ?? '', /1 of 5.*could not hear/);
    assert.ok((await edges(webview.page, '.feedback')).top >= facts.bottom - 1);
  });

  it('shows a skeleton only when loading takes longer than 300 ms', async () => {
    const webview = await open();
    const { strings, restore } = showView(eventfulView());
    await webview.show({ type: 'show', strings, restore, state: { kind: 'loading', title: 'Ada' } });
    const delay = await webview.page
      .locator('.skeleton')
      .evaluate((skeleton) => getComputedStyle(skeleton).animationDelay);
    assert.equal(delay, '0.3s');
  });

  it('comes back where it was scrolled to', async () => {
    const first = await open({ viewport: { width: 700, height: 500 } });
    await first.show(showView(eventfulView()));
    await first.page.evaluate(() => {
      window.scrollTo(0, 240);
    });
    await first.page.waitForFunction(
      () =>
        (window as unknown as { fakeHost: { state?: { preferences?: { scroll?: number } } } }).fakeHost.state
          ?.preferences?.scroll === 240,
    );
    const second = await open({ viewport: { width: 700, height: 500 }, state: await first.state() });
    await second.show(showView(eventfulView()));
    assert.equal(await second.page.evaluate(() => window.scrollY), 240);
  });
});
