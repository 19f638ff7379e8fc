import type { FindingsView } from '../../../src/shared/protocol/sessionView';
import { createDetails, type OpenSections } from '../../ui/details';
import { element } from '../../ui/dom';
import { createIcon } from '../../ui/icons';

/** The answer in one or two sentences, what it rests on, and what changes its reading. */
export class AnswerSection {
  readonly element: HTMLElement;
  readonly #answer = element('h2', { id: 'answer', 'aria-live': 'polite', tabindex: '-1' });
  readonly #basis = element('p', { class: 'basis' });
  readonly #notes = element('ul', { class: 'top-notes' });
  readonly #more: HTMLDetailsElement;
  readonly #moreNotes = element('ul', {});

  /** `actions` stand beside the answer, `progress` below it; notes that are not the first fold away under `aboutData`. */
  constructor(aboutData: string, sections: OpenSections, actions: Node, progress: Node) {
    this.#more = createDetails('more-notes', aboutData, sections, this.#moreNotes);
    this.element = element(
      'section',
      { class: 'answer' },
      this.#answer,
      actions,
      this.#basis,
      this.#notes,
      this.#more,
      progress,
    );
  }

  /** Says what is found now. */
  show({ answer, basis, notes }: FindingsView): void {
    if (this.#answer.textContent !== answer) {
      this.#answer.textContent = answer;
    }
    this.#basis.textContent = basis;
    this.#basis.hidden = basis === '';
    const others = notes.slice(1);
    this.#notes.hidden = notes.length === 0;
    this.#more.hidden = others.length === 0;
    this.#moreNotes.replaceChildren(...others.map((note) => element('li', {}, note)));
    this.#notes.replaceChildren(
      ...notes
        .slice(0, 1)
        .map((note) =>
          element('li', {}, element('span', { class: 'sign' }, createIcon('note')), element('span', {}, note)),
        ),
    );
  }
}
