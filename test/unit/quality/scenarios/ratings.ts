import { steady } from '../calls';
import { plain, received, type Scenario } from '../scenario';

/** Calls around the rules: thresholds, durations, severity, shares. */
export const ratings: readonly Scenario[] = [
  plain(
    'an hour with four bad minutes received, a short spike sent and a minute missing at the end',
    [...steady(100), [2, 5, 1000], ...steady(1698), [30, null, null]],
    [...steady(630), [120, 8.1, 1000], ...steady(1050), [30, null, null]],
    {
      send: 'good; episodes -; spikes 200+4; 0 %; worst 171..231 0.33; p95 0; max 5 at 200; 3600 0 60 0; of 98.36 %; gaps 3600..3660',
      recv: 'poor; episodes 1260+240; spikes -; 6.67 %; worst 1260..1320 8.1; p95 8.1; max 8.1 at 1260; 3600 0 60 0; of 98.36 %; gaps 3600..3660',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, 08:21:00 to 08:25:00 (4 min 0 s, 6.7 % of the measured time); worst minute 08:21:00 to 08:22:00, mean 8.1 %; highest sample 8.1 %; 95th percentile 8.1 %. Sending was good: worst minute 08:02:51 to 08:03:51, mean packet loss 0.33 %; highest sample 5 %; 95th percentile 0 %; 1 spike under 6 s. Stay of May 7, 2024, 08:00:00 to 09:01:00, all times UTC: 98 % measured both ways; 1 min 0 s not recorded from 09:00:00. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('a perfect call', steady(300), steady(300), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a single bad sample', steady(300), received([[1, 60, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes 100+2; 0 %; worst 71..131 2; p95 0; max 60 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Sending was good: measured without packet loss. Receiving was good: worst minute 08:01:11 to 08:02:11, mean packet loss 2 %; highest sample 60 %; 95th percentile 0 %; 1 spike under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('4 s of loss, two thirds of the sustained time', steady(300), received([[2, 60, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes 100+4; 0 %; worst 71..131 4; p95 0; max 60 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Sending was good: measured without packet loss. Receiving was good: worst minute 08:01:11 to 08:02:11, mean packet loss 4 %; highest sample 60 %; 95th percentile 0 %; 1 spike under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: from 50 x 2 = 100 for 3 x 2 = 6 s, the time told; 6 of 600 s are 1 %; 6 x 6 / 60 = 0.6; middle 101, so from 71.
  plain('6 s of loss, just the sustained time', steady(300), received([[3, 6, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.6; p95 0; max 6 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.6 %; highest sample 6 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('loss exactly at the threshold', steady(300), received([[3, 3, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.3; p95 0; max 3 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.3 %; highest sample 3 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('loss just under the threshold throughout', steady(300), [[300, 2.99, 1000]], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 2.99; p95 2.99; max 2.99 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending was good: measured without packet loss. Receiving was good: worst minute 08:00:00 to 08:01:00, mean packet loss 2.99 %; highest sample 2.99 %; 95th percentile 2.99 %. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain(
    'only 4 s of an episode at 10 % or more',
    steady(300),
    received([
      [2, 5, 1000],
      [2, 12, 1000],
      [1, 5, 1000],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+10; spikes -; 1.67 %; worst 75..135 1.3; p95 0; max 12 at 104; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:50 (10 s, 1.7 % of the measured time); worst minute 08:01:15 to 08:02:15, mean 1.3 %; highest sample 12 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 2 x (12 + 6 + 12 + 6 + 12) / 60 = 1.6; each severe run is one sample, 6 of 600 s are 1 %.
  plain(
    'severe samples that do not follow each other',
    steady(300),
    received([
      [1, 12, 1000],
      [1, 6, 1000],
      [1, 12, 1000],
      [1, 6, 1000],
      [1, 12, 1000],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+10; spikes -; 1.67 %; worst 71..131 1.6; p95 0; max 12 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:50 (10 s, 1.7 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 1.6 %; highest sample 12 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('exactly 5 % of the time in an episode', steady(300), received([[15, 8, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'poor; episodes 100+30; spikes -; 5 %; worst 71..131 4; p95 0; max 8 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was poor: 1 episode at or above 3 % packet loss, 08:01:40 to 08:02:10 (30 s, 5 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 4 %; highest sample 8 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 28 x 8 / 60 = 3.73, over the threshold, but 28 of 600 s are 4.67 % and nothing is severe.
  plain('just under 5 % of the time in an episode', steady(300), received([[14, 8, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+28; spikes -; 4.67 %; worst 71..131 3.73; p95 0; max 8 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:02:08 (28 s, 4.7 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 3.73 %; highest sample 8 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 284 zeros come before the 285th sample; 32 x 8 / 60 = 4.27 in windows that begin from 72 to 100.
  plain('a percentile that the 16th worst of 300 samples decides', steady(300), received([[16, 8, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'poor; episodes 100+32; spikes -; 5.33 %; worst 72..132 4.27; p95 8; max 8 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was poor: 1 episode at or above 3 % packet loss, 08:01:40 to 08:02:12 (32 s, 5.3 % of the measured time); worst minute 08:01:12 to 08:02:12, mean 4.27 %; highest sample 8 %; 95th percentile 8 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain(
    'two episodes of different length, the longer one severe',
    steady(300),
    received([[5, 4, 1000], ...steady(50), [10, 20, 1000]]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 100+10 210+20!210+20; spikes -; 5 %; worst 181..241 6.67; p95 0; max 20 at 210; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: 2 episodes at or above 3 % packet loss, 30 s in all (5 % of the measured time): 08:01:40 to 08:01:50, 08:03:30 to 08:03:50; 20 s of it severe (10 % or more), 08:03:30 to 08:03:50; worst minute 08:03:01 to 08:04:01, mean 6.67 %; highest sample 20 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain(
    'two episodes of the same length, of which the earlier is told',
    steady(300),
    received([[4, 4, 1000], ...steady(50), [4, 4, 1000]]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+8 208+8; spikes -; 2.67 %; worst 71..131 0.53; p95 0; max 4 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 2 episodes at or above 3 % packet loss, 16 s in all (2.7 % of the measured time): 08:01:40 to 08:01:48, 08:03:28 to 08:03:36; worst minute 08:01:11 to 08:02:11, mean 0.53 %; highest sample 4 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('both directions bad, the worse first', received([[3, 5, 1000]]), received([[3, 50, 1000]]), {
    send: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.5; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
    recv: 'poor; episodes 100+6!100+6; spikes -; 1 %; worst 71..131 5; p95 0; max 50 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was poor: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); all severe (10 % or more); worst minute 08:01:11 to 08:02:11, mean 5 %; highest sample 50 %; 95th percentile 0 %. Sending was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain(
    'an episode and spikes in the same direction',
    received([[3, 5, 1000], ...steady(20), [1, 5, 1000], ...steady(20), [2, 5, 1000]]),
    steady(300),
    {
      send: 'degraded; episodes 100+6; spikes 146+2 188+4; 1 %; worst 88..148 0.67; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      paragraph:
        'Sending was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:28 to 08:02:28, mean 0.67 %; highest sample 5 %; 95th percentile 0 %; 2 spikes under 6 s. Receiving was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('the whole call lost', [[300, 100, 1000]], [[300, 100, 1000]], {
    send: 'poor; episodes 0+600!0+600; spikes -; 100 %; worst 0..60 100; p95 100; max 100 at 0; 600 0 0 0; of 100 %',
    recv: 'poor; episodes 0+600!0+600; spikes -; 100 %; worst 0..60 100; p95 100; max 100 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were each poor: 1 episode at or above 3 % packet loss, 08:00:00 to 08:10:00 (10 min 0 s, 100 % of the measured time); all severe (10 % or more); worst minute 08:00:00 to 08:01:00, mean 100 %; highest sample 100 %; 95th percentile 100 %. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a higher threshold in the settings', steady(300), received([[3, 4, 1000]]), {
    rules: { lossThresholdPercent: 5 },
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 71..131 0.4; p95 0; max 4 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Sending was good: measured without packet loss. Receiving was good: worst minute 08:01:11 to 08:02:11, mean packet loss 0.4 %; highest sample 4 %; 95th percentile 0 %. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a longer sustained time in the settings', steady(300), received([[5, 4, 1000]]), {
    rules: { sustainedSeconds: 12 },
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes 100+10; 0 %; worst 71..131 0.67; p95 0; max 4 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Sending was good: measured without packet loss. Receiving was good: worst minute 08:01:11 to 08:02:11, mean packet loss 0.67 %; highest sample 4 %; 95th percentile 0 %; 1 spike under 12 s. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a low sent bitrate, which is no fault', [[300, 0, 200]], steady(300), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
];
