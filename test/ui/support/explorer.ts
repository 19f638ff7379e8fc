import type { Locator, Page } from 'playwright-core';
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
    await this.#row(file).hover();
    await mouse.down();
    const [x, y] = [editors!.x + editors!.width / 2, editors!.y + editors!.height / 2];
    await mouse.move(x, y - 40, { steps: 5 });
    // Where it would go is shown before it is let go.
    await this.#page.locator('#monaco-workbench-editor-drop-overlay').waitFor();
    await mouse.move(x, y, { steps: 5 });
    await mouse.up();
  }

  #row(file: string): Locator {
    return this.#page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${file}"]`);
  }
}
