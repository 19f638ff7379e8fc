import type { Frame, Page } from 'playwright-core';
import { ownFrames } from './ownWebviews';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** Where the workbench shows texts of this extension: its views and their titles, the box at the top, notifications, dialogs, tabs. */
const places = [
  '.part.sidebar .composite.title h2',
  '.part.sidebar .title-actions .action-label',
  '.part.sidebar .pane-header .title',
  '.part.sidebar .pane-header .description',
  '.part.sidebar .pane-header .action-label',
  '.part.sidebar .welcome-view-content *',
  '.part.sidebar .tree-explorer-viewlet-tree-view .message *',
  '.part.sidebar .monaco-list-row',
  '.part.sidebar .monaco-list-row .action-label',
  '.quick-input-widget:visible .quick-input-title',
  '.quick-input-widget:visible .quick-input-box input',
  '.quick-input-widget:visible .quick-input-message',
  // A row keeps, out of sight, what the box before had in it.
  '.quick-input-widget .monaco-list-row .label-name:visible',
  '.quick-input-widget .monaco-list-row .label-description:visible',
  '.notifications-center .notification-list-item-message',
  '.notifications-center .notification-list-item .monaco-button',
  '.monaco-dialog-box .dialog-message-text',
  '.monaco-dialog-box .dialog-message-detail',
  '.tabs-container .tab .label-name',
  '.statusbar-item[id^="callinsights."]',
  '.gettingStartedContainer .gettingStartedSlideDetails .category-title',
  '.gettingStartedContainer .gettingStartedSlideDetails .category-description-container',
  '.gettingStartedContainer .getting-started-step .step-title',
  '.gettingStartedContainer .getting-started-step .step-description-container',
  '.gettingStartedContainer .getting-started-media',
];

/** Every text of an element and what it holds, names and hints for those who do not see it among them. */
function textsIn(roots: readonly Element[]): string[] {
  const attributes = [
    'aria-label',
    'title',
    'placeholder',
    'aria-description',
    'aria-valuetext',
    'aria-roledescription',
  ];
  const texts = new Set<string>();
  for (const root of roots) {
    for (const element of [root, ...root.querySelectorAll('*')]) {
      attributes.forEach((name) => texts.add(element.getAttribute(name) ?? ''));
      for (const node of element.tagName === 'STYLE' || element.tagName === 'SCRIPT' ? [] : element.childNodes) {
        texts.add(node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '');
      }
    }
    // A sentence may consist of several elements.
    texts.add(root.tagName === 'BODY' ? '' : root.textContent);
  }
  return [...texts];
}

async function textsOfPage(frame: Frame): Promise<string[]> {
  // The frame may go away while it is asked.
  return frame
    .locator('body')
    .evaluateAll(textsIn)
    .catch(() => []);
}

async function textsNow(page: Page): Promise<string[]> {
  const found = await Promise.all([
    page.locator(places.join(', ')).evaluateAll(textsIn),
    ...ownFrames(page).map(textsOfPage),
  ]);
  const plain = found.flat().map((text) => text.replace(/\s+/gu, ' ').trim());
  return [...new Set(plain)].filter((text) => text !== '');
}

/** The texts that this extension shows in the window, with plain spaces, once the command palette is gone. */
export async function ownTexts({ page }: Workbench): Promise<string[]> {
  const inputs = page.locator('.quick-input-widget:visible .quick-input-box input');
  return waitUntil('the command palette to be gone', async () => {
    const typed = await inputs.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    if (typed.some((text) => text.startsWith('>'))) {
      return undefined;
    }
    const texts = await textsNow(page);
    return texts.some((text) => text.startsWith('Whereby Insights: ')) ? undefined : texts;
  });
}
