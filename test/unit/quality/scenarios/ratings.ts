import { steady } from '../calls';
import { plain, good, received, type Scenario } from '../scenario';

/** Calls around the rules: thresholds, durations, severity, shares. */
export const ratings: readonly Scenario[] = [
  plain(
    'an hour with four bad minutes received, a short spike sent and a minute missing at the end',
    [...steady(100), [2, 5, 1000], ...steady(1698), [30, null, null]],
    [...steady(630), [120, 8.1, 1000], ...steady(1050), [30, null, null]],
    {
      send: 'good; episodes -; spikes 200+4; 0 %; worst 144..204 0.33; p95 0; 3600 0 60 0',
      recv: 'poor; episodes 1260+240; spikes -; 6.67 %; worst 1260..1320 8.1; p95 8.1; 3600 0 60 0',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 %, 4 min 0 s (6.7 % of the measured time), worst minute 08:21 to 08:22 UTC, 95th percentile 8.1 %. Sending was good; 1 spike under 6 s not counted. Measured 98 % of the stay.',
    },
  ),
  plain('a perfect call', steady(300), steady(300), {
    send: good(600),
    recv: good(600),
    paragraph: 'Sending and receiving were good. Measured 100 % of the stay.',
  }),
  plain('a single bad sample', steady(300), received([[1, 60, 1000]]), {
    send: good(600),
    recv: 'good; episodes -; spikes 100+2; 0 %; worst 42..102 2; p95 0; 600 0 0 0',
    paragraph: 'Sending was good. Receiving was good; 1 spike under 6 s not counted. Measured 100 % of the stay.',
  }),
  plain('4 s of loss, two thirds of the sustained time', steady(300), received([[2, 60, 1000]]), {
    send: good(600),
    recv: 'good; episodes -; spikes 100+4; 0 %; worst 44..104 4; p95 0; 600 0 0 0',
    paragraph: 'Sending was good. Receiving was good; 1 spike under 6 s not counted. Measured 100 % of the stay.',
  }),
  plain('6 s of loss, just the sustained time', steady(300), received([[3, 6, 1000]]), {
    send: good(600),
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 46..106 0.6; p95 0; 600 0 0 0',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 %, 6 s (1 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
  }),
  plain('loss exactly at the threshold', steady(300), received([[3, 3, 1000]]), {
    send: good(600),
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 46..106 0.3; p95 0; 600 0 0 0',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 %, 6 s (1 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
  }),
  plain('loss just under the threshold throughout', steady(300), [[300, 2.99, 1000]], {
    send: good(600),
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 2.99; p95 2.99; 600 0 0 0',
    paragraph: 'Sending and receiving were good. Measured 100 % of the stay.',
  }),
  plain('6 s at 10 %, severe and so poor', steady(300), received([[3, 10, 1000]]), {
    send: good(600),
    recv: 'poor; episodes 100+6!; spikes -; 1 %; worst 46..106 1; p95 0; 600 0 0 0',
    paragraph:
      'Receiving was poor: 1 severe episode (at or above 10 %), 6 s (1 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
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
      send: good(600),
      recv: 'degraded; episodes 100+10; spikes -; 1.67 %; worst 50..110 1.3; p95 0; 600 0 0 0',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 %, 10 s (1.7 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
    },
  ),
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
      send: good(600),
      recv: 'degraded; episodes 100+10; spikes -; 1.67 %; worst 50..110 1.6; p95 0; 600 0 0 0',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 %, 10 s (1.7 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
    },
  ),
  plain('exactly 5 % of the time in an episode', steady(300), received([[15, 4, 1000]]), {
    send: good(600),
    recv: 'poor; episodes 100+30; spikes -; 5 %; worst 70..130 2; p95 0; 600 0 0 0',
    paragraph:
      'Receiving was poor: 1 episode at or above 3 %, 30 s (5 % of the measured time), worst minute 08:01 to 08:02 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
  }),
  plain('just under 5 % of the time in an episode', steady(300), received([[14, 4, 1000]]), {
    send: good(600),
    recv: 'degraded; episodes 100+28; spikes -; 4.67 %; worst 68..128 1.87; p95 0; 600 0 0 0',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 %, 28 s (4.7 % of the measured time), worst minute 08:01 to 08:02 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
  }),
  plain('a percentile that the 16th worst of 300 samples decides', steady(300), received([[16, 4, 1000]]), {
    send: good(600),
    recv: 'poor; episodes 100+32; spikes -; 5.33 %; worst 72..132 2.13; p95 4; 600 0 0 0',
    paragraph:
      'Receiving was poor: 1 episode at or above 3 %, 32 s (5.3 % of the measured time), worst minute 08:01 to 08:02 UTC, 95th percentile 4 %. Sending was good. Measured 100 % of the stay.',
  }),
  plain(
    'two episodes of different length, the longer one severe',
    steady(300),
    received([[5, 4, 1000], ...steady(50), [10, 20, 1000]]),
    {
      send: good(600),
      recv: 'poor; episodes 100+10 210+20!; spikes -; 5 %; worst 170..230 6.67; p95 0; 600 0 0 0',
      paragraph:
        'Receiving was poor: 2 episodes at or above 3 %, 1 severe (at or above 10 %), 30 s in all (5 % of the measured time), the longest 20 s (08:03:30 to 08:03:50 UTC), worst minute 08:02 to 08:03 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
    },
  ),
  plain(
    'two episodes of the same length, of which the earlier is told',
    steady(300),
    received([[4, 4, 1000], ...steady(50), [4, 4, 1000]]),
    {
      send: good(600),
      recv: 'degraded; episodes 100+8 208+8; spikes -; 2.67 %; worst 48..108 0.53; p95 0; 600 0 0 0',
      paragraph:
        'Receiving was degraded: 2 episodes at or above 3 %, 16 s in all (2.7 % of the measured time), the longest 8 s (08:01:40 to 08:01:48 UTC), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
    },
  ),
  plain('both directions bad, the worse first', received([[3, 5, 1000]]), received([[3, 50, 1000]]), {
    send: 'degraded; episodes 100+6; spikes -; 1 %; worst 46..106 0.5; p95 0; 600 0 0 0',
    recv: 'poor; episodes 100+6!; spikes -; 1 %; worst 46..106 5; p95 0; 600 0 0 0',
    paragraph:
      'Receiving was poor: 1 severe episode (at or above 10 %), 6 s (1 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Sending was degraded: 1 episode at or above 3 %, 6 s (1 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Measured 100 % of the stay.',
  }),
  plain(
    'an episode and spikes in the same direction',
    received([[3, 5, 1000], ...steady(20), [1, 5, 1000], ...steady(20), [2, 5, 1000]]),
    steady(300),
    {
      send: 'degraded; episodes 100+6; spikes 146+2 188+4; 1 %; worst 88..148 0.67; p95 0; 600 0 0 0',
      recv: good(600),
      paragraph:
        'Sending was degraded: 1 episode at or above 3 %, 6 s (1 % of the measured time), worst minute 08:01 to 08:02 UTC, 95th percentile 0 %; 2 spikes under 6 s not counted. Receiving was good. Measured 100 % of the stay.',
    },
  ),
  plain('the whole call lost', [[300, 100, 1000]], [[300, 100, 1000]], {
    send: 'poor; episodes 0+600!; spikes -; 100 %; worst 0..60 100; p95 100; 600 0 0 0',
    recv: 'poor; episodes 0+600!; spikes -; 100 %; worst 0..60 100; p95 100; 600 0 0 0',
    paragraph:
      'Sending was poor: 1 severe episode (at or above 10 %), 10 min 0 s (100 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 100 %. Receiving was poor: 1 severe episode (at or above 10 %), 10 min 0 s (100 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 100 %. Measured 100 % of the stay.',
  }),
  plain('a higher threshold in the settings', steady(300), received([[3, 4, 1000]]), {
    rules: { lossThresholdPercent: 5 },
    send: good(600),
    recv: 'good; episodes -; spikes -; 0 %; worst 46..106 0.4; p95 0; 600 0 0 0',
    paragraph: 'Sending and receiving were good. Measured 100 % of the stay.',
  }),
  plain('a longer sustained time in the settings', steady(300), received([[5, 4, 1000]]), {
    rules: { sustainedSeconds: 12 },
    send: good(600),
    recv: 'good; episodes -; spikes 100+10; 0 %; worst 50..110 0.67; p95 0; 600 0 0 0',
    paragraph: 'Sending was good. Receiving was good; 1 spike under 12 s not counted. Measured 100 % of the stay.',
  }),
  plain('a low sent bitrate, which is no fault', [[300, 0, 200]], steady(300), {
    send: good(600),
    recv: good(600),
    paragraph: 'Sending and receiving were good. Measured 100 % of the stay.',
  }),
];
