import { arrays, entry, stay, steady, type Stretch } from '../calls';
import { call, person, plain, received, type Scenario } from '../scenario';

const fine = (count: number) => arrays(steady(count), steady(count));
const ids = { externalId: 'crm-1' };

/** Calls whose words once reached over an edge: of the last 30 s recorded, of one direction, of a limit that a number only rounds to. */
export const limits: readonly Scenario[] = [
  // By hand: loss from 200 to 280, of which 10 s lie in the last 30 s, 270 to 300; 80 of 600 s are 13.33 %.
  person(
    'an episode that only reaches into the last 30 s before a leaving',
    [
      [stay('one', 0, 300, ids), [entry(arrays(steady(150), [...steady(100), [40, 5, 1000], ...steady(10)]))]],
      [stay('two', 310, 610, ids), [entry(fine(150), 310)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 200+80; spikes -; 13.33 %; worst 200..260 5; p95 5; max 5 at 200; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, 08:03:20 to 08:04:40 (1 min 20 s, 13.3 % of the measured time); worst minute 08:03:20 to 08:04:20, mean 5 %; highest sample 5 %; 95th percentile 5 %. Sending was good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:00, 08:05:10 to 08:10:10, all times UTC: fully measured. The 2 stays are taken for one person by their external ID; left and came back once, 10 s away: 08:05:00 to 08:05:10; the last 30 s of receiving recorded before the leaving at 08:05:00 hold a part of an episode. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: loss from 288 to 300, both ways; sending is recorded to 340, so that its last 30 s are 310 to 340, without loss.
  person(
    'a leaving before which receiving alone is not recorded, straight after loss both ways',
    [
      [
        stay('one', 0, 340, ids),
        [
          entry(
            arrays([...steady(144), [6, 5, 1000], ...steady(20)], [...steady(144), [6, 5, 1000], [20, null, null]]),
          ),
        ],
      ],
      [stay('two', 350, 650, ids), [entry(fine(150), 350)]],
    ],
    {
      send: 'degraded; episodes 288+12; spikes -; 1.88 %; worst 288..348 1.15; p95 0; max 5 at 288; 640 0 0 0; of 100 %',
      recv: 'degraded; episodes 288+12; spikes -; 2 %; worst 270..330 2; p95 0; max 5 at 288; 600 0 40 0; of 93.75 %; gaps 300..340*',
      paragraph:
        'Sending was degraded: 1 episode at or above 3 % packet loss, 08:04:48 to 08:05:00 (12 s, 1.9 % of the measured time); worst minute 08:04:48 to 08:05:48, mean 1.15 %; highest sample 5 %; 95th percentile 0 %. Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:48 to 08:05:00 (12 s, 2 % of the measured time); worst minute 08:04:30 to 08:05:30, mean 2 %; highest sample 5 %; 95th percentile 0 %. 2 stays, May 7, 2024, 08:00:00 to 08:05:40, 08:05:50 to 08:10:50, all times UTC: sending 100 % measured, receiving 93 %; recording of receiving stops at 08:05:00, straight after loss (40 s not recorded). The 2 stays are taken for one person by their external ID; left and came back once, 10 s away: 08:05:40 to 08:05:50; the last 30 s of receiving recorded before the leaving at 08:05:40 hold an episode, with 40 s not recorded after them. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: 6 x 2 = 12 s from 288 on both ways and before both leavings; 24 of 900 s are 2.67 %.
  person(
    'two leavings after an episode in both directions',
    [0, 310, 620].map((from, i) => {
      const bad: Stretch[] = i < 2 ? [...steady(144), [6, 5, 1000]] : steady(150);
      return [stay(`s${i}`, from, from + 300, ids), [entry(arrays(bad, bad), from)]];
    }),
    {
      send: 'degraded; episodes 288+12 598+12; spikes -; 2.67 %; worst 259..319 1.2; p95 0; max 5 at 288; 900 0 0 0; of 100 %',
      recv: 'degraded; episodes 288+12 598+12; spikes -; 2.67 %; worst 259..319 1.2; p95 0; max 5 at 288; 900 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were each degraded: 2 episodes at or above 3 % packet loss, 24 s in all (2.7 % of the measured time): 08:04:48 to 08:05:00, 08:09:58 to 08:10:10; worst minute 08:04:19 to 08:05:19, mean 1.2 %; highest sample 5 %; 95th percentile 0 %. 3 stays, May 7, 2024, 08:00:00 to 08:05:00, 08:05:10 to 08:10:10, 08:10:20 to 08:15:20, all times UTC: fully measured. The 3 stays are taken for one person by their external ID; left and came back 2 times, 20 s away in all: 08:05:00 to 08:05:10, 08:10:10 to 08:10:20; the last 30 s of sending and of receiving recorded before each leaving at 08:05:00, 08:10:10 each hold an episode. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: 30 x 1.99 = 59.7 s, under the 60 s that would make it poor, though it rounds to 1 min 0 s; 59.7 of 7164 s are 0.83 %; 59.7 x 4 / 60 = 3.98.
  call(
    'an episode three tenths of a second shorter than a minute',
    7164,
    [entry(arrays(steady(3600), [...steady(1000), [30, 4, 1000], ...steady(2570)]), 0, 1990)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 7164 0 0 0; of 100 %',
      recv: 'degraded; episodes 1990+59.7; spikes -; 0.83 %; worst 1989.7..2049.7 3.98; p95 0; max 4 at 1990; 7164 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:33:10 to 08:34:10 (just under 1 min 0 s, 0.8 % of the measured time); worst minute 08:33:10 to 08:34:10, mean 3.98 %; highest sample 4 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 09:59:24, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 9.995 is under 10, so nothing is severe; 6 x 9.995 / 60 = 1.
  plain('6 s of 9.995 %, just under the severe threshold', steady(300), received([[3, 9.995, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 1; p95 0; max 9.995 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 1 %; highest sample 9.995 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 4 x 10 x 2 = 80 s silent; 520 of 600 s are 86.67 %.
  plain(
    'four silences, of which three are told',
    Array.from({ length: 4 }, (): Stretch[] => [...steady(60), [10, 0, 0]])
      .flat()
      .concat(steady(20)),
    steady(300),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 520 80 0 0; of 86.67 %; silences 120..140 260..280 400..420 540..560',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 86 % measured, receiving 100 %; no media sent for 20 s from 08:02:00, 20 s from 08:04:20, 20 s from 08:06:40; 1 more silence or gap, of 20 s. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: recorded 60 s after the leaving at 300, and 20 s after that at 900.
  person(
    'two stays, each recorded beyond its leaving',
    [
      [stay('one', 0, 300, ids), [entry(fine(180))]],
      [stay('two', 600, 900, ids), [entry(fine(160), 600)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 680 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 680 0 0 0; of 100 %',
      notes: ['Recorded up to 1 min 0 s after the leaving: kept and judged.'],
      paragraph:
        'Sending and receiving were good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:00, 08:10:00 to 08:15:00, all times UTC: fully measured; the recording ends 1 min 0 s after the leaving at 08:05:00, and what lies outside the stay is judged too; the recording ends 20 s after the leaving at 08:15:00, and what lies outside the stay is judged too. The 2 stays are taken for one person by their external ID; left and came back once, 5 min 0 s away: 08:05:00 to 08:10:00. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
];
