import type { Locator, Page } from 'playwright-core';
import { waitUntil } from './waitUntil';
import type { Workbench } from './workbench';

/** The files of the folder that is open, worked by mouse. */
export class Explorer {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Brings the Explorer into the sidebar. */
  static async shown(workbench: Workbench): Promise<Explorer> {
    await workbench.runCommand('View: Show Explorer');
    return new Explorer(workbench.page);
  }

  /** Opens a file by a double click. */
  async doubleClick(file: string): Promise<void> {
    await this.#row(file).dblclick();
  }

  /** Drags a file into the middle of the editors and drops it there. */
  async dragToEditors(file: string): Promise<void> {
    const { mouse } = this.#page;
    const editors = await this.#page.locator('.part.editor').boundingBox();
    const [x, y] = [editors!.x + editors!.width / 2, editors!.y + editors!.height / 2];
    await waitUntil(`where ${file} would go`, async () => {
      await this.#row(file).hover();
      await mouse.down();
      // A row may move from under the mouse, as when a file above it comes or goes.
      if (await this.#row(file).evaluate((row) => row.matches(':hover'))) {
        await mouse.move(x, y - 40, { steps: 5 });
        if (await this.#showsPlace()) {
          return true;
        }
      }
      await mouse.up();
      return undefined;
    });
    await mouse.move(x, y, { steps: 5 });
    await mouse.up();
  }

  /** Whether the place where a file would go is shown within a moment. */
  #showsPlace(): Promise<boolean> {
    return this.#page
      .locator('#monaco-workbench-editor-drop-overlay')
      .waitFor({ timeout: 2_000 })
      .then(
        () => true,
        () => false,
      );
  }

  #row(file: string): Locator {
    return this.#page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${file}"]`);
  }
}
