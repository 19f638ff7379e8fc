import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { Dialog } from './dialog';
import { offeredFile, saveAs, takeFile } from './saveDialog';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** What can be left out of a case file, by how its lines begin. */
export const everything = ['Names, and undocumented events', 'External IDs', 'Comments and tags', 'Browsers'];

/** The name of a case file. */
export const caseFileName = (name: string): string => `${name}.whereby-case.json`;

/** Saves the panel in front as a case file by the palette, after unchecking what shall stay; answers its text. */
export async function saveCase(
  workbench: Workbench,
  folder: string,
  name: string,
  unchecked: readonly string[],
): Promise<string> {
  const file = path.join(folder, caseFileName(name));
  await workbench.runCommand('Whereby Insights: Save Case File...');
  await workbench.quickInput.opened('Leave Out of the Case File');
  for (const label of unchecked) {
    await workbench.quickInput.pick(label);
  }
  await workbench.quickInput.accept();
  const dialog = new Dialog(workbench.page);
  assert.match(await dialog.withText('Save this case file?'), /thresholds, the unit and the time zone/);
  await dialog.press('Save');
  await offeredFile(workbench);
  await takeFile(workbench, file);
  return waitUntil('the whole file', () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return Promise.resolve(text.endsWith('}') ? text : undefined);
  });
}

/** Opens a case file by *Open Case File...*. */
export async function openCase(workbench: Workbench, folder: string, name: string): Promise<void> {
  await workbench.runCommand('Whereby Insights: Open Case File...');
  await offeredFile(workbench);
  await takeFile(workbench, path.join(folder, caseFileName(name)));
}

/** Saves a panel's CSV by its menu; answers it with what a case file's badge has before that of its data left out. */
export async function csvOf(workbench: Workbench, frame: Frame, file: string): Promise<string> {
  await frame.locator('#save').click();
  await frame.locator('#save-csv').click();
  await saveAs(workbench, file);
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
