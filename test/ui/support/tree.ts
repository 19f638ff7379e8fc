import type { Locator, Page } from 'playwright-core';
import { matches, type Row, type RowName, rowsIn } from './treeRow';
import { waitUntil } from './waitUntil';

const notchPixels = 500;
const scrollsWithinMs = 2_000;
/** For one try at a row, which may be drawn anew meanwhile. */
const oneTry = { timeout: 3_000 };

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
    return rowsIn(this.#list);
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
    await this.#act(name, (row) => row.click(oneTry));
  }

  /** Clicks twice on a row, as fast as for one double click. */
  async doubleClick(name: RowName): Promise<void> {
    await this.#act(name, (row) => row.dblclick(oneTry));
  }

  /** Presses a button that a row shows under the mouse, named by its title. */
  async clickInline(name: RowName, title: string): Promise<void> {
    await this.#act(name, async (row) => {
      await row.hover(oneTry);
      await row.locator(`.action-label[aria-label^=${JSON.stringify(title)}]`).click(oneTry);
    });
  }

  /** Whether a row shows a button of that title under the mouse, beside any others. */
  async offersInline(name: RowName, title: string): Promise<boolean> {
    await this.hover(name);
    const row = this.#named(await this.find(name));
    await row.locator('.actions .action-label').first().waitFor();
    return (await row.locator(`.action-label[aria-label^=${JSON.stringify(title)}]`).count()) > 0;
  }

  /** Moves the mouse onto a row. */
  async hover(name: RowName): Promise<void> {
    await this.#act(name, (row) => row.hover(oneTry));
  }

  /** Chooses an item of a row's context menu. */
  async chooseInMenu(name: RowName, item: string): Promise<void> {
    await this.#act(name, (row) => row.click({ button: 'right', ...oneTry }));
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
    await this.#act(name, (row) => row.click({ button: 'right', ...oneTry }));
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
    await waitUntil(`the row ${String(name)} to be ${expanded ? 'un' : ''}folded`, async () => {
      const row = await this.find(name);
      const loading = await this.#named(row).locator('.codicon-tree-item-loading').count();
      return row.expanded === expanded && loading === 0 ? true : undefined;
    });
  }

  /** Does something to a row; again where it was drawn anew in between, as when its label changes. */
  async #act(name: RowName, act: (row: Locator) => Promise<void>): Promise<void> {
    await waitUntil(`the row ${String(name)} to be worked with`, async () =>
      act(this.#named(await this.find(name))).then(
        () => true,
        () => undefined,
      ),
    );
  }

  #named({ label }: Row): Locator {
    return this.#list.locator(`.monaco-list-row[aria-label=${JSON.stringify(label)}]`).first();
  }

  async #fold(name: RowName, expanded: boolean): Promise<void> {
    await this.#act(name, async (row) => {
      if ((await row.getAttribute('aria-expanded', oneTry)) !== String(expanded)) {
        await row.locator('.monaco-tl-twistie').click(oneTry);
      }
    });
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
