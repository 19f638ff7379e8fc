import { steady } from '../calls';
import { plain, received, type Scenario } from '../scenario';

/** Calls in which measured, silent, missing and unreadable samples meet. */
export const states: readonly Scenario[] = [
  // By hand: 8 x 5 / 58, since 2 s of the minute are silent: 0.69.
  plain(
    'silence inside a run',
    steady(300),
    received([
      [2, 5, 1000],
      [1, 5, 0],
      [2, 5, 1000],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes 100+4 106+4; 0 %; worst 71..131 0.69; p95 0; max 5 at 100; 598 2 0 0; of 99.67 %',
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:01:11 to 08:02:11, mean packet loss 0.69 %; highest sample 5 %; 95th percentile 0 %; 2 spikes under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving over 99 %. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain(
    'a missing sample inside a run',
    steady(300),
    received([
      [2, 5, 1000],
      [1, null, null],
      [2, 5, 1000],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes 100+4 106+4; 0 %; worst 71..131 0.69; p95 0; max 5 at 100; 598 0 2 0; of 99.67 %',
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:01:11 to 08:02:11, mean packet loss 0.69 %; highest sample 5 %; 95th percentile 0 %; 2 spikes under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving over 99 %. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 8 x 5 / 52, since 8 s of the minute cannot be read: 0.77.
  plain(
    'unreadable values inside a run',
    steady(300),
    received([
      [2, 5, 1000],
      [1, -1, 1000],
      [1, 101, 1000],
      [1, 'much', 1000],
      [1, 5, 1_000_001],
      [2, 5, 1000],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes 100+4 112+4; 0 %; worst 71..131 0.77; p95 0; max 5 at 100; 592 0 0 8; of 98.67 %',
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:01:11 to 08:02:11, mean packet loss 0.77 %; highest sample 5 %; 95th percentile 0 %; 2 spikes under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 98 %. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('nothing sent during the whole call', [[300, 0, 0]], steady(300), {
    // The first sample says more than zero, since media was received.
    send: 'notRated; episodes -; spikes -; 0 %; worst -; p95 -; max -; 0 600 0 0; of 0 %; silences 0..600',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending was not rated: nothing measured, no media for 10 min 0 s. Receiving was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 0 % measured, receiving 100 %; no media sent for 10 min 0 s from 08:00:00. Not in the data: causes, and what was seen or heard.',
  }),
  plain('loss while nothing is sent', [...steady(150), [150, 80, 0]], steady(300), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 300 300 0 0; of 50 %; silences 300..600',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending was good where measured (50 %): measured without packet loss. Receiving was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 50 % measured, receiving 100 %; no media sent for 5 min 0 s from 08:05:00. Not in the data: causes, and what was seen or heard.',
  }),
  plain('18 s measured, too little to rate', [[9, 0, 1000]], [[9, 0, 1000]], {
    send: 'notRated; episodes -; spikes -; 0 %; worst 0..18 all 0; p95 0; max 0 at 0; 18 0 0 0; of 100 %',
    recv: 'notRated; episodes -; spikes -; 0 %; worst 0..18 all 0; p95 0; max 0 at 0; 18 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were not rated: only 18 s measured, under the 20 s needed; measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:00:18, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('20 s measured, just enough to rate, but for no worst minute', [[10, 0, 1000]], [[10, 0, 1000]], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..20 all 0; p95 0; max 0 at 0; 20 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..20 all 0; p95 0; max 0 at 0; 20 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:00:20, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('an episode in too short a call', [[9, 0, 1000]], [...steady(5), [4, 20, 1000]], {
    send: 'notRated; episodes -; spikes -; 0 %; worst 0..18 all 0; p95 0; max 0 at 0; 18 0 0 0; of 100 %',
    recv: 'notRated; episodes 10+8!10+8; spikes -; 44.44 %; worst 0..18 all 8.89; p95 20; max 20 at 10; 18 0 0 0; of 100 %',
    paragraph:
      'Sending was not rated: only 18 s measured, under the 20 s needed; measured without packet loss. Receiving was not rated: only 18 s measured, under the 20 s needed; 1 episode at or above 3 % packet loss, 08:00:10 to 08:00:18 (8 s, 44.4 % of the measured time); all severe (10 % or more); mean packet loss of all that was measured 8.89 %, too little for a worst minute; highest sample 20 % at 08:00:10; 95th percentile 20 %. Stay of May 7, 2024, 08:00:00 to 08:00:18, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain(
    '30 s of loss between two silences, just enough for a worst minute',
    steady(300),
    [...steady(60), [30, 0, 0], [15, 8, 1000], [30, 0, 0], ...steady(165)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 180+30; spikes -; 6.25 %; worst 151..211 8; p95 8; max 8 at 180; 480 120 0 0; of 80 %; silences 120..180 210..270',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, 08:03:00 to 08:03:30 (30 s, 6.3 % of the measured time); worst minute 08:02:31 to 08:03:31, mean 8 %; highest sample 8 %; 95th percentile 8 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 80 %; no media received for 1 min 0 s from 08:02:00, 1 min 0 s from 08:03:30. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain(
    '28 s of loss between two long silences, too little for a worst minute',
    steady(300),
    [...steady(60), [60, 0, 0], [14, 8, 1000], [60, 0, 0], ...steady(106)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 240+28; spikes -; 7.78 %; worst 90..150 0; p95 8; max 8 at 240; 360 240 0 0; of 60 %; silences 120..240 268..388',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:00 to 08:04:28 (28 s, 7.8 % of the measured time); worst minute among those with 30 s or more measured, 08:01:30 to 08:02:30, mean 0 %; highest sample 8 % at 08:04:00; 95th percentile 8 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 60 %; no media received for 2 min 0 s from 08:02:00, 2 min 0 s from 08:04:28. Not in the data: causes, and what was seen or heard.',
    },
  ),
];
