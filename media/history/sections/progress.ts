import type { HistoryStrings, HistoryView } from '../../../src/shared/protocol/historyView';
import { element } from '../../ui/dom';
import { createButton } from '../../ui/toolkit';

/** What can be done about reading. */
export type ReadingActions = Readonly<Record<'cancel' | 'resume' | 'refresh', () => void>>;

/** How far reading is, with what can be done about it; empty where all is read. */
export function createProgress(
  { progress, failure }: HistoryView,
  strings: HistoryStrings,
  actions: ReadingActions,
): HTMLElement {
  const { state, loaded, total, failed, text, goOn, again } = progress;
  const isRunning = state === 'running';
  if (state === 'done' && failed === 0 && again === null) {
    return element('div', { class: 'loading', hidden: '' });
  }
  const bar = element('progress', { id: 'loading-bar', 'aria-labelledby': 'loading-text' });
  bar.max = Math.max(1, total);
  bar.value = loaded;
  bar.hidden = state === 'done' && failed === 0;
  // The one that goes away gives its focus to the one that takes its place.
  const id = 'loading-action';
  const main = isRunning
    ? [createButton(strings.cancel, { id, onClick: actions.cancel })]
    : goOn === null
      ? []
      : [createButton(goOn, { id, onClick: actions.resume })];
  return element(
    'div',
    { class: 'loading', role: 'group', 'data-state': state },
    bar,
    element('p', { id: 'loading-text' }, text),
    ...(failure === '' ? [] : [element('p', { class: 'stopped', role: 'alert' }, failure)]),
    element(
      'div',
      { class: 'toolbar' },
      ...main,
      ...(again === null ? [] : [createButton(again, { id: 'loading-again', onClick: actions.refresh })]),
    ),
  );
}
