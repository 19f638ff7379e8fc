import type { TableView } from '../../../src/shared/protocol/charts';
import type { ParticipantView } from '../../../src/shared/protocol/participantView';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import { element, keepUnits } from '../../ui/dom';
import { createDetails, type OpenSections } from '../../ui/details';

function createTable({ caption, columns, rows }: TableView): HTMLElement {
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)))),
      element(
        'tbody',
        {},
        ...rows.map((row) =>
          element(
            'tr',
            {},
            ...row.map((cell, index) =>
              index === 0 ? element('th', { scope: 'row' }, cell) : element('td', {}, cell),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The charts in a sentence and, unfolded, in a table. */
export function createTextEquivalent(
  { summary, table }: ParticipantView,
  strings: PanelStrings,
  sections: OpenSections,
): HTMLElement {
  return element(
    'section',
    { class: 'as-text', 'aria-labelledby': 'as-text-heading' },
    element('h2', { id: 'as-text-heading' }, strings.asText),
    element('p', { class: 'summary' }, keepUnits(summary)),
    ...(table === null ? [] : [createDetails('table', strings.asTable, sections, () => createTable(table))]),
  );
}
