import type { HistoryView } from '../../../src/shared/protocol/historyView';
import { element } from '../../ui/dom';

/** Everything that the cards show as a table. */
export function createTable({ columns, calls, tableCaption }: HistoryView): HTMLElement {
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)));
  const rows = calls.map(({ cells }) =>
    element(
      'tr',
      {},
      ...cells.map((cell, index) =>
        index === 0 ? element('th', { scope: 'row' }, cell) : element('td', { dir: 'auto' }, cell),
      ),
    ),
  );
  return element(
    'div',
    { class: 'table-holder', tabindex: '0', role: 'region', 'aria-label': tableCaption },
    element(
      'table',
      {},
      element('caption', {}, tableCaption),
      element('thead', {}, head),
      element('tbody', {}, ...rows),
    ),
  );
}
