import type { AnswerView, CardView } from '../../../src/shared/protocol/answer';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import type { TimeRange } from '../../../src/shared/series';
import type { OpenSections } from '../../ui/details';
import { element, keepUnits } from '../../ui/dom';
import { createParagraph } from './paragraph';
import { createRatingIcon } from './ratingIcon';

function createCard(
  { direction, rating, isPartial, label, summary, chips, jump }: CardView,
  strings: PanelStrings,
  onJump: ((range: TimeRange) => void) | null,
): HTMLElement {
  const look = { id: `card-${direction}`, class: `card ${isPartial && rating === 'good' ? 'partial' : rating}` };
  const content = [
    createRatingIcon(rating, isPartial),
    element('span', { class: 'label' }, label),
    ...(chips.length === 0
      ? []
      : [element('span', { class: 'chips' }, ...chips.map((chip) => element('span', { class: 'chip' }, chip)))]),
    element('span', { class: 'why' }, keepUnits(summary)),
  ];
  if (jump === null || onJump === null) {
    return element('div', look, ...content);
  }
  const card = element('button', { ...look, type: 'button', title: strings.showInCharts }, ...content);
  card.addEventListener('click', () => {
    onJump(jump);
  });
  return card;
}

/** What the answer is put together with. */
export interface AnswerParts {
  readonly actions: HTMLElement;
  readonly notes: readonly Node[];
  readonly locale: string;
  readonly sections: OpenSections;
  /** Whether the answer for a moment comes first. */
  readonly isBehind: boolean;
  /** Shows a stretch in the charts; null where there are none. */
  readonly onJump: ((range: TimeRange) => void) | null;
}

/** What happened, at first glance: a headline, one card a direction, what changes the reading, and the words for a ticket. */
export function createAnswer(
  { headline, rating, cards, paragraph }: AnswerView,
  strings: PanelStrings,
  { actions, notes, locale, sections, isBehind, onJump }: AnswerParts,
): HTMLElement {
  const isPartial = cards.some((card) => card.isPartial);
  return element(
    'section',
    { class: isBehind ? 'answer behind' : 'answer', 'aria-labelledby': 'headline' },
    element(
      'div',
      { class: 'lead' },
      element(
        'div',
        { class: `headline ${isPartial && rating === 'good' ? 'partial' : rating}` },
        createRatingIcon(rating, isPartial, 22),
        element('h2', { id: 'headline' }, keepUnits(headline)),
      ),
      actions,
    ),
    ...(cards.length === 0
      ? []
      : [
          element(
            'ul',
            { class: 'cards' },
            ...cards.map((card) => element('li', {}, createCard(card, strings, onJump))),
          ),
        ]),
    element(
      'div',
      { class: 'words' },
      createParagraph(paragraph, {
        id: 'paragraph',
        locale,
        strings,
        sections,
        room: isBehind ? 'little' : 'usual',
      }),
      ...(notes.length === 0 ? [] : [element('div', { class: 'asides' }, ...notes)]),
    ),
  );
}
