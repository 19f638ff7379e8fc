import { steady } from '../calls';
import { plain, good, unmeasured, received, type Scenario } from '../scenario';

/** Calls in which measured, silent, missing and unreadable samples meet. */
export const states: readonly Scenario[] = [
  plain(
    'silence inside a run',
    steady(300),
    received([
      [2, 5, 1000],
      [1, 5, 0],
      [2, 5, 1000],
    ]),
    {
      send: good(600),
      recv: 'good; episodes -; spikes 100+4 106+4; 0 %; worst 50..110 0.69; p95 0; 598 2 0 0',
      paragraph:
        'Sending was good. Receiving was good; 2 spikes under 6 s not counted. Measured of the stay: sending 100 %, receiving 99 %.',
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
      send: good(600),
      recv: 'good; episodes -; spikes 100+4 106+4; 0 %; worst 50..110 0.69; p95 0; 598 0 2 0',
      paragraph:
        'Sending was good. Receiving was good; 2 spikes under 6 s not counted. Measured of the stay: sending 100 %, receiving 99 %.',
    },
  ),
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
      send: good(600),
      recv: 'good; episodes -; spikes 100+4 112+4; 0 %; worst 56..116 0.77; p95 0; 592 0 0 8',
      paragraph:
        'Sending was good. Receiving was good; 2 spikes under 6 s not counted. Measured of the stay: sending 100 %, receiving 98 %.',
    },
  ),
  plain('nothing sent during the whole call', [[300, 0, 0]], steady(300), {
    // The first sample says more than zero, since media was received.
    send: unmeasured('600 0 0'),
    recv: good(600),
    paragraph:
      'Sending was not rated: nothing measured, silent (no media) for 10 min 0 s. Receiving was good. Measured of the stay: sending 0 % (silent 100 %), receiving 100 %.',
  }),
  plain('loss while nothing is sent', [...steady(150), [150, 80, 0]], steady(300), {
    send: good(300, '300 0 0'),
    recv: good(600),
    paragraph: 'Sending and receiving were good. Measured of the stay: sending 50 % (silent 50 %), receiving 100 %.',
  }),
  plain('18 s measured, too little to rate', [[9, 0, 1000]], [[9, 0, 1000]], {
    send: 'notRated; episodes -; spikes -; 0 %; worst -; p95 0; 18 0 0 0',
    recv: 'notRated; episodes -; spikes -; 0 %; worst -; p95 0; 18 0 0 0',
    paragraph:
      'Sending was not rated: only 18 s measured, under the 20 s needed. Receiving was not rated: only 18 s measured, under the 20 s needed. Measured 100 % of the stay.',
  }),
  plain('20 s measured, just enough to rate, but for no worst minute', [[10, 0, 1000]], [[10, 0, 1000]], {
    send: 'good; episodes -; spikes -; 0 %; worst -; p95 0; 20 0 0 0',
    recv: 'good; episodes -; spikes -; 0 %; worst -; p95 0; 20 0 0 0',
    paragraph: 'Sending and receiving were good. Measured 100 % of the stay.',
  }),
  plain('an episode in too short a call', [[9, 0, 1000]], [...steady(5), [4, 20, 1000]], {
    send: 'notRated; episodes -; spikes -; 0 %; worst -; p95 0; 18 0 0 0',
    recv: 'notRated; episodes 10+8!; spikes -; 44.44 %; worst -; p95 20; 18 0 0 0',
    paragraph:
      'Sending was not rated: only 18 s measured, under the 20 s needed. Receiving was not rated: only 18 s measured, under the 20 s needed; 1 severe episode (at or above 10 %). Measured 100 % of the stay.',
  }),
  plain(
    '30 s of loss between two silences, just enough for a worst minute',
    steady(300),
    [...steady(60), [30, 0, 0], [15, 8, 1000], [30, 0, 0], ...steady(165)],
    {
      send: good(600),
      recv: 'poor; episodes 180+30; spikes -; 6.25 %; worst 180..240 8; p95 8; 480 120 0 0',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 %, 30 s (6.3 % of the measured time), worst minute 08:03 to 08:04 UTC, 95th percentile 8 %. Sending was good. Measured of the stay: sending 100 %, receiving 80 % (silent 20 %).',
    },
  ),
  plain(
    '28 s of loss between two long silences, too little for a worst minute',
    steady(300),
    [...steady(60), [60, 0, 0], [14, 8, 1000], [60, 0, 0], ...steady(106)],
    {
      send: good(600),
      recv: 'poor; episodes 240+28; spikes -; 7.78 %; worst 0..60 0; p95 8; 360 240 0 0',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 %, 28 s (7.8 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 8 %. Sending was good. Measured of the stay: sending 100 %, receiving 60 % (silent 40 %).',
    },
  ),
];
