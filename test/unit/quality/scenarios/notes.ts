import { arrays, entry, stay, steady } from '../calls';
import { person, plain, type Scenario } from '../scenario';

const ids = { externalId: 'customer' };
const fine = { send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %' };
const samples = arrays(steady(150), steady(150));

/** Calls of which a note about the data was once missing. */
export const notes: readonly Scenario[] = [
  // By hand: 100 of 298 measured samples hold 0.3; the middle of the first is 201, and the minute from 200 is the nearest that holds nothing else.
  plain(
    'ratios beside one absurd and one silent value above 1',
    steady(300),
    [...steady(100), [100, 0.3, 1000], [1, 500, 1000], [1, 7, 0], ...steady(98)],
    {
      ...fine,
      recv: 'good; episodes -; spikes -; 0 %; worst 200..260 0.3; p95 0.3; max 0.3 at 200; 596 2 0 2; of 99.33 %',
      notes: [
        'Values that could not be read and were dropped: 1.',
        'All 100 measured packet losses above 0 are 1 or less. The values may be ratios rather than percent: 0.3 would then be 30 % (setting packetLossUnit).',
      ],
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:03:20 to 08:04:20, mean packet loss 0.3 %; highest sample 0.3 %; 95th percentile 0.3 %. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving over 99 %. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 99 of 101 losses do not exceed 1, which is under 99 %; (56 x 0.3 + 2 x 7 + 2 x 8) / 60 = 0.78.
  plain(
    'two measured values above 1 among a hundred, which ratios do not have',
    steady(300),
    [...steady(100), [99, 0.3, 1000], [1, 7, 1000], [1, 8, 1000], ...steady(99)],
    {
      ...fine,
      recv: 'good; episodes -; spikes 398+4; 0 %; worst 342..402 0.78; p95 0.3; max 8 at 400; 600 0 0 0; of 100 %',
      notes: [],
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:05:42 to 08:06:42, mean packet loss 0.78 %; highest sample 8 %; 95th percentile 0.3 %; 1 spike under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: asked at 3400, stay one ended 3100 s before, over 30 min, stay two 100 s before; away from 300 to 3000, 45 min.
  {
    ...person(
      'a later stay that may still be arriving beside one that is final',
      [
        [stay('one', 0, 300, ids), [entry(samples)]],
        [stay('two', 3000, 3300, ids), [entry(samples, 3000)]],
      ],
      {
        ...fine,
        recv: fine.send,
        notes: ['Data may still be arriving: Whereby delivers it 10 to 15 minutes late. Refresh asks again.'],
        paragraph:
          'Sending and receiving were good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:00, 08:50:00 to 08:55:00, all times UTC: fully measured. The 2 stays are taken for one person by their external ID; left and came back once, 45 min 0 s away: 08:05:00 to 08:50:00. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
      },
    ),
    askedAt: 3400,
  },
];
