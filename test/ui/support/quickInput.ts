import type { Locator, Page } from 'playwright-core';
import { waitUntil } from './waitUntil';

/** The box at the top of the workbench: command palette, input boxes and quick picks, worked by a person's means. */
export class QuickInput {
  readonly #widget: Locator;
  readonly #input: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
    this.#input = this.#widget.locator('.quick-input-box input');
  }

  /** Waits for the box whose title, placeholder or prompt contains `text`. */
  async opened(text: string): Promise<void> {
    await waitUntil(`a quick input with "${text}"`, async () => {
      if (!(await this.#widget.isVisible())) {
        return undefined;
      }
      const [title, placeholder, message] = await Promise.all([
        this.#widget.locator('.quick-input-title').textContent(),
        this.#input.getAttribute('placeholder'),
        this.message(),
      ]);
      return [title, placeholder, message].some((part) => part?.includes(text)) || undefined;
    });
  }

  /** Whether no box is open now. */
  async isClosed(): Promise<boolean> {
    return this.#widget.isHidden();
  }

  /** Waits until no box is open. */
  async closed(): Promise<void> {
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** Runs a command by F1 and its title in the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.#page.keyboard.press('F1');
    const command = this.#rows(title)
      .or(this.#rows(`${title}, `, '^='))
      .first();
    await waitUntil(`the command "${title}" to run from the palette`, async () => {
      // A panel that has the focus hears no key until its page has come.
      const isOpen = await this.#input.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (!isOpen) {
        await this.#page.keyboard.press('F1');
      }
      // The palette may still be filling itself while it is typed into.
      if ((await this.#input.inputValue()) !== `>${title}`) {
        await this.#input.fill(`>${title}`, { timeout: 2_000 }).catch(() => undefined);
      }
      return command.click({ timeout: 2_000 }).then(
        () => true,
        () => undefined,
      );
    });
  }

  /** Replaces what stands in the box. */
  async type(text: string): Promise<void> {
    await this.#input.fill(text);
  }

  /** Presses Enter in the box. */
  async accept(): Promise<void> {
    await this.#input.press('Enter');
  }

  /** Presses Escape in the box. */
  async cancel(): Promise<void> {
    await this.#input.press('Escape');
  }

  /** Presses Escape wherever the focus is; a box that is busy takes no key itself. */
  async cancelAnywhere(): Promise<void> {
    await this.#page.keyboard.press('Escape');
  }

  /** Presses a key in the box. */
  async press(key: string): Promise<void> {
    await this.#input.press(key);
  }

  /** The accessible label of the item that Enter would take; empty without one. */
  async focusedItem(): Promise<string> {
    const focused = this.#widget.locator('.quick-input-list .monaco-list-row.focused');
    return (await focused.count()) === 0 ? '' : ((await focused.first().getAttribute('aria-label')) ?? '');
  }

  /** How many items the list has, those out of sight too. */
  async itemCount(): Promise<number> {
    return Number((await this.#rows().first().getAttribute('aria-setsize')) ?? 0);
  }

  /** Whether what is typed is hidden as a password is. */
  async hidesText(): Promise<boolean> {
    return (await this.#input.getAttribute('type')) === 'password';
  }

  /** The prompt or validation message below the box; empty without one. */
  async message(): Promise<string> {
    const texts = await this.#widget.locator('.quick-input-message:visible').allTextContents();
    return texts.join(' ').trim();
  }

  /** Waits for a message that contains `text` and answers the whole. */
  async messageWith(text: string): Promise<string> {
    return waitUntil(`the message "${text}"`, async () => {
      const message = await this.message();
      return message.includes(text) ? message : undefined;
    });
  }

  /** Waits for items and answers the accessible labels of those in sight, top first. */
  async items(): Promise<string[]> {
    await this.#rows().first().waitFor();
    return this.#rows().evaluateAll((rows) =>
      rows
        .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
        .map((row) => row.getAttribute('aria-label') ?? ''),
    );
  }

  /** The first lines of all items, of a list that is paged through to its end. */
  async allLabels(): Promise<string[]> {
    const labels = new Set<string>();
    // Below a title in another language VS Code shows the English one too, by which it can be found.
    const lines = this.#rows().locator('.label-name:not(.quick-input-list-label-meta *)');
    for (let before = -1; before < labels.size;) {
      before = labels.size;
      (await lines.allTextContents()).forEach((label) => labels.add(label));
      await this.press('PageDown');
      await this.press('PageDown');
    }
    return [...labels];
  }

  /** Waits for an item whose accessible label starts with `label`. */
  async itemWith(label: string): Promise<void> {
    await this.#rows(label, '^=').first().waitFor({ state: 'visible' });
  }

  /** Waits for an item whose accessible label starts with `label` and clicks it. */
  async pick(label: string): Promise<void> {
    await this.#rows(label, '^=').first().click();
  }

  #rows(label = '', match: '=' | '^=' = '='): Locator {
    const items = '.quick-input-list .monaco-list-row';
    return this.#widget.locator(label === '' ? items : `${items}[aria-label${match}${JSON.stringify(label)}]`);
  }
}
