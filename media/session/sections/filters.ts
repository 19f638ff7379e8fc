import type { OrderView } from '../../../src/shared/protocol/sessionView';
import { ratings } from '../../../src/shared/quality';
import type { PersonSortKey } from '../../../src/shared/session';
import { timeFormat } from '../../charts/formats';
import { element } from '../../ui/dom';
import { createIconButton } from '../../ui/iconButton';
import { createIcon } from '../../ui/icons';
import { createCheckbox, createDropdown } from '../../ui/toolkit';
import type { Preferences } from '../preferences';
import type { SessionState } from '../sessionState';
import { everyone, type FilterMessage } from './filterMessage';
import { OnlyIncident } from './onlyIncident';

/** What a person chose. */
export interface FilterListeners {
  readonly onSort: (sort: Preferences['sort']) => void;
  readonly onFilter: (filter: FilterMessage) => void;
}

/** How long nothing is typed before the list follows, ms. */
const calmAfterMs = 150;

/** The controls that sort and choose the people, and how many are shown. */
export class FiltersSection {
  readonly element: HTMLElement;
  readonly #state: SessionState;
  readonly #listeners: FilterListeners;
  readonly #name: HTMLInputElement;
  readonly #affected: HTMLElement;
  readonly #shown = element('p', { class: 'shown-people', role: 'status' });
  readonly #direction: HTMLElement;
  readonly #clear: HTMLElement;
  readonly #only: OnlyIncident;
  readonly #dropdowns = element('span', { class: 'dropdowns' });
  #filter: FilterMessage;
  #sort: Preferences['sort'];
  #cursor: number | null = null;
  #timer: number | undefined;

  /** `before` is what was chosen on the page before. */
  constructor(
    state: SessionState,
    { sort, rating, incident }: Preferences,
    listeners: FilterListeners,
    before: FilterMessage | undefined,
  ) {
    const { strings } = state;
    this.#state = state;
    this.#listeners = listeners;
    this.#sort = sort;
    // Who is asked for must not be left out.
    this.#filter = state.view.focus === null ? (before ?? { ...everyone, rating, incident }) : everyone;
    this.#name = element('input', {
      id: 'filter-name',
      type: 'search',
      placeholder: strings.filterByName,
      'aria-label': strings.filterByName,
      maxlength: '200',
    });
    this.#name.value = this.#filter.name;
    this.#name.addEventListener('input', () => {
      this.#soon({ name: this.#name.value });
    });
    this.#affected = element('span', { class: 'affected' });
    this.#direction = createIconButton(createIcon('ascending'), strings.ascending, () => {
      this.#sortBy({ ...this.#sort, isDescending: !this.#sort.isDescending });
    });
    this.#direction.id = 'sort-direction';
    this.#clear = createIconButton(createIcon('clear'), strings.clearFilter, () => {
      this.#name.value = '';
      this.#now(everyone);
      this.#drawChoices();
      this.#name.focus();
    });
    this.#clear.id = 'clear-filter';
    this.#only = new OnlyIncident(strings.showEveryoneAgain, () => {
      this.#now({ incident: null });
      this.#name.focus();
    });
    this.element = element(
      'div',
      { class: 'filters', role: 'group', 'aria-label': strings.sortAndFilter },
      this.#name,
      this.#dropdowns,
      this.#affected,
      this.#only.element,
      element('span', { class: 'shown' }, this.#shown, this.#clear),
    );
    this.#drawChoices();
  }

  /** Who is chosen now. */
  get filter(): FilterMessage {
    return this.#filter;
  }

  /** Tells the host what is chosen, as it was left, where it is not what the page was given. */
  tell(given: Preferences['sort']): void {
    if (this.#sort.key !== given.key || this.#sort.isDescending !== given.isDescending) {
      this.#listeners.onSort(this.#sort);
    }
    if (this.#isFiltering || this.#filter.incident !== null || this.#state.view.focus !== null) {
      this.#listeners.onFilter(this.#filter);
    }
  }

  /** Shows how many are shown, and in which order. */
  show({ text, incident, key, isDescending }: OrderView): void {
    const label = incident?.label ?? '';
    if (this.#shown.textContent !== text + label) {
      this.#shown.replaceChildren(text, element('span', { class: 'only-spoken' }, label));
    }
    this.#only.show(incident);
    this.#clear.hidden = !this.#isFiltering;
    if (key !== this.#sort.key || isDescending !== this.#sort.isDescending) {
      this.#sort = { key, isDescending };
      this.#drawChoices();
    }
  }

  /** Follows the cursor: who is affected is asked for again once it rests. */
  follow(at: number | null): void {
    this.#cursor = at ?? this.#cursor;
    if (at !== null && this.#filter.affectedAt !== null) {
      this.#soon({ affectedAt: Math.round(at) });
    }
  }

  /** Shows only the people of an incident, or everyone again where they are chosen already. */
  toggleIncident(id: string): boolean {
    const isChosen = this.#state.incident?.id === id;
    this.#now({ incident: isChosen ? null : id });
    return !isChosen;
  }

  /** Sorts by a column; the same one again turns the order round. */
  sortBy(key: PersonSortKey): void {
    this.#sortBy({ key, isDescending: key === this.#sort.key && !this.#sort.isDescending });
  }

  /** Stops what is still to be asked for. */
  dispose(): void {
    window.clearTimeout(this.#timer);
  }

  get #isFiltering(): boolean {
    const { name, role, rating, affectedAt } = this.#filter;
    return name !== '' || [role, rating, affectedAt, this.#state.incident].some((one) => one !== null);
  }

  /** The middle of the incident of most people: where nobody has pointed yet, it is what there is to ask about. */
  get #worstMoment(): number {
    const { view, findings } = this.#state;
    const { from, to } = findings.incidents[0] ?? view.range;
    return (from + to) / 2;
  }

  #sortBy(sort: Preferences['sort']): void {
    this.#sort = sort;
    this.#drawChoices();
    this.#listeners.onSort(sort);
  }

  #soon(change: Partial<FilterMessage>): void {
    window.clearTimeout(this.#timer);
    this.#filter = { ...this.#filter, ...change };
    this.#timer = window.setTimeout(() => {
      this.#now({});
    }, calmAfterMs);
  }

  #now(change: Partial<FilterMessage>): void {
    window.clearTimeout(this.#timer);
    this.#filter = { ...this.#filter, ...change };
    this.#drawAffected();
    this.#listeners.onFilter(this.#filter);
  }

  #drawChoices(): void {
    const { strings, view } = this.#state;
    const { role, rating } = this.#filter;
    const { key, isDescending } = this.#sort;
    const focused = document.activeElement?.id ?? '';
    const everyone = (label: string, selected: boolean) => ({ value: '', label, selected });
    const labels = {
      good: strings.ratingGood,
      degraded: strings.ratingDegraded,
      poor: strings.ratingPoor,
      notRated: strings.ratingNotRated,
    };
    const byRating = ratings.map((value) => ({ value, label: labels[value], selected: value === rating }));
    const byRole = view.roles.map((value) => ({ value, label: value, selected: value === role }));
    const keys = [{ key: 'worst' as const, label: strings.worstFirst }, ...view.columns];
    const byKey = keys.map(({ key: value, label }) => ({ value, label, selected: value === key }));
    const roles = createDropdown(
      'filter-role',
      strings.filterByRole,
      [everyone(strings.allRoles, role === null), ...byRole],
      (value) => {
        this.#now({ role: value === '' ? null : value });
      },
    );
    const verdicts = createDropdown(
      'filter-verdict',
      strings.filterByVerdict,
      [everyone(strings.allVerdicts, rating === null), ...byRating],
      (value) => {
        this.#now({ rating: ratings.find((one) => one === value) ?? null });
      },
    );
    const sort = createDropdown('sort', strings.sortBy, byKey, (value) => {
      const column = keys.find((one) => one.key === value);
      if (column !== undefined) {
        this.#sortBy({ key: column.key, isDescending: false });
      }
    });
    const name = isDescending ? strings.descending : strings.ascending;
    this.#direction.replaceChildren(createIcon(isDescending ? 'descending' : 'ascending'));
    this.#direction.setAttribute('aria-label', `${strings.sortBy}: ${name}`);
    this.#direction.title = name;
    this.#dropdowns.replaceChildren(sort, this.#direction, ...(view.roles.length > 1 ? [roles] : []), verdicts);
    this.#drawAffected();
    if (focused !== '' && document.activeElement?.id !== focused) {
      document.getElementById(focused)?.focus();
    }
  }

  /** Whom it chooses is told by the moment in its label. */
  #drawAffected(): void {
    const { strings, view } = this.#state;
    const { affectedAt } = this.#filter;
    const moment =
      affectedAt === null ? '' : ` (${timeFormat(view.locale, view.zone.id, 'seconds').format(affectedAt)})`;
    const known = this.#affected.firstElementChild;
    if (known !== null && known.hasAttribute('checked') === (affectedAt !== null)) {
      known.textContent = strings.affectedAtCursor + moment;
    } else {
      const hadFocus = known?.contains(document.activeElement) ?? false;
      const checkbox = createCheckbox('affected', strings.affectedAtCursor + moment, affectedAt !== null, (checked) => {
        this.#now({ affectedAt: checked ? Math.round(this.#cursor ?? this.#worstMoment) : null });
      });
      this.#affected.replaceChildren(checkbox);
      if (hadFocus) {
        checkbox.focus();
      }
    }
    this.#clear.hidden = !this.#isFiltering;
  }
}
