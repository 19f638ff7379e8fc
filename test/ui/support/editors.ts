import type { Locator, Page } from 'playwright-core';
import { waitUntil } from './waitUntil';

/** The editors that are open in the window, by the titles on their tabs. */
export class Editors {
  readonly #tabs: Locator;
  readonly #runCommand: (title: string) => Promise<void>;

  constructor(page: Page, runCommand: (title: string) => Promise<void>) {
    this.#runCommand = runCommand;
    this.#tabs = page.locator('.part.editor .tabs-container .tab');
  }

  /** The titles, left to right. */
  async titles(): Promise<readonly string[]> {
    return this.#tabs.locator('.label-name').allTextContents();
  }

  /** The titles of those in front of their groups. */
  async titlesInFront(): Promise<readonly string[]> {
    return this.#tabs.and(this.#tabs.page().locator('.active')).locator('.label-name').allTextContents();
  }

  /** Waits until the editor with that title is the one in front. */
  async inFront(title: string): Promise<void> {
    await this.#tabs.and(this.#tabs.page().locator('.active')).filter({ hasText: title }).waitFor();
  }

  /** The picture in the tab of that title, as CSS. */
  async icon(title: string): Promise<string> {
    const picture = this.#tabs.filter({ hasText: title }).locator('.monaco-icon-label-iconpath');
    return picture.evaluate((element) => getComputedStyle(element).backgroundImage);
  }

  /** Brings an open editor to the front by its tab. */
  async click(title: string): Promise<void> {
    await this.#tabs.filter({ hasText: title }).click();
    await this.inFront(title);
  }

  /** Closes all of them. */
  async closeAll(): Promise<void> {
    await this.#runCommand('View: Close All Editors');
    await waitUntil('no editor', async () => (await this.titles()).length === 0 || undefined);
  }
}
