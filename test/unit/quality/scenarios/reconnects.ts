import { arrays, entry, stay, steady } from '../calls';
import { good, type Scenario } from '../scenario';

const bad = arrays(steady(150), [...steady(144), [6, 5, 1000]]);
const fine = arrays(steady(150), steady(150));
/** The worst minute reaches over the time away, which is not measured. */
const badFacts = (worst: string) => `degraded; episodes 288+12; spikes -; 2 %; worst ${worst}; p95 0; 600 0 0 0`;
const badParagraph =
  'Receiving was degraded: 1 episode at or above 3 %, 12 s (2 % of the measured time), worst minute 08:04 to 08:05 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.';

/** Calls of several stays. */
export const reconnects: readonly Scenario[] = [
  {
    name: 'a drop after an episode, known by external id',
    stays: [
      { person: stay('one', 0, 300, { externalId: 'crm-1' }), details: [entry(bad)] },
      { person: stay('two', 314, 614, { externalId: 'crm-1' }), details: [entry(fine, 314)] },
    ],
    send: good(600),
    recv: badFacts('254..314 1.3'),
    paragraph: `${badParagraph} Reconnected once, 14 s away. In the 30 s before the drop at 08:05:00 UTC: a receiving episode.`,
  },
  {
    name: 'a drop without an episode before it, known by display name only',
    stays: [
      { person: stay('one', 0, 300, { displayName: 'Kim' }), details: [entry(fine)] },
      { person: stay('two', 360, 660, { displayName: 'Kim' }), details: [entry(fine, 360)] },
    ],
    send: good(600),
    recv: good(600),
    paragraph:
      'Sending and receiving were good. Measured 100 % of the stay. Reconnected once, 1 min 0 s away (the same person by display name only).',
  },
  {
    name: 'three stays, the last of them not loaded',
    stays: [
      { person: stay('one', 0, 300, { deviceId: 'd', userId: 'u' }), details: [entry(bad)] },
      { person: stay('two', 310, 610, { deviceId: 'd', userId: 'u' }), details: [entry(fine, 310)] },
      { person: stay('three', 640, 700, { deviceId: 'd', userId: 'u' }), details: null },
    ],
    send: good(600),
    recv: badFacts('250..310 1.2'),
    paragraph: `${badParagraph} Reconnected 2 times, 40 s away in all. In the 30 s before the drop at 08:05:00 UTC: a receiving episode. Judged from 2 of 3 stays.`,
  },
];
