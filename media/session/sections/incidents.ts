import type { SessionStrings } from '../../../src/shared/protocol/sessionStrings';
import type { FindingsView, IncidentView } from '../../../src/shared/protocol/sessionView';
import { createDetails, type OpenSections } from '../../ui/details';
import { element, keepUnits } from '../../ui/dom';

/** What can be done with an incident. */
export interface IncidentListeners {
  readonly onJump: (incident: IncidentView) => void;
  /** Only its people are to be shown, or everyone again. */
  readonly onOnly: (incident: IncidentView) => void;
}

/** The stretches in which people suffered: whose side, when, how many; each jumps to its place, with its evidence and its rule. */
export class IncidentsSection {
  readonly element: HTMLElement;
  readonly #strings: SessionStrings;
  readonly #sections: OpenSections;
  readonly #listeners: IncidentListeners;
  readonly #list = element('ol', { class: 'incidents' });
  readonly #none: HTMLElement;
  readonly #minorList = element('ol', { class: 'incidents' });
  readonly #minorTitle = element('span', {});
  readonly #minor: HTMLDetailsElement;
  readonly #lists: HTMLElement;
  readonly #more = element('p', { class: 'note' });
  #drawn = '';
  #only: string | null = null;

  constructor(strings: SessionStrings, sections: OpenSections, listeners: IncidentListeners) {
    this.#strings = strings;
    this.#sections = sections;
    this.#listeners = listeners;
    this.#minor = createDetails('minor-incidents', this.#minorTitle, sections, this.#minorList);
    this.#lists = element('div', { class: 'incident-lists' }, this.#list, this.#minor);
    this.#none = element('p', { class: 'note' }, strings.noIncidents);
    this.element = element(
      'section',
      { class: 'incidents-section', 'aria-labelledby': 'incidents-heading' },
      element('h2', { id: 'incidents-heading' }, strings.incidents),
      this.#lists,
      this.#none,
      this.#more,
    );
  }

  /** Lists what is found now; what has the focus keeps it. */
  show({ incidents, minor, leftOut, counts }: FindingsView): void {
    // Where nothing is measured yet, that nobody suffered is not known.
    this.element.hidden = !counts.measured.some((count) => count > 0) && incidents.length === 0;
    const drawn = JSON.stringify([incidents, leftOut]);
    if (drawn === this.#drawn) {
      return;
    }
    this.#drawn = drawn;
    const focused = this.element.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
    const items = (areMinor: boolean): HTMLElement[] =>
      incidents.filter(({ isMinor }) => isMinor === areMinor).map((incident) => this.#item(incident));
    this.#list.replaceChildren(...items(false));
    this.#minorList.replaceChildren(...items(true));
    this.#minor.hidden = minor === null;
    this.#minorTitle.textContent = minor;
    this.#list.hidden = incidents.length === 0;
    this.#none.hidden = incidents.length > 0;
    this.#more.hidden = leftOut === null;
    this.#more.textContent = leftOut ?? '';
    if (focused !== '') {
      document.getElementById(focused)?.focus();
    }
  }

  /** Marks the incident whose people alone are shown; null where there is none. */
  choose(id: string | null): void {
    this.#only = id;
    for (const item of this.#items) {
      item.querySelector('.only')?.setAttribute('aria-pressed', String(item.getAttribute('data-incident') === id));
    }
  }

  /** Marks the incident that the charts are at. */
  mark(id: string | null): void {
    for (const item of this.#items) {
      const isCurrent = item.getAttribute('data-incident') === id;
      if (isCurrent && !item.hasAttribute('data-current')) {
        this.#minor.open ||= this.#minor.contains(item);
        this.#reveal(item);
      }
      item.toggleAttribute('data-current', isCurrent);
    }
  }

  get #items(): readonly HTMLElement[] {
    return [...this.#list.children, ...this.#minorList.children].filter((item) => item instanceof HTMLElement);
  }

  /** Scrolls the list alone: the charts stay where they are. */
  #reveal({ offsetTop, offsetHeight }: HTMLElement): void {
    const { scrollTop, clientHeight } = this.#lists;
    this.#lists.scrollTop = Math.min(offsetTop, Math.max(scrollTop, offsetTop + offsetHeight - clientHeight));
  }

  #item(incident: IncidentView): HTMLElement {
    const { id, cause, title, time, length, affected, sentence } = incident;
    const strings = this.#strings;
    // Told apart where each is heard by itself.
    const which = [title, time].join(', ');
    const jump = element(
      'button',
      { type: 'button', id: `incident-${id}`, class: 'jump', title: sentence },
      element('span', { class: 'title', dir: 'auto' }, title),
      element('span', { class: 'when' }, [time, length, affected].filter(Boolean).join(' · ')),
    );
    jump.addEventListener('click', () => {
      this.#listeners.onJump(incident);
    });
    const only = element(
      'button',
      {
        type: 'button',
        id: `only-${id}`,
        class: 'only',
        'aria-pressed': String(id === this.#only),
        'aria-label': `${strings.onlyThesePeople}: ${which}`,
      },
      strings.onlyThesePeople,
    );
    only.addEventListener('click', () => {
      this.#listeners.onOnly(incident);
    });
    return element(
      'li',
      { 'data-incident': id, 'data-cause': cause },
      jump,
      only,
      createDetails(
        `evidence-${id}`,
        element('span', {}, strings.evidence, element('span', { class: 'only-spoken' }, `: ${which}`)),
        this.#sections,
        () => this.#reasons(incident),
      ),
    );
  }

  #reasons({ evidence, rule }: IncidentView): DocumentFragment {
    const reasons = document.createDocumentFragment();
    reasons.append(
      element('ul', {}, ...evidence.map((one) => element('li', {}, keepUnits(one)))),
      element('p', { class: 'rule' }, element('strong', {}, `${this.#strings.rule}: `), rule),
    );
    return reasons;
  }
}
