import type { HistoryView } from '../../../src/shared/protocol/historyView';
import { element } from '../../ui/dom';
import { createIcon } from '../../ui/icons';

/** What the calls show together in one sentence, what follows it, on what it rests, and what can be done with it. */
export function createAnswer(
  { answer, more, notes }: HistoryView,
  progress: HTMLElement,
  actions: HTMLElement,
): HTMLElement {
  return element(
    'section',
    { class: 'answer', 'aria-labelledby': 'answer' },
    element('h2', { id: 'answer', tabindex: '-1' }, answer),
    actions,
    ...more.map((sentence) => element('p', { class: 'more' }, sentence)),
    ...(notes.length === 0
      ? []
      : [
          element(
            'ul',
            { class: 'notes' },
            ...notes.map((note) =>
              element('li', {}, element('span', { class: 'sign' }, createIcon('note')), element('span', {}, note)),
            ),
          ),
        ]),
    progress,
  );
}
