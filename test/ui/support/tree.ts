import type { Locator, Page } from 'playwright-core';
import { waitUntil } from './waitUntil';

const notchPixels = 500;
const scrollsWithinMs = 2_000;

/** One row of a tree as it is told to a person. */
export interface Row {
  /** The accessible label. */
  readonly label: string;
  /** The text that is seen, label and description. */
  readonly text: string;
  /** 1 for a row at the top. */
  readonly level: number;
  /** How many siblings its level has here, itself included. */
  readonly setSize: number;
  readonly expanded: boolean | undefined;
  /** Its place among all rows that are unfolded. */
  readonly index: number;
  /** Whether it is the last of them. */
  readonly isLast: boolean;
}

/** Names a row: the start of its visible text or accessible label, or a pattern that matches the latter. */
export type RowName = string | RegExp;

const matches = (row: Row, name: RowName): boolean =>
  typeof name === 'string' ? row.text.startsWith(name) || row.label.startsWith(name) : name.test(row.label);

/** A tree view in the sidebar. Only the rows in sight exist in the page, so that finding a row scrolls. */
export class Tree {
  readonly #list: Locator;
  readonly #page: Page;

  constructor(page: Page, viewName: string) {
    this.#page = page;
    this.#list = page.locator(`.part.sidebar .monaco-list[aria-label^=${JSON.stringify(viewName)}]`);
  }

  /** The rows in sight, top first. */
  async visibleRows(): Promise<Row[]> {
    // A row that is just being filled has no level yet.
    const rows = await this.#list.locator('.monaco-list-row[aria-level]').evaluateAll((elements) =>
      elements.map((element) => {
        const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
        const expanded = element.getAttribute('aria-expanded');
        return {
          label: element.getAttribute('aria-label') ?? '',
          text: ['.label-name', '.label-description']
            .map((part) => element.querySelector(part)?.textContent ?? '')
            .join(' ')
            .trim(),
          level: number('aria-level'),
          setSize: number('aria-setsize'),
          expanded: expanded === null ? undefined : expanded === 'true',
          index: number('data-index'),
          isLast: element.getAttribute('data-last-element') === 'true',
        };
      }),
    );
    return rows.sort((a, b) => a.index - b.index);
  }

  /** All rows that are unfolded, read by scrolling from top to bottom. */
  async allRows(): Promise<Row[]> {
    const found = new Map<number, Row>();
    await this.#scrollThrough((rows) => {
      rows.forEach((row) => found.set(row.index, row));
      return false;
    });
    return [...found.values()].sort((a, b) => a.index - b.index);
  }

  /** Whether no row is in sight. */
  async isEmpty(): Promise<boolean> {
    return (await this.visibleRows()).length === 0;
  }

  /** Waits for a row, wherever it is, and scrolls to it. */
  async find(name: RowName): Promise<Row> {
    return waitUntil(`the row ${String(name)}`, async () => this.#findNow(name));
  }

  /** Whether there is such a row now. */
  async has(name: RowName): Promise<boolean> {
    return (await this.#findNow(name)) !== undefined;
  }

  /** Unfolds a row and waits for its children. */
  async expand(name: RowName): Promise<void> {
    await this.#fold(name, true);
    const { label } = await this.find(name);
    await waitUntil(`rows below ${String(name)}`, async () => {
      const rows = await this.visibleRows();
      const at = rows.findIndex((row) => row.label === label);
      const [row, below] = [rows[at], rows[at + 1]];
      // Of a row at the lower edge the children are out of sight.
      return (row !== undefined && (below === undefined || below.level > row.level)) || undefined;
    });
  }

  /** Folds a row. */
  async collapse(name: RowName): Promise<void> {
    await this.#fold(name, false);
  }

  async click(name: RowName): Promise<void> {
    await (await this.#locate(name)).click();
  }

  /** Clicks twice on a row, as fast as for one double click. */
  async doubleClick(name: RowName): Promise<void> {
    await (await this.#locate(name)).dblclick();
  }

  /** Presses a button that a row shows under the mouse, named by its title. */
  async clickInline(name: RowName, title: string): Promise<void> {
    const row = await this.#locate(name);
    await row.hover();
    await row.locator(`.action-label[aria-label^=${JSON.stringify(title)}]`).click();
  }

  /** Whether a row shows a button of that title under the mouse, beside any others. */
  async offersInline(name: RowName, title: string): Promise<boolean> {
    const row = await this.#locate(name);
    await row.hover();
    await row.locator('.actions .action-label').first().waitFor();
    return (await row.locator(`.action-label[aria-label^=${JSON.stringify(title)}]`).count()) > 0;
  }

  /** Moves the mouse onto a row. */
  async hover(name: RowName): Promise<void> {
    await (await this.#locate(name)).hover();
  }

  /** Chooses an item of a row's context menu. */
  async chooseInMenu(name: RowName, item: string): Promise<void> {
    await (await this.#locate(name)).click({ button: 'right' });
    const choice = this.#page.locator('.monaco-menu .action-label', { hasText: item }).first();
    await choice.waitFor();
    await waitUntil(`"${item}" to be chosen`, async () => {
      // A menu that has just opened takes no click.
      await choice.click({ timeout: 1_000 }).catch(() => undefined);
      return (await choice.isVisible()) ? undefined : true;
    });
  }

  /** What a row's context menu offers. */
  async menuOf(name: RowName): Promise<readonly string[]> {
    await (await this.#locate(name)).click({ button: 'right' });
    const items = this.#page.locator('.monaco-menu .action-label');
    await items.first().waitFor();
    const labels = await items.allTextContents();
    await this.#page.keyboard.press('Escape');
    return labels;
  }

  /** Moves the keyboard focus into the tree. */
  async focus(): Promise<void> {
    await this.#list.focus();
  }

  /** Presses a key in the tree and waits until the row with the focus is the one named. */
  async press(key: string, focused: RowName): Promise<void> {
    await this.#page.keyboard.press(key);
    await waitUntil(`the focus on the row ${String(focused)} after ${key}`, async () => {
      const label = await this.#list.locator('.monaco-list-row.focused').getAttribute('aria-label');
      const row = (await this.visibleRows()).find((one) => one.label === label);
      return (row !== undefined && matches(row, focused)) || undefined;
    });
  }

  /** Waits until a row is in sight, without scrolling to it. */
  async inSight(name: RowName): Promise<void> {
    await waitUntil(`the row ${String(name)} in sight`, async () => {
      const rows = await this.visibleRows();
      return rows.some((row) => matches(row, name)) || undefined;
    });
  }

  /** Waits until a row is the one selected, in sight. */
  async selected(name: RegExp): Promise<void> {
    await waitUntil(`the selected row ${String(name)}`, async () => {
      const label = await this.#list.locator('.monaco-list-row.selected').first().getAttribute('aria-label');
      return name.test(label ?? '') || undefined;
    });
  }

  /** Waits until the row unfolds or folds, whoever does it. */
  async folded(name: RowName, expanded: boolean): Promise<void> {
    const row = await this.#locate(name);
    await waitUntil(`the row ${String(name)} to be ${expanded ? 'un' : ''}folded`, async () => {
      const done = (await row.getAttribute('aria-expanded')) === String(expanded);
      const loading = await row.locator('.codicon-tree-item-loading').count();
      return done && loading === 0 ? true : undefined;
    });
  }

  async #locate(name: RowName): Promise<Locator> {
    const { label } = await this.find(name);
    return this.#list.locator(`.monaco-list-row[aria-label=${JSON.stringify(label)}]`).first();
  }

  async #fold(name: RowName, expanded: boolean): Promise<void> {
    const row = await this.#locate(name);
    if ((await row.getAttribute('aria-expanded')) !== String(expanded)) {
      await row.locator('.monaco-tl-twistie').click();
    }
    await this.folded(name, expanded);
  }

  async #findNow(name: RowName): Promise<Row | undefined> {
    let found: Row | undefined;
    await this.#scrollThrough((rows) => {
      found = rows.find((row) => matches(row, name));
      return found !== undefined;
    });
    return found;
  }

  /** Shows `look` the rows in sight, then all from the top down, until it answers true or the end is reached. */
  async #scrollThrough(look: (rows: readonly Row[]) => boolean): Promise<void> {
    if (!(await this.#list.isVisible()) || look(await this.visibleRows())) {
      return;
    }
    while (await this.#turnWheel(-1)) {
      // On to the top.
    }
    do {
      if (look(await this.visibleRows())) {
        return;
      }
    } while (await this.#turnWheel(1));
  }

  /** Turns the mouse wheel by one notch (some ten rows, see `quietSettings`), unless its end is in sight; answers whether the rows in sight changed. */
  async #turnWheel(direction: 1 | -1): Promise<boolean> {
    const before = await this.visibleRows();
    if (before.length === 0 || before.some(({ index, isLast }) => (direction < 0 ? index === 0 : isLast))) {
      return false;
    }
    await this.#list.hover();
    await this.#page.mouse.wheel(0, direction * notchPixels);
    const isScrolled = async (): Promise<true | undefined> =>
      (await this.visibleRows())[0]?.index !== before[0]?.index || undefined;
    return waitUntil('the list to scroll', isScrolled, scrollsWithinMs).catch(() => false);
  }
}
