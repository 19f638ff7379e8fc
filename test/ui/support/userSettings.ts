import { readFileSync } from 'node:fs';
import path from 'node:path';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** Changes user settings while the window is open, in the editor of `settings.json`. */
export async function changeUserSettings(
  { page, quickInput }: Pick<Workbench, 'page' | 'quickInput'>,
  userDataFolder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const file = path.join(userDataFolder, 'User/settings.json');
  const current = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const text = JSON.stringify({ ...current, ...settings }, undefined, 2);
  await quickInput.runCommand('Preferences: Open User Settings (JSON)');
  const editor = page.locator('.monaco-editor[data-uri$="/settings.json"]').first();
  await editor.locator('.view-line').first().click();
  await page.evaluate(async (all) => navigator.clipboard.writeText(all), text);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  await waitUntil('the settings to be saved', async () => {
    // What is pasted may come into the editor after the key that saves it.
    await page.keyboard.press('ControlOrMeta+S');
    return readFileSync(file, 'utf8') === text ? true : undefined;
  });
  await quickInput.runCommand('View: Close Editor');
  await editor.waitFor({ state: 'detached' });
}
