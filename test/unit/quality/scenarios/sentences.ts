import { arrays, entry, joined, stay, steady } from '../calls';
import { call, plain, type Scenario } from '../scenario';

/** Summer time ends in Oslo, s after the joining of other calls. */
const clockChange = (Date.parse('2024-10-27T01:00:00Z') - joined) / 1000;

/** Summer time begins in Oslo, s after the joining of other calls. */
const clockSkips = (Date.parse('2024-03-31T01:00:00Z') - joined) / 1000;

/** Calls of which something was once left unsaid or said in a way that could be misread. */
export const sentences: readonly Scenario[] = [
  // By hand: (54 x 3.5 + 6 x 12) / 60 = 4.35; the middle of the sample at 400 is 401, so the window begins at 371.
  plain(
    '6 s of 12 % within 10 min of 3.5 %',
    steady(450),
    [...steady(50), [150, 3.5, 1000], [3, 12, 1000], [147, 3.5, 1000], ...steady(100)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 900 0 0 0; of 100 %',
      recv: 'poor; episodes 100+600!400+6; spikes -; 66.67 %; worst 371..431 4.35; p95 3.5; max 12 at 400; 900 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, 08:01:40 to 08:11:40 (10 min 0 s, 66.7 % of the measured time); 6 s of it severe (10 % or more), 08:06:40 to 08:06:46; worst minute 08:06:11 to 08:07:11, mean 4.35 %; highest sample 12 %; 95th percentile 3.5 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:15:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 10 x 2 = 20 s of 43,200 x 2 = 86,400 s are 0.02 %; 86,380 s without a sample are 23 h 59 min.
  plain(
    '20 s measured in 24 h',
    [
      [10, 0, 1000],
      [43_190, null, null],
    ],
    [
      [10, 0, 1000],
      [43_190, null, null],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..86400 all 0; p95 0; max 0 at 0; 20 0 86380 0; of 0.02 %; gaps 20..86400',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..86400 all 0; p95 0; max 0 at 0; 20 0 86380 0; of 0.02 %; gaps 20..86400',
      paragraph:
        'Sending and receiving were good where measured (under 1 %): measured without packet loss. Stay of May 7, 2024, 08:00:00 to May 8, 2024, 08:00:00, all times UTC: under 1 % (20 s) measured both ways; 23 h 59 min not recorded from May 7, 08:00:20. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 115 x 2 = 230, for 30 x 2 = 60 s, to 290; 3540 of 3600 s are 98.33 %.
  plain(
    '60 s of nulls in an hour',
    [...steady(115), [30, null, null], ...steady(1655)],
    [...steady(115), [30, null, null], ...steady(1655)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 3540 0 60 0; of 98.33 %; gaps 230..290',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 3540 0 60 0; of 98.33 %; gaps 230..290',
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 09:00:00, all times UTC: 98 % measured both ways; 1 min 0 s not recorded from 08:03:50. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: from 190 on just 30 s are measured: (4 x 2 + 6 x 4 + 10 x 25) / 30 = 9.4; 16 of 524 s are 3.05 %.
  plain(
    'loss that climbs, then over a minute of nothing',
    steady(300),
    [...steady(100), [2, 2, 1000], [3, 4, 1000], [5, 25, 1000], [38, null, null], ...steady(152)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 204+16!210+10; spikes -; 3.05 %; worst 190..250 9.4; p95 0; max 25 at 210; 524 0 76 0; of 87.33 %; gaps 220..296*',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, 08:03:24 to 08:03:40 (16 s, 3.1 % of the measured time); 10 s of it severe (10 % or more), 08:03:30 to 08:03:40; worst minute 08:03:10 to 08:04:10, mean 9.4 %; highest sample 25 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 87 %; recording of receiving stops at 08:03:40, straight after loss, and goes on at 08:04:56 (1 min 16 s). Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 600 x 2 = 1200, for 450 x 2 = 900 s, to 2100; 1980 of 2880 s are 68.75 %.
  plain('15 of 48 minutes silent', [...steady(600), [450, 0, 0], ...steady(390)], steady(1440), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 1980 900 0 0; of 68.75 %; silences 1200..2100',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 2880 0 0 0; of 100 %',
    paragraph:
      'Sending was good where measured (68 %): measured without packet loss. Receiving was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:48:00, all times UTC: sending 68 % measured, receiving 100 %; no media sent for 15 min 0 s from 08:20:00. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: May 7, 08:00 to Oct 27, 01:00 UTC are 173 days less 7 h, 14,922,000 s; the stay begins half an hour before.
  {
    ...call('an episode in the hour that a clock change repeats', null, [], {
      send: 'good; episodes -; spikes -; 0 %; worst 14920200..14920260 0; p95 0; max 0 at 14920200; 3600 0 0 0; of 100 %',
      recv: 'poor; episodes 14921400+60 14922600+60; spikes -; 3.33 %; worst 14921400..14921460 5; p95 0; max 5 at 14921400; 3600 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: 2 episodes at or above 3 % packet loss, 2 min 0 s in all (3.3 % of the measured time): 02:50:00 (UTC+02:00) to 02:51:00 (UTC+02:00), 02:10:00 (UTC+01:00) to 02:11:00 (UTC+01:00); worst minute 02:50:00 (UTC+02:00) to 02:51:00 (UTC+02:00), mean 5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of Oct 27, 2024, 02:30:00 (UTC+02:00) to 02:30:00 (UTC+01:00), all times Europe/Oslo (UTC+02:00, then UTC+01:00): fully measured. Not in the data: causes, and what was seen or heard.',
    }),
    zone: 'Europe/Oslo',
    stays: [
      {
        person: stay('one', clockChange - 1800, clockChange + 1800),
        details: [
          entry(
            arrays(steady(1800), [...steady(600), [30, 5, 1000], ...steady(570), [30, 5, 1000], ...steady(570)]),
            clockChange - 1800,
          ),
        ],
      },
    ],
  },
  // By hand: Mar 31, 01:00 to May 7, 08:00 UTC are 37 days and 7 h, 3,222,000 s; loss from 6 s before to 6 s after, 12 of 600 s are 2 %; 12 x 5 / 60 = 1; the middle of the first sample is -5, so from -35.
  {
    ...call('an episode over the hour that a clock change skips', null, [], {
      send: 'good; episodes -; spikes -; 0 %; worst -3222300..-3222240 0; p95 0; max 0 at -3222300; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes -3222006+12; spikes -; 2 %; worst -3222035..-3221975 1; p95 0; max 5 at -3222006; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 01:59:54 to 03:00:06 (12 s, 2 % of the measured time); worst minute 01:59:25 to 03:00:25, mean 1 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of Mar 31, 2024, 01:55:00 to 03:05:00, all times Europe/Oslo (UTC+01:00, then UTC+02:00): fully measured. Not in the data: causes, and what was seen or heard.',
    }),
    zone: 'Europe/Oslo',
    stays: [
      {
        person: stay('one', clockSkips - 300, clockSkips + 300),
        details: [entry(arrays(steady(300), [...steady(147), [6, 5, 1000], ...steady(147)]), clockSkips - 300)],
      },
    ],
  },
];
