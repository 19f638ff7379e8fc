import type { SessionPersonView } from '../../../src/shared/protocol/sessionView';
import { element } from '../../ui/dom';
import type { SessionState } from '../sessionState';
import { personReadingText } from './readings';
import type { RowLayout } from './rowLayout';

interface Label {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  readonly verdict: HTMLElement;
  readonly about: Text;
  /** Whom it was written for last. */
  person: SessionPersonView | null;
}

/** The names beside the rows in sight: only those are on the page. */
export class RowLabels {
  readonly element = element('div', { class: 'labels' });
  readonly #state: SessionState;
  readonly #labels: Label[] = [];

  constructor(state: SessionState) {
    this.#state = state;
  }

  /** Writes the people in sight, the first of whose rows begins `offset` px from the top. */
  show(people: readonly SessionPersonView[], layout: RowLayout, offset: number, current: number | null): void {
    while (this.#labels.length < people.length) {
      this.#labels.push(this.#create());
    }
    this.element.classList.toggle('wide', layout.isWide);
    this.#labels.forEach((label, row) => {
      const person = people[row];
      label.root.hidden = person === undefined;
      if (person !== undefined) {
        label.root.style.transform = `translateY(${offset + row * layout.height}px)`;
        label.root.style.width = `${layout.labelWidth}px`;
        label.root.style.height = `${layout.height}px`;
        label.root.classList.toggle('current', person.index === current);
        this.#name(label, person);
        this.#read(label, person);
      }
    });
  }

  /** Writes what is read at the cursor beside the names that stand there. */
  readAgain(): void {
    for (const label of this.#labels) {
      if (label.person !== null && !label.root.hidden) {
        this.#read(label, label.person);
      }
    }
  }

  #create(): Label {
    const name = element('span', { class: 'name', dir: 'auto' });
    const verdict = element('span', { class: 'chip' });
    const about = document.createTextNode('');
    const root = element(
      'div',
      { class: 'person' },
      element('span', { class: 'first' }, name, verdict),
      element('span', { class: 'about' }, about),
    );
    this.element.append(root);
    return { root, name, verdict, about, person: null };
  }

  #name(label: Label, person: SessionPersonView): void {
    if (label.person === person) {
      return;
    }
    label.person = person;
    const { root, name, verdict } = label;
    name.textContent = person.name;
    verdict.textContent = person.verdict;
    verdict.dataset['rating'] = person.load === 'waiting' ? 'waiting' : person.rating;
    root.dataset['person'] = String(person.index);
    root.title = [person.label, person.contradiction].filter(Boolean).join(' ');
  }

  #read({ root, about }: Label, person: SessionPersonView): void {
    const reading = this.#state.readingOf(person.index);
    // What the person rated must not be what is cut.
    const facts = [person.contradiction ?? person.stars, person.role].filter((text) => text !== '');
    const text = reading === null ? facts.join(' · ') : personReadingText(reading, this.#state);
    if (about.data !== text) {
      about.data = text;
    }
    root.classList.toggle('reading', reading !== null);
    root.classList.toggle('contradicts', person.contradiction !== null && reading === null);
  }
}
