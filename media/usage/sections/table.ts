import type { UsageTableView } from '../../../src/shared/protocol/usageView';
import { element } from '../../ui/dom';

/** A table whose first cells name its rows; `words` are the columns that hold no numbers. */
export function createTable({ caption, columns, rows }: UsageTableView, words: readonly number[] = []): HTMLElement {
  const look = (column: number): Record<string, string> => (words.includes(column) ? { class: 'words' } : {});
  return element(
    'div',
    { class: 'table-holder', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element(
        'thead',
        {},
        element('tr', {}, ...columns.map((label, column) => element('th', { scope: 'col', ...look(column) }, label))),
      ),
      element(
        'tbody',
        {},
        ...rows.map((cells) =>
          element(
            'tr',
            {},
            ...cells.map((cell, column) =>
              column === 0 ? element('th', { scope: 'row', dir: 'auto' }, cell) : element('td', look(column), cell),
            ),
          ),
        ),
      ),
    ),
  );
}
