import { arrays, entry, steady } from '../calls';
import { call, plain, good, unmeasured, received, type Scenario } from '../scenario';

const sample = (loss: number) => ({ packetLossSend: 0, packetLossRecv: loss, bitrateSend: 1e6, bitrateRecv: 1e6 });
const oneEpisode = 'degraded; episodes 100+6; spikes -; 1 %; worst 46..106 0.5; p95 0; 600 0 0 0';
const oneEpisodeParagraph =
  'Receiving was degraded: 1 episode at or above 3 %, 6 s (1 % of the measured time), worst minute 08:00 to 08:01 UTC, 95th percentile 0 %. Sending was good. Measured 100 % of the stay.';
const halves = {
  first: arrays(steady(152), [...steady(150), [2, 5, 1000]]),
  second: arrays(steady(148), [[2, 5, 1000], ...steady(146)]),
};

/** Answers of every shape, whole, broken and odd. */
export const shapes: readonly Scenario[] = [
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
