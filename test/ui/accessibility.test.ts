import assert from 'node:assert/strict';
import axe from 'axe-core';
import { itLeavesNothingBehind } from './support/leftBehind';
import { ParticipantPanel } from './support/participantPanel';
import { Session } from './support/session';
import { waitUntil } from './support/waitUntil';
import { themes } from './support/workbenchOptions';

const person = 'Priya Nair';
const activityBarWidth = 48;

describe('the panel for everybody', () => {
  const session = new Session();
  const panel = (): Promise<ParticipantPanel> => ParticipantPanel.shown(session.workbench, person);

  /** What axe-core finds, one line each. The policy of the page admits no script, so the debugger brings it. */
  const violations = async ({ frame }: ParticipantPanel): Promise<string[]> => {
    await frame.evaluate(axe.source);
    return frame.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      const { violations: found, passes } = await checker.run(document);
      if (passes.length < 20) {
        return [`only ${passes.length} rules were looked at`];
      }
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${String(failureSummary)}`),
      );
    });
  };

  /** What stands out of the page at its right side, if that makes it scroll; tables scroll by themselves. */
  const overflow = ({ frame }: ParticipantPanel): Promise<readonly string[]> =>
    frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const isOut = (element: Element): boolean => element.getBoundingClientRect().right > clientWidth + 0.5;
      return scrollWidth <= clientWidth
        ? []
        : [...document.querySelectorAll('body *')].filter(isOut).map((element) => element.outerHTML.slice(0, 120));
    });

  before(async () => {
    await session.exploreSample();
    await session.rooms.expand('support-escalations');
    await session.rooms.expand(/^Session started /);
    await session.rooms.click(person);
    const shown = await panel();
    await shown.drawn();
    await shown.frame.locator('#details-summary').click();
    await shown.frame.locator('#table-summary').click();
  });

  const seenColours = new Set<string>();
  for (const [name, theme] of Object.entries(themes)) {
    describe(`in the theme ${name}`, () => {
      before(async () => {
        await session.workbench.useTheme(theme);
        await (await panel()).inTheme(theme.startsWith('Dark') ? 'dark' : 'light');
      });

      it('draws the charts in colours of its own', async () => {
        const shown = await panel();
        const colours = await waitUntil('other colours than before', async () => {
          const text = JSON.stringify(await shown.colours());
          return seenColours.has(text) ? undefined : text;
        });
        seenColours.add(colours);
        await shown.paints('loss');
        await shown.paints('bitrate');
      });

      it('leaves axe-core nothing to find', async () => {
        assert.deepEqual(await violations(await panel()), []);
      });
    });
  }

  it('reaches every control by the Tab key, and by the arrow keys in the toolbar, which is one stop', async () => {
    const { frame } = await panel();
    const { page } = session.workbench;
    const controls = await frame
      .locator('vscode-button, vscode-checkbox, vscode-dropdown, summary, .surface')
      .evaluateAll((elements) => elements.map((element) => element.id || element.textContent.trim()));
    await frame.locator('#zone').focus();
    const reached = new Set<string>();
    const walk = async (key: 'Tab' | 'ArrowRight'): Promise<void> => {
      for (let presses = 0; presses < 2 * controls.length; presses += 1) {
        reached.add(
          await frame.evaluate(() => {
            const focused = document.activeElement;
            return focused === null ? '' : focused.id || focused.textContent.trim();
          }),
        );
        await page.keyboard.press(key);
      }
    };
    await walk('Tab');
    await frame.locator('.chart-bar [tabindex="0"]').first().focus();
    await walk('ArrowRight');
    assert.deepEqual(
      controls.filter((control) => !reached.has(control)),
      [],
    );
  });

  describe('without the sidebar', () => {
    before(async () => {
      await session.workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    });

    after(async () => {
      await session.workbench.resize({ width: 1280, height: 800 });
    });

    for (const width of [400, 800, 1200]) {
      it(`fits into ${width} pixels without scrolling sideways`, async () => {
        await session.workbench.resize({ width: width + activityBarWidth, height: 800 });
        const shown = await panel();
        await waitUntil(
          'the panel to have its width',
          async () => Math.abs((await shown.frame.evaluate(() => innerWidth)) - width) < 20 || undefined,
        );
        await shown.drawn();
        assert.deepEqual(await overflow(shown), []);
        await shown.fillsItsSpace();
        await shown.paints('bitrate', 200);
        assert.deepEqual(await violations(shown), []);
      });
    }
  });

  describe('zoomed to 200 %', () => {
    before(async () => {
      await session.workbench.zoom(2);
    });

    after(async () => {
      await session.workbench.zoom(1);
    });

    it('fits and draws its charts as sharp as the screen', async () => {
      const shown = await panel();
      await waitUntil('twice the pixels', async () => {
        const ratio = await shown.frame
          .locator('#chart-loss canvas')
          .first()
          .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth);
        return Math.abs(ratio - 2) < 0.02 || undefined;
      });
      await shown.drawn();
      assert.deepEqual(await overflow(shown), []);
      await shown.paints('loss');
    });
  });

  itLeavesNothingBehind(session);
});
