import type { DetailsEntry, Participant } from '../../../src/api/types';
import type { PacketLossUnit } from '../../../src/quality/columns';
import type { QualityRules } from '../../../src/shared/messages';
import { arrays, entry, stay, steady, type Stretch } from './calls';

/** A call and what must be found in it; `send` and `recv` as `digest` writes them. */
export interface Scenario {
  readonly name: string;
  /** The stays with their details; null for one that is not loaded. */
  readonly stays: readonly { readonly person: Participant; readonly details: readonly DetailsEntry[] | null }[];
  readonly unit?: PacketLossUnit;
  readonly rules?: Partial<QualityRules>;
  readonly zone?: string;
  readonly send: string;
  readonly recv: string;
  readonly paragraph: string;
}

type Expected = Omit<Scenario, 'name' | 'stays'>;

/** One stay from 0 to `left` s (null while it goes on) with these entries. */
function call(name: string, left: number | null, details: readonly DetailsEntry[], expected: Expected): Scenario {
  return { name, stays: [{ person: stay('one', 0, left), details }], ...expected };
}

/** One stay with one entry at 2 s that fills it. */
function plain(name: string, send: readonly Stretch[], recv: readonly Stretch[], expected: Expected): Scenario {
  const samples = arrays(send, recv);
  const count = Math.max(...Object.values(samples).map((column) => column.length));
  return call(name, count * 2, [entry(samples)], expected);
}

const good = (measured: number, rest = '0 0 0') =>
  `good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; ${measured} ${rest}`;
const unmeasured = (spent: string) => `notRated; episodes -; spikes -; 0 %; worst -; p95 -; 0 ${spent}`;

/** Ten minutes of 300 samples, received with `bad` from 100 s on. */
const received = (bad: readonly Stretch[]): Stretch[] => {
  const used = bad.reduce((sum, [count]) => sum + count, 0);
  return [...steady(50), ...bad, ...steady(250 - used)];
};

const ratings: Scenario[] = [
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

const states: Scenario[] = [
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

const sample = (loss: number) => ({ packetLossSend: 0, packetLossRecv: loss, bitrateSend: 1e6, bitrateRecv: 1e6 });
const oneEpisode = 'degraded; episodes 100+6; spikes -; 1 %; worst 46..106 0.5; p95 0; 600 0 0 0';
const oneEpisodeParagraph =
  'Receiving was degraded: 1 episode at or above 3 %, 6 s (1 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.';
const halves = {
  first: arrays(steady(152), [...steady(150), [2, 5, 1000]]),
  second: arrays(steady(148), [[2, 5, 1000], ...steady(146)]),
};

const shapes: Scenario[] = [
  call('no details at all', 600, [], {
    send: unmeasured('0 0 0'),
    recv: unmeasured('0 0 0'),
    paragraph: 'Not rated: nothing was measured, and no data is not good quality. Measured 0 % of the stay.',
  }),
  call('no details and a stay without length', 0, [], {
    send: unmeasured('0 0 0'),
    recv: unmeasured('0 0 0'),
    paragraph: 'Not rated: nothing was measured, and no data is not good quality.',
  }),
  call(
    'an array of objects',
    600,
    [
      entry([
        ...Array<unknown>(50).fill(sample(0)),
        sample(5),
        sample(5),
        sample(5),
        ...Array<unknown>(247).fill(sample(0)),
      ]),
    ],
    {
      send: good(600),
      recv: oneEpisode,
      paragraph: oneEpisodeParagraph,
    },
  ),
  plain(
    'numbers in strings',
    [[300, '0', '1000000']],
    [
      [50, '0', '1e6'],
      [3, ' 5.0 ', '1000000'],
      [247, '0', '1000000'],
    ],
    {
      send: good(600),
      recv: oneEpisode,
      paragraph: oneEpisodeParagraph,
    },
  ),
  plain('loss given as a ratio', steady(300), received([[3, 0.05, 1000]]), {
    unit: 'ratio',
    send: good(600),
    recv: oneEpisode,
    paragraph: oneEpisodeParagraph,
  }),
  call(
    'bitrates absent altogether, so that zero loss counts',
    600,
    [entry({ packetLossSend: Array(300).fill(0), packetLossRecv: [1, ...Array<number>(299).fill(0)] })],
    {
      send: good(600),
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0.03; p95 0; 600 0 0 0',
      paragraph: 'Sending and receiving were good. Measured 100 % of the stay.',
    },
  ),
  call(
    'received loss absent altogether',
    600,
    [entry({ ...arrays(steady(300), steady(300)), packetLossRecv: undefined })],
    {
      send: good(600),
      recv: unmeasured('0 600 0'),
      paragraph:
        'Receiving was not rated: nothing measured. Sending was good. Measured of the stay: sending 100 %, receiving 0 %.',
    },
  ),
  plain('an all-zero dummy as the first sample', [[1, 0, 0], ...steady(299)], [[1, 0, 0], ...steady(299)], {
    send: 'good; episodes -; spikes -; 0 %; worst 2..62 0; p95 0; 598 0 0 0',
    recv: 'good; episodes -; spikes -; 0 %; worst 2..62 0; p95 0; 598 0 0 0',
    paragraph: 'Sending and receiving were good. Measured 99 % of the stay.',
  }),
  plain('a loss array that ends early', [...steady(270), [30, 0, 1000]], steady(240), {
    send: good(600),
    recv: good(480, '0 120 0'),
    paragraph: 'Sending and receiving were good. Measured of the stay: sending 100 %, receiving 80 %.',
  }),
  call(
    'two entries that follow each other at a sample boundary',
    600,
    [entry(halves.first), entry(halves.second, 304)],
    {
      send: good(600),
      recv: 'degraded; episodes 300+8; spikes -; 1.33 %; worst 248..308 0.67; p95 0; 600 0 0 0',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 %, 8 s (1.3 % of the measured time), worst minute 08:04 to 08:05 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
    },
  ),
  call('the same two entries the other way round', 600, [entry(halves.second, 304), entry(halves.first)], {
    send: good(600),
    recv: 'degraded; episodes 300+8; spikes -; 1.33 %; worst 248..308 0.67; p95 0; 600 0 0 0',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 %, 8 s (1.3 % of the measured time), worst minute 08:04 to 08:05 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
  }),
  call('half a minute between two entries', 630, [entry(halves.first), entry(halves.second, 334)], {
    send: good(600),
    recv: 'good; episodes -; spikes 300+4 334+4; 0 %; worst 278..338 1.33; p95 0; 600 0 0 0',
    paragraph:
      'Sending was good. Receiving was good; 2 spikes under 6 s not counted. Measured 95 % of the stay. Times are approximate.',
  }),
  call(
    'an entry that comes twice',
    600,
    [entry(arrays(steady(300), steady(300))), entry(arrays(steady(300), steady(300)))],
    {
      send: good(600),
      recv: good(600),
      paragraph: 'Sending and receiving were good. Measured 100 % of the stay.',
    },
  ),
  call(
    'two overlapping entries, of which the earlier keeps its samples',
    600,
    [entry(arrays(steady(150), [[150, 50, 1000]]), 300), entry(arrays(steady(200), steady(200)))],
    {
      send: good(600),
      recv: 'poor; episodes 400+200!; spikes -; 33.33 %; worst 400..460 50; p95 50; 600 0 0 0',
      paragraph:
        'Receiving was poor: 1 severe episode (at or above 10 %), 3 min 20 s (33.3 % of the measured time), worst minute 08:06 to 08:07 UTC, 95th percentile 50 %. Sending was good. Measured 100 % of the stay.',
    },
  ),
  call('neither time nor interval', 600, [entry(arrays(steady(300), received([[3, 5, 1000]])), null, null)], {
    send: good(600),
    recv: oneEpisode,
    paragraph: oneEpisodeParagraph,
  }),
  call('an absurd interval', 600, [entry(arrays(steady(300), received([[3, 5, 1000]])), 0, 1)], {
    send: good(600),
    recv: oneEpisode,
    paragraph: oneEpisodeParagraph,
  }),
  call(
    'samples every 5 s, two of them an episode and one a spike',
    600,
    [entry(arrays(steady(120), [...steady(20), [2, 5, 1000], ...steady(10), [1, 5, 1000], ...steady(87)]), 0, 5000)],
    {
      send: good(600),
      recv: 'degraded; episodes 100+10; spikes 160+5; 1.67 %; worst 50..110 0.83; p95 0; 600 0 0 0',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 %, 10 s (1.7 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %; 1 spike under 6 s not counted. Sending was good. Measured 100 % of the stay.',
    },
  ),
  call(
    'samples every 10 s, of which one alone is no episode',
    600,
    [entry(arrays(steady(60), [...steady(20), [1, 5, 1000], ...steady(39)]), 0, 10_000)],
    {
      send: good(600),
      recv: 'good; episodes -; spikes 200+10; 0 %; worst 150..210 0.83; p95 0; 600 0 0 0',
      paragraph:
        'Sending was good. Receiving was good; 1 spike of a single sample not counted. Measured 100 % of the stay.',
    },
  ),
  call('samples that end two minutes before the leaving', 720, [entry(arrays(steady(300), received([[3, 5, 1000]])))], {
    send: good(600),
    recv: oneEpisode,
    paragraph: oneEpisodeParagraph.replace('100 % of the stay.', '83 % of the stay. Times are approximate.'),
  }),
  call('a call that goes on', null, [entry(arrays(steady(300), steady(300)))], {
    send: good(600),
    recv: good(600),
    paragraph: 'Sending and receiving were good. Measured 100 % of the stay.',
  }),
  call(
    'a call over midnight in Tokyo',
    54_600,
    [entry(arrays(steady(27_300), [...steady(27_000), [30, 5, 1000], ...steady(270)]))],
    {
      zone: 'Asia/Tokyo',
      send: good(54_600),
      recv: 'degraded; episodes 54000+60; spikes -; 0.11 %; worst 54000..54060 5; p95 0; 54600 0 0 0',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 %, 1 min 0 s (0.1 % of the measured time), worst minute May 8, 2024, 08:00 to 08:01 Asia/Tokyo, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.',
    },
  ),
];

const bad = arrays(steady(150), [...steady(144), [6, 5, 1000]]);
const fine = arrays(steady(150), steady(150));
/** The worst minute reaches over the time away, which is not measured. */
const badFacts = (worst: string) => `degraded; episodes 288+12; spikes -; 2 %; worst ${worst}; p95 0; 600 0 0 0`;
const badParagraph =
  'Receiving was degraded: 1 episode at or above 3 %, 12 s (2 % of the measured time), worst minute 08:04 to 08:05 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.';

const reconnects: Scenario[] = [
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

/** Every call that the facts and the paragraph are checked with, by hand. */
export const scenarios: readonly Scenario[] = [...ratings, ...states, ...shapes, ...reconnects];
