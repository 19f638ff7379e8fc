import type { Locator, Page } from 'playwright-core';

/** What a view in the sidebar shows beside its rows. */
export class SidebarView {
  readonly #welcomeText: Locator;
  readonly #messages: Locator;
  readonly #descriptions: Locator;

  constructor(page: Page) {
    this.#welcomeText = page.locator('.part.sidebar .welcome-view-content');
    this.#messages = page.locator('.part.sidebar .tree-explorer-viewlet-tree-view .message');
    this.#descriptions = page.locator('.part.sidebar .pane-header .description');
  }

  /** Waits for the welcome text with a button of that name, and answers the whole text. */
  async welcome(button: string): Promise<string> {
    await this.#button(button).waitFor({ state: 'visible' });
    return (await this.#welcomeText.allTextContents()).join(' ').trim();
  }

  /** Whether the welcome text has a button of that name now. */
  async hasWelcome(button: string): Promise<boolean> {
    return this.#button(button).isVisible();
  }

  /** Presses a button of the welcome text. */
  async clickWelcome(button: string): Promise<void> {
    await this.#button(button).click();
  }

  /** Waits for a line above the rows that contains `text`. */
  async message(text: string): Promise<void> {
    await this.#messages.filter({ hasText: text }).waitFor();
  }

  /** Whether such a line stands there now. */
  async hasMessage(text: string): Promise<boolean> {
    return this.#messages.filter({ hasText: text }).isVisible();
  }

  /** Waits until that text stands beside the title of a view. */
  async description(text: string): Promise<void> {
    await this.#descriptions.getByText(text, { exact: true }).waitFor();
  }

  #button(name: string): Locator {
    return this.#welcomeText.locator('.monaco-button', { hasText: name }).first();
  }
}
