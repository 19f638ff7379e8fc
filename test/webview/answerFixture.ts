import type { AnswerView } from '../../src/shared/protocol/answer';

/** An answer of one poor and one good direction about a call from `begin` on. */
export function answer(begin: number, changes: Partial<AnswerView> = {}): AnswerView {
  return {
    headline: 'Receiving was poor for 1 min',
    rating: 'poor',
    cards: [
      {
        direction: 'recv',
        rating: 'poor',
        isPartial: false,
        label: 'Receiving: poor',
        summary: '08:10:00 to 08:11:00 at 4 to 6 %, 3.3 % of the measured time',
        chips: [],
        jump: { from: begin + 600_000, to: begin + 660_000 },
      },
      {
        direction: 'send',
        rating: 'good',
        isPartial: false,
        label: 'Sending: good',
        summary: 'Worst minute 08:16:10 to 08:17:10, mean 0.6 %; 95th percentile 0.4 %',
        chips: [],
        jump: { from: begin + 970_000, to: begin + 1_030_000 },
      },
    ],
    paragraph: 'Receiving was poor: 1 episode at or above 3 %, 08:10:00 to 08:11:00 UTC. Sending was good.',
    notes: [],
    ...changes,
  };
}
