import type { Locator, Page } from 'playwright-core';

/** The modal dialog of the window. */
export class Dialog {
  readonly #box: Locator;

  constructor(page: Page) {
    this.#box = page.locator('.monaco-dialog-box');
  }

  /** Waits for the dialog whose text contains `text` and answers all of it. */
  async withText(text: string): Promise<string> {
    const box = this.#box.filter({ hasText: text });
    await box.waitFor();
    return box.locator('.dialog-message-container').innerText();
  }

  /** Presses a button and waits until the dialog is gone. */
  async press(button: string): Promise<void> {
    await this.#box.getByRole('button', { name: button, exact: true }).click();
    await this.#box.page().locator('.monaco-dialog-modal-block').waitFor({ state: 'detached' });
  }
}
