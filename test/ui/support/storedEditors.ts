import type { Page } from 'playwright-core';
import { waitUntil } from './waitUntil';

/** What the workbench keeps of its editors. */
const editorsKey = 'memento/workbench.parts.editor';

/** What the workbench has stored under a key, in all its databases, as text. */
async function readStored(page: Page, key: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const finished = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('The database cannot be read.'));
        };
      });
    const texts: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith('vscode-web-state-db-')) {
        const database = await finished(indexedDB.open(name));
        const items = database.transaction('ItemTable').objectStore('ItemTable');
        texts.push(await finished<unknown>(items.get(wanted)));
        database.close();
      }
    }
    return texts.join('\n');
  }, key);
}

/** What is stored of the editor in front of each group, of the text that is stored for all. */
function storedInFront(stored: string): string[] {
  const found: string[] = [];
  for (const text of stored.split('\n').filter((line) => line !== '')) {
    JSON.parse(text, (_key, value: { editors?: { value?: string }[]; mru?: number[] } | null) => {
      const front = value?.editors?.[value.mru?.[0] ?? -1];
      if (front?.value !== undefined) {
        found.push(front.value);
      }
      return value;
    });
  }
  return found;
}

/** Whether a stored editor has that title. A webview keeps its own, and may hold that of another in its state; other editors keep none. */
function isTitled(editor: string, title: string): boolean {
  return editor.includes('"title":') ? editor.includes(`"title":${JSON.stringify(title)}`) : editor.includes(title);
}

/** Makes the workbench store its state, as it does when its window loses the focus. */
export async function storeNow(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.hasFocus = () => false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/**
 * Makes the workbench store which panels of this extension are open, as it does when its window loses the focus, and waits
 * until `titles` are stored, each with what its webview keeps, and `front` as the one in front. What is stored while a page
 * unloads may be lost.
 */
export async function storeEditors(page: Page, titles: readonly string[], front: readonly string[]): Promise<void> {
  await storeNow(page);
  await waitUntil(`${titles.length} stored editors, ${front.join(' and ')} in front`, async () => {
    const stored = await readStored(page, editorsKey);
    const states = stored.match(/\brestore\\+":/g) ?? [];
    const inFront = storedInFront(stored);
    return (
      (titles.every((title) => stored.includes(title)) &&
        states.length >= titles.length &&
        front.every((title) => inFront.some((editor) => isTitled(editor, title)))) ||
      undefined
    );
  });
}

/** What the workbench has stored of its editors, as text: their titles, and what their webviews keep. */
export async function storedEditors(page: Page): Promise<string> {
  return readStored(page, editorsKey);
}

/** Waits until what the extension keeps for the window does not hold `text` any more. */
export async function forgotten(page: Page, text: string): Promise<void> {
  await waitUntil(`"${text}" to be forgotten`, async () => {
    const stored = await readStored(page, 'callinsights.insights-for-whereby');
    return (stored !== '' && !stored.includes(text)) || undefined;
  });
}
