import type { Locator } from 'playwright-core';

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

/** Whether a row is the one named. */
export const matches = (row: Row, name: RowName): boolean =>
  typeof name === 'string' ? row.text.startsWith(name) || row.label.startsWith(name) : name.test(row.label);

/** The rows of a list that are in the page, top first. */
export async function rowsIn(list: Locator): Promise<Row[]> {
  // A row that is just being filled has no level yet.
  const rows = await list.locator('.monaco-list-row[aria-level]').evaluateAll((elements) =>
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
