import assert from 'node:assert/strict';
import { historyStrings } from '../../src/text/history/strings';
import { usageStrings } from '../../src/text/usage/strings';
import { hostileTexts } from '../support/hostileTexts';
import type { HostMessage, PanelName, WebviewPage } from '../support/webviewPage';
import { describeWebview } from '../support/webviewSuite';
import {
  hostileHistoryView,
  hostileParticipant,
  hostileSession,
  hostileUsageView,
} from '../unit/report/hostileReports';
import { english } from '../unit/text/english';
import { showView } from './fixtures';
import { answerViews } from './sessionHost';
import { showSession } from './sessionFixture';

/** What every text of a stranger is in the views, until it is put in raw, as no host sends it. */
const marker = 'Zqx';
const raw = [
  hostileTexts['be markup'],
  hostileTexts['end an element'],
  hostileTexts['load a picture'],
  hostileTexts['run a command by a link'],
].join(' ');

/** The value with the raw text in the place of the marker, but in what stands for something by its id. */
function withRaw<T>(value: T, name = ''): T {
  if (typeof value === 'string') {
    return (/^(?:id|participantId|roomSessionId)$/.test(name) ? value : value.replaceAll(marker, () => raw)) as T;
  }
  if (Array.isArray(value)) {
    return value.map((part: unknown) => withRaw(part)) as T;
  }
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain
    ? (Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withRaw(part as unknown, key)])) as T)
    : value;
}

const pages: Readonly<Record<PanelName, () => HostMessage>> = {
  participant: () => showView(withRaw(hostileParticipant(marker).view)),
  session: () => showSession(withRaw(hostileSession(marker).toView())),
  history: () => ({
    type: 'show',
    strings: historyStrings(english),
    restore: null,
    state: { kind: 'shown', view: withRaw(hostileHistoryView(marker)) },
  }),
  usage: () => ({
    type: 'show',
    strings: usageStrings(english),
    restore: null,
    state: { kind: 'shown', view: withRaw(hostileUsageView(marker, null)) },
  }),
};

async function show(panel: PanelName, webview: WebviewPage): Promise<void> {
  await webview.show(pages[panel]());
  if (panel === 'session') {
    await answerViews(webview);
  }
  for (const summary of await webview.page.locator('summary:visible').all()) {
    await summary.click();
  }
  await webview.settled();
}

type Node = Awaited<ReturnType<typeof axTree>>[number];

async function axTree({ page }: WebviewPage) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes;
}

const looked =
  /^(?:button|checkbox|combobox|link|textbox|searchbox|slider|option|menuitem|image|img|table|grid|toolbar|dialog)$/;

/** What a screen reader finds that can be used or looked at, by its role and name. */
async function namesIn(webview: WebviewPage): Promise<readonly (readonly [role: string, name: string])[]> {
  const nodes = await axTree(webview);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isFocusable = ({ properties }: Node): boolean =>
    properties?.some(({ name, value }) => name === 'focusable' && value.value === true) ?? false;
  /** What is in a control that has a name is only how it looks. */
  const isLook = ({ parentId }: Node): boolean => {
    const parent = byId.get(parentId ?? '');
    return parent !== undefined && (/^(?:button|checkbox)$/.test(String(parent.role?.value)) || isLook(parent));
  };
  return nodes
    .filter((node) => !node.ignored && node.role?.value !== 'RootWebArea' && !isLook(node))
    .filter((node) => isFocusable(node) || looked.test(String(node.role?.value)))
    .map((node) => [String(node.role?.value), String(node.name?.value ?? '')] as const);
}

for (const panel of Object.keys(pages) as PanelName[]) {
  describeWebview(
    `the page of the ${panel} panel`,
    (open) => {
      it('shows raw texts of strangers as texts', async () => {
        const webview = await open();
        await show(panel, webview);
        const { page } = webview;
        assert.equal(await page.locator('img, iframe, main script, main style, a:not(#skip), main b').count(), 0);
        assert.equal(await page.title(), 'Whereby Insights');
        const shown = await page.locator('main').evaluate((main) => main.textContent);
        assert.ok(shown.includes('<img src=x onerror='), shown.slice(0, 300));
        assert.ok(shown.includes('</script></style><iframe'));
      });

      it('has a name for everything that a screen reader finds', async () => {
        const webview = await open();
        await show(panel, webview);
        const names = await namesIn(webview);
        assert.ok(names.length > 5, JSON.stringify(names));
        assert.deepEqual(
          names.filter(([, name]) => name.trim() === ''),
          [],
        );
      });

      it('has no id twice or with a space, and refers to none that is not there', async () => {
        const webview = await open();
        await show(panel, webview);
        const { ids, references } = await webview.page.evaluate(() => ({
          ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
          references: ['aria-controls', 'aria-labelledby', 'aria-describedby', 'aria-activedescendant', 'for'].flatMap(
            (name) =>
              [...document.querySelectorAll(`[${name}]`)].flatMap((one) => one.getAttribute(name)?.match(/\S+/g) ?? []),
          ),
        }));
        assert.ok(ids.length > 5 && references.length > 0, JSON.stringify({ ids, references }));
        assert.deepEqual(
          ids.filter((id, index) => /\s/.test(id) || ids.indexOf(id) !== index),
          [],
        );
        assert.deepEqual(
          references.filter((id) => !ids.includes(id)),
          [],
        );
      });

      it('moves nothing for whom motion is unwanted', async () => {
        const webview = await open({ reducedMotion: 'reduce' });
        await show(panel, webview);
        await webview.show({ type: 'busy', text: 'Waiting' });
        const moving = await webview.page.evaluate(() => {
          const all = (root: Document | ShadowRoot): Element[] =>
            [...root.querySelectorAll('*')].flatMap((element) => [
              element,
              ...(element.shadowRoot === null ? [] : all(element.shadowRoot)),
            ]);
          const lasts = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0);
          return all(document).flatMap((element) =>
            [null, '::before', '::after'].flatMap((pseudo) => {
              const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, pseudo);
              const moves = (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration);
              return moves ? [`${element.tagName} ${element.className} ${pseudo ?? ''}`] : [];
            }),
          );
        });
        assert.deepEqual(moving, []);
      });
    },
    panel,
  );
}
