import { existsSync } from 'node:fs';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** Waits for the dialog that asks where to save, answers what it offers, and saves as `file`. */
export async function saveAs({ page, quickInput }: Workbench, file: string, isSaved = existsSync): Promise<string> {
  const input = page.locator('.quick-input-box input');
  const offered = await waitUntil('the offered file', async () => {
    const value = await input.inputValue({ timeout: 1_000 }).catch(() => '');
    return value.includes('/whereby-') ? value : undefined;
  });
  await quickInput.type(file);
  await waitUntil('the file to be chosen', async () => {
    // The dialog hears no key while it still reads the folder.
    if (await input.isVisible()) {
      await page.keyboard.press('Enter');
      return undefined;
    }
    return true;
  });
  await waitUntil(`the file ${file}`, () => Promise.resolve(isSaved(file) || undefined));
  return offered;
}
