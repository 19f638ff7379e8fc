import type { Page } from 'playwright-core';
import { waitUntil } from './waitUntil';

/** The notifications, read from the notification center because toasts may not paint in a headless window. */
export class Notifications {
  readonly #page: Page;
  readonly #runCommand: (title: string) => Promise<void>;

  constructor(page: Page, runCommand: (title: string) => Promise<void>) {
    this.#page = page;
    this.#runCommand = runCommand;
  }

  /** The texts of all notifications, newest first. */
  async texts(): Promise<string[]> {
    await this.#show();
    return this.#page.locator('.notifications-center .notification-list-item-message').allTextContents();
  }

  /** Waits for a notification that contains `text` and answers the whole. */
  async withText(text: string): Promise<string> {
    return waitUntil(`the notification "${text}"`, async () => (await this.texts()).find((one) => one.includes(text)));
  }

  /** Presses a button of the notification that contains `text`. */
  async press(text: string, button: string): Promise<void> {
    await this.withText(text);
    const item = this.#page.locator('.notifications-center .notification-list-item', { hasText: text }).first();
    await item.hover();
    await item.locator('.monaco-button', { hasText: button }).click();
  }

  /** Hides the list again. */
  async close(): Promise<void> {
    await this.#runCommand('Notifications: Hide Notifications');
    await this.#page.locator('.notifications-center.visible').waitFor({ state: 'hidden' });
  }

  /** Removes all notifications. */
  async clear(): Promise<void> {
    await this.#runCommand('Notifications: Clear All Notifications');
  }

  async #show(): Promise<void> {
    const center = this.#page.locator('.notifications-center.visible');
    if (!(await center.isVisible())) {
      await this.#runCommand('Notifications: Show Notifications');
      await center.waitFor({ state: 'visible' });
    }
  }
}
