import { existsSync } from 'node:fs';
import path from 'node:path';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** Waits for the box that asks for a file and answers the path that it offers. */
export async function offeredFile({ page }: Workbench, part = '/'): Promise<string> {
  const input = page.locator('.quick-input-box input');
  return waitUntil('the offered file', async () => {
    const value = await input.inputValue({ timeout: 1_000 }).catch(() => '');
    return value.includes(part) ? value : undefined;
  });
}

/** Types a file's path into the box that asks for one, and takes it, until the box is gone. */
export async function takeFile({ page, quickInput }: Workbench, file: string): Promise<void> {
  const input = page.locator('.quick-input-box input');
  const ok = page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true });
  const name = path.basename(file);
  await waitUntil(`${name} to be taken`, async () => {
    if (await quickInput.isClosed()) {
      return true;
    }
    // The box reads the folder first, which takes away what was typed before; it may close under each of these looks.
    await (async () => {
      if ((await input.inputValue({ timeout: 1_000 })) !== file) {
        await input.fill(file, { timeout: 1_000 });
        return;
      }
      // Until what was typed is read, an item of the folder would be taken in its place.
      const item = await quickInput.focusedItem();
      if (item === '' || item.startsWith(name)) {
        await ok.click({ timeout: 1_000 });
      }
    })().catch(() => undefined);
    return undefined;
  });
}

/** Waits for the dialog that asks where to save, answers what it offers, and saves as `file`. */
export async function saveAs(workbench: Workbench, file: string, isSaved = existsSync): Promise<string> {
  const offered = await offeredFile(workbench, '/whereby-');
  await takeFile(workbench, file);
  await waitUntil(`the file ${file}`, () => Promise.resolve(isSaved(file) || undefined));
  return offered;
}
