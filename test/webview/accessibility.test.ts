import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { contrast, difference } from '../../media/charts/contrast';
import type { Rgb } from '../../media/charts/contrast';
import { chartColour } from '../support/pixels';
import { themeNames, themes } from '../support/themes';
import { describeWebview } from '../support/webviewSuite';
import type { WebviewPage } from '../support/webviewPage';
import { eventfulView, momentAskedAt } from './eventful';
import { show, showView, view } from './fixtures';

const hexColour = (hex: string): Rgb => {
  const value = parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

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
      await webview.page.locator('#details-summary').click();
      await webview.page.locator('#save').click();
      assert.deepEqual(await violations(webview), []);
    });
  }

  it('axe finds nothing while loading, after a failure and without samples', async () => {
    const webview = await open();
    for (const message of [
      show({ kind: 'loading', title: 'Ada' }),
      { type: 'busy', text: 'Loading...' } as const,
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

  for (const theme of themeNames) {
    for (const [name, viewport] of [
      ['a 400 px wide panel', { width: 400, height: 800 }],
      ['1200 px at 200 % zoom', { width: 600, height: 400 }],
    ] as const) {
      it(`nothing sticks out of ${name} in ${theme}, and axe finds nothing`, async () => {
        const webview = await open({ theme, viewport });
        await webview.show(showView(eventfulView()));
        const wider = await webview.page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const outside = [...document.querySelectorAll('main *')].filter(
            (element) => element.getBoundingClientRect().right > clientWidth + 1 && !element.closest('.scroll'),
          );
          return { overflow: scrollWidth - clientWidth, outside: outside.map(({ tagName }) => tagName) };
        });
        assert.deepEqual(wider, { overflow: 0, outside: [] });
        assert.deepEqual(await violations(webview), []);
        await webview.show(showView({ ...eventfulView(), momentAsked: momentAskedAt(40) }));
        assert.deepEqual(await violations(webview), []);
      });
    }

    it(`the lines stand out from the background by 3 to 1 and from each other and the thresholds in ${theme}`, async () => {
      const webview = await open({ theme });
      await webview.show(showView(eventfulView()));
      const colour = async (name: string): Promise<Rgb> => chartColour(webview.page, name);
      const background = hexColour(themes[theme].variables['editor-background']!);
      const [sent, received] = [await colour('send'), await colour('recv')];
      assert.ok(contrast(sent, background) >= 3 && contrast(received, background) >= 3);
      for (const other of [received, await colour('threshold'), await colour('severe')]) {
        assert.ok(difference(sent, other) >= 0.15);
      }
    });

    it(`the focus can be seen on everything that takes it in ${theme}`, async () => {
      const webview = await open({ theme });
      await webview.show(showView(eventfulView()));
      const unseen: string[] = [];
      let reached = 0;
      for (let presses = 0; presses < 60; presses++) {
        await webview.page.keyboard.press('Tab');
        const seen = await webview.page.evaluate(() => {
          let focused = document.activeElement;
          if (focused === null || focused === document.body) {
            return null;
          }
          while (focused.shadowRoot?.activeElement) {
            focused = focused.shadowRoot.activeElement;
          }
          const ring = document.documentElement.style.getPropertyValue('--vscode-focusBorder');
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = ring;
          const wanted = getComputedStyle(probe).color;
          probe.remove();
          const parts = [
            focused,
            ...focused.querySelectorAll('*'),
            ...(focused.shadowRoot?.querySelectorAll('*') ?? []),
          ];
          const isSeen = parts.some((part) => {
            const { outlineStyle, outlineColor, borderTopColor, borderTopWidth } = getComputedStyle(part);
            return (
              (outlineStyle !== 'none' && outlineColor === wanted) ||
              (borderTopWidth !== '0px' && borderTopColor === wanted)
            );
          });
          return isSeen ? '' : focused.outerHTML.slice(0, 100);
        });
        if (seen === null) {
          break;
        }
        reached++;
        unseen.push(...(seen === '' ? [] : [seen]));
      }
      assert.ok(reached > 14);
      assert.deepEqual(unseen, []);
    });
  }
});
