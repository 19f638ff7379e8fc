import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { themeNames } from '../support/themes';
import { describeWebview } from '../support/webviewSuite';
import type { WebviewPage } from '../support/webviewPage';
import { eventfulView, show, showView, view } from './fixtures';

/** The page's policy keeps script tags out, so axe comes in through the debugger. */
async function violations({ page }: WebviewPage): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describeWebview('accessibility', (open) => {
  for (const theme of themeNames) {
    it(`axe finds nothing in ${theme}`, async () => {
      const webview = await open({ theme });
      await webview.show(showView(eventfulView()));
      await webview.page.getByText('Table of values').click();
      await webview.page.getByText('How this is judged').click();
      assert.deepEqual(await violations(webview), []);
    });
  }

  it('axe finds nothing while loading, after a failure and without samples', async () => {
    const webview = await open();
    for (const message of [
      show({ kind: 'loading', title: 'Ada', text: 'Loading...' }),
      show({ kind: 'failed', title: 'Ada', text: 'No answer.' }),
      showView(view(null)),
    ]) {
      await webview.show(message);
      assert.deepEqual(await violations(webview), []);
    }
  });

  it('each chart is a picture with the summary as its name', async () => {
    const webview = await open();
    await webview.show(showView(eventfulView()));
    const names = await webview.page
      .locator('canvas[role=img]')
      .evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-label')));
    assert.equal(names.length, 2);
    assert.ok(names.every((name) => name?.includes('Sent and received loss stayed under 3 %')));
  });

  for (const [name, viewport] of [
    ['a 400 px wide panel', { width: 400, height: 800 }],
    ['1200 px at 200 % zoom', { width: 600, height: 400 }],
  ] as const) {
    it(`nothing sticks out of ${name}`, async () => {
      const webview = await open({ viewport });
      await webview.show(showView(eventfulView()));
      const wider = await webview.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const outside = [...document.querySelectorAll('main *')].filter(
          (element) => element.getBoundingClientRect().right > clientWidth + 1 && !element.closest('.scroll'),
        );
        return { overflow: scrollWidth - clientWidth, outside: outside.map(({ tagName }) => tagName) };
      });
      assert.deepEqual(wider, { overflow: 0, outside: [] });
    });
  }
});
