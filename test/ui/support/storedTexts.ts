import type { Page } from 'playwright-core';

/** Something that is stored in the browser, as text. */
export interface StoredText {
  readonly key: string;
  readonly value: string;
}

/** Everything that the window has stored in its profile: all databases, and the local and session storage. */
export async function storedTexts(page: Page): Promise<readonly StoredText[]> {
  return page.evaluate(async () => {
    const finished = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('The database cannot be read.'));
        };
      });
    const asText = (value: unknown): string =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value);
    const found = [localStorage, sessionStorage].flatMap((storage) =>
      Object.keys(storage).map((key) => ({ key, value: storage.getItem(key) ?? '' })),
    );
    for (const { name } of await indexedDB.databases()) {
      const database = await finished(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const items = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([finished(items.getAllKeys()), finished<unknown[]>(items.getAll())]);
        found.push(...keys.map((key, index) => ({ key: JSON.stringify(key), value: asText(values[index]) })));
      }
      database.close();
    }
    return found;
  });
}
