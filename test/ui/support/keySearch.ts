import { temporaryFoldersBut } from '../../support/host/cleanUp';
import { textsInWindow } from './personalTexts';
import { keyForms } from './sampleApi';
import { storedTexts } from './storedTexts';
import { filesBelow, filesThatHold } from './traces';
import type { Workbench } from './workbench';
import { waitUntil } from './waitUntil';

const holdsKey = (text: string): boolean => keyForms.some((form) => text.includes(form));

/**
 * Where the key stands in the clear, in any form: what the window and its server left behind, logs and output channels among
 * them; the window, its webviews and its fields; what the browser stores; what was copied; every saved file and the
 * installed package.
 */
export async function placesOfKey(workbench: Workbench): Promise<readonly string[]> {
  const { page } = workbench;
  // A webview that is just closing goes away under the look.
  const fields = await waitUntil('the fields of all frames', () =>
    Promise.all(
      page
        .frames()
        .map((frame) =>
          frame.locator('input, textarea').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
        ),
    ).catch(() => undefined),
  );
  const stored = await storedTexts(page);
  // What was copied can be read by the part of the window alone that has the focus, which a webview may have.
  await page.evaluate(() => {
    window.focus();
  });
  const copied = await workbench.clipboard();
  return [
    ...workbench.tracesOf(...keyForms),
    ...(await textsInWindow(page, keyForms)),
    ...fields
      .flat()
      .filter(holdsKey)
      .map((value) => `a field: ${value}`),
    ...stored
      .filter(({ key, value }) => holdsKey(key) || holdsKey(value))
      .map(({ key }) => `stored in the browser: ${key}`),
    ...(holdsKey(copied) ? [`the clipboard: ${copied}`] : []),
    ...filesThatHold(temporaryFoldersBut('server').flatMap(filesBelow), keyForms),
  ];
}
