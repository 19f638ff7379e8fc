import { arrays, entry, stay, steady, type Stretch } from '../calls';
import { call, person, plain, received, type Scenario } from '../scenario';

const fine = (count: number) => arrays(steady(count), steady(count));
const both = (...stretches: Stretch[]) => arrays(stretches, stretches);
const ids = { externalId: 'crm-1' };
const tenMinutes = 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %';

/** Calls whose words once claimed more than the data holds, or could be read in two ways. */
export const wording: readonly Scenario[] = [
  // By hand: 6 of 86,400 s are 0.007 %, which is not 0 %.
  plain('6 s of loss in 24 h', steady(43_200), [...steady(100), [3, 5, 1000], ...steady(43_097)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 86400 0 0 0; of 100 %',
    recv: 'degraded; episodes 200+6; spikes -; 0.01 %; worst 171..231 0.5; p95 0; max 5 at 200; 86400 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, May 7, 08:03:20 to 08:03:26 (6 s, < 0.1 % of the measured time); worst minute May 7, 08:02:51 to 08:03:51, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to May 8, 2024, 08:00:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    askedAt: 200_000,
  }),
  // By hand: 6 x 58 + 10 = 358 of 7200 s are 4.97 %, under the 5 % that would make it poor; 58 x 5 / 60 = 4.83; from 198 on all of the first is held.
  plain(
    'episodes of just under 5 % of the time, with a bad worst minute',
    steady(3600),
    [
      ...steady(100),
      ...Array.from({ length: 6 }, (): Stretch[] => [[29, 5, 1000], ...steady(100)]).flat(),
      [5, 5, 1000],
      ...steady(2721),
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 7200 0 0 0; of 100 %',
      recv: 'degraded; episodes 200+58 458+58 716+58 974+58 1232+58 1490+58 1748+10; spikes -; 4.97 %; worst 198..258 4.83; p95 0; max 5 at 200; 7200 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 7 episodes at or above 3 % packet loss, 5 min 58 s in all (4.97 % of the measured time), 3 of the longest: 08:03:20 to 08:04:18, 08:07:38 to 08:08:36, 08:11:56 to 08:12:54, and 4 more; worst minute 08:03:18 to 08:04:18, mean 4.83 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 10:00:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 3 x 2.3 x 2 / 60 = 0.23.
  plain('a threshold of two decimals in the settings', steady(300), received([[3, 2.3, 1000]]), {
    send: tenMinutes,
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.23; p95 0; max 2.3 at 100; 600 0 0 0; of 100 %',
    rules: { lossThresholdPercent: 2.25 },
    paragraph:
      'Receiving was degraded: 1 episode at or above 2.25 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.23 %; highest sample 2.3 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  {
    ...plain('a call in Oslo in summer', steady(300), received([[3, 5, 1000]]), {
      send: tenMinutes,
      recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.5; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 10:01:40 to 10:01:46 (6 s, 1 % of the measured time); worst minute 10:01:11 to 10:02:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 10:00:00 to 10:10:00, all times Europe/Oslo (UTC+02:00): fully measured. Not in the data: causes, and what was seen or heard.',
    }),
    zone: 'Europe/Oslo',
  },
  // By hand: 10 x 1.999 = 19.99 s, under the 20 s needed, though it rounds to 20 s.
  call('a hundredth of a second too little to rate', 20, [entry(fine(10), 0, 1999)], {
    send: 'notRated; episodes -; spikes -; 0 %; worst 0..19.99 all 0; p95 0; max 0 at 0; 19.99 0 0 0; of 99.95 %',
    recv: 'notRated; episodes -; spikes -; 0 %; worst 0..19.99 all 0; p95 0; max 0 at 0; 19.99 0 0 0; of 99.95 %',
    paragraph:
      'Sending and receiving were not rated: measured for just under the 20 s needed; measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:00:20, all times UTC: over 99 % measured both ways. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: nulls from 200 to 220 and from 420 to 450, both ways; 550 of 600 s are 91.67 %.
  call(
    'two gaps of both directions',
    600,
    [entry(both(...steady(100), [10, null, null], ...steady(100), [15, null, null], ...steady(75)))],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 550 0 50 0; of 91.67 %; gaps 200..220 420..450',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 550 0 50 0; of 91.67 %; gaps 200..220 420..450',
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: 91 % measured both ways; not recorded for 20 s from 08:03:20, 30 s from 08:07:00. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 100 x 2 = 200 s from the joining at 300 on; the leaving at 0 gives no length and no share.
  {
    ...call('a leaving before the joining', null, [], {
      send: 'good; episodes -; spikes -; 0 %; worst 300..360 0; p95 0; max 0 at 300; 200 0 0 0; of ?',
      recv: 'good; episodes -; spikes -; 0 %; worst 300..360 0; p95 0; max 0 at 300; 200 0 0 0; of ?',
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:05:00 to 08:00:00 (the leaving lies before the joining), all times UTC: 3 min 20 s measured both ways; the recording ends 8 min 20 s after the leaving at 08:00:00, and what lies outside the stay is judged too. Not in the data: causes, and what was seen or heard.',
    }),
    stays: [{ person: stay('one', 300, 0), details: [entry(fine(100), 300)] }],
  },
  {
    ...call('a stay of which neither joining nor leaving is known', null, [], {
      send: tenMinutes.replace('of 100 %', 'of ?'),
      recv: tenMinutes.replace('of 100 %', 'of ?'),
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay recorded May 7, 2024, 08:00:00 to 08:10:00 (when the person joined and left is not known), all times UTC: 10 min 0 s measured both ways. Not in the data: causes, and what was seen or heard.',
    }),
    stays: [{ person: { ...stay('one', 0, null), joinedAt: null }, details: [entry(fine(300))] }],
  },
  // By hand: stay one is from 0 to 300, though recorded until 400; 6 of 400 s are 1.5 %; 30 / 60 = 0.5; middle 321, so from 291.
  person(
    'overlapping stays, one of them recorded beyond its leaving',
    [
      [stay('one', 0, 300, ids), [entry(arrays(steady(200), [...steady(160), [3, 5, 1000], ...steady(37)]))]],
      [stay('two', 250, 600, ids), [entry(fine(175), 250)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 400 0 0 0; of 100 %',
      recv: 'degraded; episodes 320+6; spikes -; 1.5 %; worst 291..351 0.5; p95 0; max 5 at 320; 400 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: stay 08:00:00 to 08:05:00, the worst of 2 judged apart; 1 episode at or above 3 % packet loss, 08:05:20 to 08:05:26 (6 s, 1.5 % of the measured time); worst minute 08:04:51 to 08:05:51, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good in every stay: measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:05:00 (Sending: good, Receiving: degraded; fully measured; the recording ends 1 min 40 s after the leaving at 08:05:00, and what lies outside the stay is judged too); 08:04:10 to 08:10:00 (Sending: good, Receiving: good; fully measured). The 2 stays are taken for one person by their external ID. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 300 x 2 = 600 s and 150 x 2 = 300 s, all measured; nobody leaves and comes back, and still the name is told as weak.
  person(
    'overlapping stays known by display name only',
    [
      [stay('one', 0, 600, { displayName: 'Kim' }), [entry(fine(300))]],
      [stay('two', 100, 400, { displayName: 'Kim' }), [entry(fine(150), 100)]],
    ],
    {
      send: tenMinutes,
      recv: tenMinutes,
      paragraph:
        'Sending and receiving were good in every stay: measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:10:00 (Sending: good, Receiving: good; fully measured); 08:01:40 to 08:06:40 (Sending: good, Receiving: good; fully measured). The 2 stays are taken for one person by the display name alone, which is weak: anyone can type it. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 9 x 2 = 18 s in each, under the 20 s needed.
  person(
    'overlapping stays of which none can be rated',
    [
      [stay('one', 0, 18, ids), [entry(fine(9))]],
      [stay('two', 10, 28, ids), [entry(fine(9), 10)]],
    ],
    {
      send: 'notRated; episodes -; spikes -; 0 %; worst 0..18 all 0; p95 0; max 0 at 0; 18 0 0 0; of 100 %',
      recv: 'notRated; episodes -; spikes -; 0 %; worst 0..18 all 0; p95 0; max 0 at 0; 18 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were not rated: stay 08:00:00 to 08:00:18, like each of 2 judged apart; only 18 s measured, under the 20 s needed; measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:00:18 (Sending: not rated, Receiving: not rated; fully measured); 08:00:10 to 08:00:28 (Sending: not rated, Receiving: not rated; fully measured). The 2 stays are taken for one person by their external ID. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 4 x 12 = 48 of 900 s are 5.33 %; a minute that holds 12 s of it and the 20 s away has 40 s measured: 60 / 40 = 1.5.
  person(
    'four leavings after an episode each, of which three are told',
    Array.from({ length: 5 }, (_, i) => [
      stay(`s${i}`, i * 200, i * 200 + 180, ids),
      [entry(i < 4 ? arrays(steady(90), [...steady(84), [6, 5, 1000]]) : fine(90), i * 200)],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 900 0 0 0; of 100 %',
      recv: 'degraded; episodes 168+12 368+12 568+12 768+12; spikes -; 5.33 %; worst 140..200 1.5; p95 5; max 5 at 168; 900 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 4 episodes at or above 3 % packet loss, 48 s in all (5.3 % of the measured time), 3 of the longest: 08:02:48 to 08:03:00, 08:06:08 to 08:06:20, 08:09:28 to 08:09:40, and 1 more; worst minute 08:02:20 to 08:03:20, mean 1.5 %; highest sample 5 %; 95th percentile 5 %. Sending was good: measured without packet loss. 5 stays within May 7, 2024, 08:00:00 to 08:16:20, all times UTC: fully measured. The 5 stays are taken for one person by their external ID; left and came back 4 times, 1 min 20 s away in all: 08:03:00 to 08:03:20, 08:06:20 to 08:06:40, 08:09:40 to 08:10:00, and 1 more; the last 30 s of receiving recorded before each leaving at 08:03:00, 08:06:20, 08:09:40 hold an episode; more leavings after such an episode: 1. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: nulls from 300 to 340, then away until 350; from 270 on just 30 s are measured, 12 of them at 5 %: 60 / 30 = 2; 600 of 640 s are 93.75 %.
  person(
    'a leaving after 40 s of nulls straight after loss',
    [
      [
        stay('one', 0, 340, ids),
        [entry(arrays([...steady(150), [20, null, null]], [...steady(144), [6, 5, 1000], [20, null, null]]))],
      ],
      [stay('two', 350, 650, ids), [entry(fine(150), 350)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 40 0; of 93.75 %; gaps 300..340',
      recv: 'degraded; episodes 288+12; spikes -; 2 %; worst 270..330 2; p95 0; max 5 at 288; 600 0 40 0; of 93.75 %; gaps 300..340*',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:48 to 08:05:00 (12 s, 2 % of the measured time); worst minute 08:04:30 to 08:05:30, mean 2 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:40, 08:05:50 to 08:10:50, all times UTC: 93 % measured both ways; recording stops at 08:05:00, straight after received loss (40 s not recorded). The 2 stays are taken for one person by their external ID; left and came back once, 10 s away: 08:05:40 to 08:05:50; the last 30 s of receiving recorded before the leaving at 08:05:40 hold an episode, with 40 s not recorded after them. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
];
