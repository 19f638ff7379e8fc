import type { CallView, HistoryStrings, HistoryView } from '../../../src/shared/protocol/historyView';
import { element } from '../../ui/dom';
import { createSign, lookOf } from './look';
import { createStrip } from './strip';
import { rove } from '../../charts/roving';

/** The calls in order of time, the newest last: one stop of the Tab key, with arrow keys between them; each opens its call. */
export function createCalls(view: HistoryView, strings: HistoryStrings, onOpen: (id: string) => void): HTMLElement {
  const cards = view.calls.map((call, index) => createCard(call, index, strings, onOpen));
  const list = element('ol', { class: 'calls', role: 'list', 'aria-label': strings.callsName });
  list.append(...cards.map((card) => element('li', {}, card)));
  rove(list, cards);
  // The newest call is where one begins.
  cards.forEach((card, index) => {
    card.setAttribute('tabindex', index === cards.length - 1 ? '0' : '-1');
  });
  return element(
    'section',
    { 'aria-labelledby': 'calls-heading' },
    element('h2', { id: 'calls-heading' }, strings.calls),
    createStrip(view.calls, strings, (index) => {
      cards[index]?.focus();
    }),
    list,
  );
}

function createCard(call: CallView, index: number, strings: HistoryStrings, onOpen: (id: string) => void): HTMLElement {
  const { verdicts, loadText, browser, isOtherBrowser, lines, mark, when, load } = call;
  const isRead = load === 'loaded' || load === 'partly';
  const texts = [
    ...(mark === '' ? [] : [element('span', { class: 'mark' }, mark)]),
    element('span', { class: 'when' }, when),
    ...verdicts.map(({ rating, isPartial, label }) =>
      element(
        'span',
        { class: `verdict ${lookOf(rating, isPartial)}` },
        createSign(rating, isPartial),
        element('span', {}, label),
      ),
    ),
    ...(loadText === '' ? [] : [element('span', { class: 'unread' }, loadText)]),
    ...(browser === ''
      ? []
      : [element('span', { class: isOtherBrowser ? 'browser other' : 'browser', dir: 'auto' }, browser)]),
    ...lines.map((line) => element('span', { class: 'line', dir: 'auto' }, line)),
  ];
  const look = isRead ? lookOf(call.rating, call.isPartial) : load;
  const card = element(
    'button',
    { id: `call-${index}`, class: `call ${look}`, type: 'button', title: strings.openCall },
    // What is read out must not run together.
    ...texts.flatMap((one) => [one, ' ']),
  );
  card.addEventListener('click', () => {
    onOpen(call.id);
  });
  return card;
}
