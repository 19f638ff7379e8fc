import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { Dialog } from './dialog';
import { saveAs } from './saveDialog';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** What can be left out of a case file, by how its lines begin. */
export const everything = ['Names, and undocumented events', 'External IDs', 'Comments and tags', 'Browsers'];

/** The name of a case file. */
export const caseFileName = (name: string): string => `${name}.whereby-case.json`;

/** Waits a while for the focus to come back to a panel: a box that is opened before that closes again. */
async function focusCame(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => document.hasFocus(), undefined, { timeout: 3_000 }).catch(() => undefined);
}

/** Types a file's path into the dialog that asks for one, until it is taken; false where the dialog went before. */
async function typeFile(
  { page, quickInput }: Workbench,
  file: string,
  isDone: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const input = page.locator('.quick-input-box input');
  await waitUntil('a box for a file', async () => (await input.inputValue()).includes('/') || undefined);
  return waitUntil(`${path.basename(file)} to be taken`, async () => {
    if (await isDone()) {
      return true;
    }
    // The dialog hears no key while it still reads the folder, and what was typed before is gone then; the box may close meanwhile.
    await (async () => {
      if ((await input.inputValue({ timeout: 1_000 })) !== file) {
        await input.fill(file, { timeout: 1_000 });
      }
      await input.press('Enter', { timeout: 1_000 });
    })().catch(() => undefined);
    if (!(await quickInput.isClosed())) {
      return undefined;
    }
    // What was taken is written a little later.
    return waitUntil('it to be done', async () => (await isDone()) || undefined, 3_000).catch(() => false);
  });
}

/** Saves the panel in front as a case file by the palette, after unchecking what shall stay; answers its text. */
export async function saveCase(
  workbench: Workbench,
  folder: string,
  name: string,
  unchecked: readonly string[],
): Promise<string> {
  const file = path.join(folder, caseFileName(name));
  const isSaved = (): boolean => existsSync(file);
  // A panel that had the focus may take it back late, which closes the palette, and the box for the file.
  await waitUntil('the case file', async () => (await trySaving(workbench, file, isSaved, unchecked)) || undefined);
  await workbench.quickInput.closed();
  return waitUntil('the whole file', () => {
    const text = readFileSync(file, 'utf8');
    return Promise.resolve(text.endsWith('}') ? text : undefined);
  });
}

async function trySaving(
  workbench: Workbench,
  file: string,
  isSaved: () => boolean,
  unchecked: readonly string[],
): Promise<boolean> {
  await workbench.runCommand('Whereby Insights: Save Case File...');
  const isOpen = await workbench.quickInput.opened('Leave Out of the Case File').then(
    () => true,
    () => false,
  );
  if (!isOpen) {
    return false;
  }
  for (const label of unchecked) {
    await workbench.quickInput.pick(label);
  }
  await workbench.quickInput.accept();
  const dialog = new Dialog(workbench.page);
  assert.match(await dialog.withText('Save this case file?'), /thresholds, the unit and the time zone/);
  await dialog.press('Save');
  return typeFile(workbench, file, isSaved);
}

/** Opens a case file by *Open Case File...*. */
export async function openCase(workbench: Workbench, folder: string, name: string): Promise<void> {
  await workbench.runCommand('Whereby Insights: Open Case File...');
  await typeFile(workbench, path.join(folder, caseFileName(name)), () => workbench.quickInput.isClosed());
}

/** Saves a panel's CSV by its menu; answers it with what a case file's badge has before that of its data left out. */
export async function csvOf(workbench: Workbench, frame: Frame, file: string): Promise<string> {
  await frame.locator('#save').click();
  await frame.locator('#save-csv').click();
  await saveAs(workbench, file);
  await focusCame(frame);
  const text = readFileSync(file, 'utf8');
  assert.match(text, /Sample data/u);
  return text.replace(/"?Case file of [^"\n]*? · Sample data"?/gu, 'Sample data');
}

/** What a chart or the rows show, as an address of its pixels. */
export function pixels(frame: Frame, selector: string): Promise<string> {
  return frame
    .locator(`${selector} canvas`)
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}
