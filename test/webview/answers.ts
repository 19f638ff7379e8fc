import type { AnswerView, CardView } from '../../src/shared/protocol/answer';
import type { Direction } from '../../src/shared/series';

/** The answer of a good call, changed as asked. */
export function answer(changes: Partial<AnswerView> = {}): AnswerView {
  return {
    headline: 'No packet loss worth telling',
    rating: 'good',
    cards: [
      card('recv', { label: 'Receiving: good', summary: 'No episodes' }),
      card('send', { label: 'Sending: good', summary: 'No episodes' }),
    ],
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: 98 % measured both ways.',
    notes: [],
    ...changes,
  };
}

/** The card of a direction, changed as asked. */
export function card(direction: Direction, changes: Partial<CardView>): CardView {
  return { direction, rating: 'good', isPartial: false, label: '', summary: '', chips: [], jump: null, ...changes };
}
