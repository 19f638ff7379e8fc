import type { FindingsView } from '../../../src/shared/protocol/sessionView';
import { element } from '../../ui/dom';
import { createIcon } from '../../ui/icons';

/** The answer in one or two sentences, what it rests on, and what changes its reading. */
export class AnswerSection {
  readonly element: HTMLElement;
  readonly #answer = element('h2', { id: 'answer', 'aria-live': 'polite' });
  readonly #basis = element('p', { class: 'basis' });
  readonly #notes = element('ul', { class: 'top-notes' });

  /** `more` stands below the sentences. */
  constructor(...more: Node[]) {
    this.element = element(
      'section',
      { class: 'answer', 'aria-labelledby': 'answer' },
      this.#answer,
      this.#basis,
      this.#notes,
      ...more,
    );
  }

  /** Says what is found now. */
  show({ answer, basis, notes }: FindingsView): void {
    if (this.#answer.textContent !== answer) {
      this.#answer.textContent = answer;
    }
    this.#basis.textContent = basis;
    this.#basis.hidden = basis === '';
    this.#notes.hidden = notes.length === 0;
    this.#notes.replaceChildren(
      ...notes.map((note) =>
        element('li', {}, element('span', { class: 'sign' }, createIcon('note')), element('span', {}, note)),
      ),
    );
  }
}
