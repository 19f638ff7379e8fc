import type { UsageMessage } from '../../../src/shared/protocol/usage';
import type { UsageStrings, UsageView } from '../../../src/shared/protocol/usageView';
import { element } from '../../ui/dom';
import { createIcon } from '../../ui/icons';
import { createButton } from '../../ui/toolkit';

/** What a person does about reading. */
export type ReadingAction = Extract<UsageMessage['type'], 'loadMore' | 'loadAll' | 'cancel' | 'refresh'>;

/** What is read in one sentence, how far that is, and what must be known of it. */
export function createAnswer(
  { answer, notes, reading, periods }: UsageView,
  strings: UsageStrings,
  onReading: (action: ReadingAction) => void,
  onTake: (type: 'copyMarkdown' | 'saveCsv') => void,
): HTMLElement {
  const hasSessions = periods.day.table.rows.length > 0;
  const take = (type: 'copyMarkdown' | 'saveCsv', id: string): HTMLElement =>
    createButton(strings[type], {
      id,
      onClick: () => {
        onTake(type);
      },
    });
  return element(
    'section',
    { class: 'answer', 'aria-labelledby': 'answer' },
    element('h2', { id: 'answer', tabindex: '-1' }, answer),
    ...(hasSessions
      ? [
          element(
            'div',
            { class: 'toolbar actions' },
            take('copyMarkdown', 'copy-markdown'),
            take('saveCsv', 'save-csv'),
          ),
        ]
      : []),
    createReading(reading, hasSessions, strings, onReading),
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
  );
}

function createReading(
  { state, done, total, text, failure, more, all, again }: UsageView['reading'],
  hasSessions: boolean,
  strings: UsageStrings,
  onReading: (action: ReadingAction) => void,
): HTMLElement {
  const isRunning = state === 'running';
  const button = (action: ReadingAction, label: string | null, id: string): HTMLElement[] =>
    label === null
      ? []
      : [
          createButton(label, {
            id,
            ...(action === 'loadMore' && !hasSessions ? { appearance: 'primary' } : {}),
            onClick: () => {
              onReading(action);
            },
          }),
        ];
  const bar = element('progress', { id: 'reading-bar', 'aria-labelledby': 'reading-text' });
  bar.max = Math.max(1, total);
  bar.value = done;
  bar.hidden = !isRunning;
  return element(
    'div',
    { class: 'reading', role: 'group', 'aria-labelledby': 'reading-text', 'data-state': state },
    bar,
    element('p', { id: 'reading-text' }, text),
    ...(failure === '' ? [] : [element('p', { class: 'stopped', role: 'alert' }, failure)]),
    element(
      'div',
      { class: 'toolbar' },
      // The one that goes away gives its focus to the one that takes its place.
      ...(isRunning ? button('cancel', strings.cancel, 'reading-action') : []),
      ...button('loadMore', more, 'reading-action'),
      ...button('loadAll', all, 'reading-all'),
      ...button('refresh', again, 'reading-again'),
    ),
  );
}
