import type { PersonSortKey } from '../../../src/shared/session';
import { createDetails, type OpenSections } from '../../ui/details';
import { element } from '../../ui/dom';
import { createIcon } from '../../ui/icons';
import type { Preferences } from '../preferences';
import type { SessionState } from '../sessionState';

/** Everything that the strips show as a table of people that can be sorted; made while it is unfolded only. */
export class TableSection {
  readonly element: HTMLElement;
  readonly #state: SessionState;
  readonly #onSort: (key: PersonSortKey) => void;
  readonly #holder = element('div', { class: 'table-holder', tabindex: '0', role: 'region' });
  readonly #isOpen: () => boolean;
  #sort: Preferences['sort'];

  constructor(
    state: SessionState,
    sections: OpenSections,
    sort: Preferences['sort'],
    onSort: (key: PersonSortKey) => void,
  ) {
    this.#state = state;
    this.#onSort = onSort;
    this.#sort = sort;
    this.#holder.setAttribute('aria-label', state.view.tableCaption);
    const details = createDetails(
      'people-table',
      state.strings.asTable,
      {
        isOpen: sections.isOpen,
        onToggle: (id, open) => {
          sections.onToggle(id, open);
          this.changed();
        },
      },
      this.#holder,
    );
    this.#isOpen = () => details.open;
    this.element = details;
  }

  /** Draws the people as they are now. */
  changed(sort = this.#sort): void {
    this.#sort = sort;
    if (!this.#isOpen()) {
      return;
    }
    const focused = this.#holder.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
    this.#holder.replaceChildren(this.#table());
    if (focused !== '') {
      document.getElementById(focused)?.focus();
    }
  }

  #table(): HTMLElement {
    const { view, shown, people } = this.#state;
    const heads = view.columns.map(({ key, label }) => this.#head(key, label));
    const rows = shown.flatMap((index) => {
      const person = people[index];
      return person === undefined
        ? []
        : [
            element(
              'tr',
              {},
              ...person.cells.map((cell, column) =>
                column === 0
                  ? element('th', { scope: 'row', dir: 'auto' }, cell)
                  : element('td', { dir: 'auto' }, cell),
              ),
            ),
          ];
    });
    return element(
      'table',
      { class: 'people-table' },
      element('caption', {}, element('span', {}, view.tableCaption)),
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...rows),
    );
  }

  #head(key: PersonSortKey, label: string): HTMLElement {
    const isSorted = this.#sort.key === key;
    const button = element('button', { type: 'button', id: `sort-${key}` }, label);
    if (isSorted) {
      button.append(createIcon(this.#sort.isDescending ? 'descending' : 'ascending', 12));
    }
    button.addEventListener('click', () => {
      this.#onSort(key);
    });
    const order = this.#sort.isDescending ? 'descending' : 'ascending';
    return element('th', { scope: 'col', ...(isSorted ? { 'aria-sort': order } : {}) }, button);
  }
}
