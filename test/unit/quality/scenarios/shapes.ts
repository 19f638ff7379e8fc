import { arrays, entry, steady } from '../calls';
import { call, plain, received, type Scenario } from '../scenario';

const sample = (loss: number) => ({ packetLossSend: 0, packetLossRecv: loss, bitrateSend: 1e6, bitrateRecv: 1e6 });
const halves = {
  first: arrays(steady(152), [...steady(150), [2, 5, 1000]]),
  second: arrays(steady(148), [[2, 5, 1000], ...steady(146)]),
};

/** Answers of every shape, whole, broken and odd. */
export const shapes: readonly Scenario[] = [
  call('no details at all', 600, [], {
    send: 'notRated; episodes -; spikes -; 0 %; worst -; p95 -; max -; 0 0 0 0; of 0 %; gaps 0..600',
    recv: 'notRated; episodes -; spikes -; 0 %; worst -; p95 -; max -; 0 0 0 0; of 0 %; gaps 0..600',
    paragraph:
      'Not rated: packet loss was not measured, and no data is not good quality. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: nothing measured either way; 10 min 0 s not recorded from 08:00:00. Not in the data: causes, and what was seen or heard.',
  }),
  call('no details and a stay without length', 0, [], {
    send: 'notRated; episodes -; spikes -; 0 %; worst -; p95 -; max -; 0 0 0 0; of ?',
    recv: 'notRated; episodes -; spikes -; 0 %; worst -; p95 -; max -; 0 0 0 0; of ?',
    paragraph:
      'Not rated: packet loss was not measured, and no data is not good quality. Stay of May 7, 2024, 08:00:00 to 08:00:00 (without length), all times UTC: nothing measured either way. Not in the data: causes, and what was seen or heard.',
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
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.5; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
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
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.5; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('loss given as a ratio', steady(300), received([[3, 0.05, 1000]]), {
    unit: 'ratio',
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.5; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  call(
    'bitrates absent altogether, so that zero loss counts',
    600,
    [entry({ packetLossSend: Array(300).fill(0), packetLossRecv: [1, ...Array<number>(299).fill(0)] })],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0.03; p95 0; max 1 at 0; 600 0 0 0; of 100 %',
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:00:00 to 08:01:00, mean packet loss 0.03 %; highest sample 1 %; 95th percentile 0 %. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call(
    'received loss absent altogether',
    600,
    [entry({ ...arrays(steady(300), steady(300)), packetLossRecv: undefined })],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'notRated; episodes -; spikes -; 0 %; worst -; p95 -; max -; 0 0 600 0; of 0 %; gaps 0..600lossMissing',
      paragraph:
        'Receiving was not rated: no packet loss recorded, only bitrate. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 0 %; no packet loss recorded for receiving for 10 min 0 s from 08:00:00. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('an all-zero dummy as the first sample', [[1, 0, 0], ...steady(299)], [[1, 0, 0], ...steady(299)], {
    send: 'good; episodes -; spikes -; 0 %; worst 2..62 0; p95 0; max 0 at 2; 598 0 0 0; of 99.67 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 2..62 0; p95 0; max 0 at 2; 598 0 0 0; of 99.67 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: over 99 % measured both ways. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a loss array that ends early', [...steady(270), [30, 0, 1000]], steady(240), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 480 0 120 0; of 80 %; gaps 480..600',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 80 %; receiving not recorded for 2 min 0 s from 08:08:00. Not in the data: causes, and what was seen or heard.',
  }),
  call(
    'two entries that follow each other at a sample boundary',
    600,
    [entry(halves.first), entry(halves.second, 304)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 300+8; spikes -; 1.33 %; worst 271..331 0.67; p95 0; max 5 at 300; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:05:00 to 08:05:08 (8 s, 1.3 % of the measured time); worst minute 08:04:31 to 08:05:31, mean 0.67 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call('the same two entries the other way round', 600, [entry(halves.second, 304), entry(halves.first)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 300+8; spikes -; 1.33 %; worst 271..331 0.67; p95 0; max 5 at 300; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:05:00 to 08:05:08 (8 s, 1.3 % of the measured time); worst minute 08:04:31 to 08:05:31, mean 0.67 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  call('half a minute between two entries', 630, [entry(halves.first), entry(halves.second, 334)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 95.24 %; gaps 304..334',
    recv: 'good; episodes -; spikes 300+4 334+4; 0 %; worst 278..338 1.33; p95 0; max 5 at 300; 600 0 0 0; of 95.24 %; gaps 304..334*',
    paragraph:
      'Sending was good: measured without packet loss. Receiving was good: worst minute 08:04:38 to 08:05:38, mean packet loss 1.33 %; highest sample 5 %; 95th percentile 0 %; 2 spikes under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:30, all times UTC: 95 % measured both ways; recording stops at 08:05:04, straight after received loss, and goes on at 08:05:34 (30 s). Not in the data: causes, and what was seen or heard.',
  }),
  call(
    'an entry that comes twice',
    600,
    [entry(arrays(steady(300), steady(300))), entry(arrays(steady(300), steady(300)))],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call(
    'two overlapping entries, of which the one with loss stands',
    600,
    [entry(arrays(steady(150), [[150, 50, 1000]]), 300), entry(arrays(steady(200), steady(200)))],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 300+300!300+300; spikes -; 50 %; worst 300..360 50; p95 50; max 50 at 300; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, 08:05:00 to 08:10:00 (5 min 0 s, 50 % of the measured time); all severe (10 % or more); worst minute 08:05:00 to 08:06:00, mean 50 %; highest sample 50 %; 95th percentile 50 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call('neither time nor interval', 600, [entry(arrays(steady(300), received([[3, 5, 1000]])), null, null)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.5; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  call('an absurd interval', 600, [entry(arrays(steady(300), received([[3, 5, 1000]])), 0, 1)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.5; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  call(
    'samples every 5 s, two of them an episode and one a spike',
    600,
    [entry(arrays(steady(120), [...steady(20), [2, 5, 1000], ...steady(10), [1, 5, 1000], ...steady(87)]), 0, 5000)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+10; spikes 160+5; 1.67 %; worst 72.5..132.5 0.83; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:50 (10 s, 1.7 % of the measured time); worst minute 08:01:13 to 08:02:13, mean 0.83 %; highest sample 5 %; 95th percentile 0 %; 1 spike under 6 s. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call(
    'samples every 10 s, of which one alone is no episode',
    600,
    [entry(arrays(steady(60), [...steady(20), [1, 5, 1000], ...steady(39)]), 0, 10_000)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes 200+10; 0 %; worst 175..235 0.83; p95 0; max 5 at 200; 600 0 0 0; of 100 %',
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:02:55 to 08:03:55, mean packet loss 0.83 %; highest sample 5 %; 95th percentile 0 %; 1 spike of a single sample. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call('samples that end two minutes before the leaving', 720, [entry(arrays(steady(300), received([[3, 5, 1000]])))], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 83.33 %; gaps 600..720?',
    recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.5; p95 0; max 5 at 100; 600 0 0 0; of 83.33 %; gaps 600..720?',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:12:00, all times UTC: 83 % measured both ways; 2 min 0 s not recorded before 08:12:00, position unknown, so that times of this stay up to then may be off by as much. Not in the data: causes, and what was seen or heard.',
  }),
  call('a call that goes on', null, [entry(arrays(steady(300), steady(300)))], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay from May 7, 2024, 08:00:00 on (when the person left is not known), all times UTC: 10 min 0 s measured both ways. Not in the data: causes, and what was seen or heard.',
  }),
  call(
    'a call over midnight in Tokyo',
    54_600,
    [entry(arrays(steady(27_300), [...steady(27_000), [30, 5, 1000], ...steady(270)]))],
    {
      zone: 'Asia/Tokyo',
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 54600 0 0 0; of 100 %',
      recv: 'poor; episodes 54000+60; spikes -; 0.11 %; worst 54000..54060 5; p95 0; max 5 at 54000; 54600 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, May 8, 08:00:00 to 08:01:00 (1 min 0 s, 0.1 % of the measured time); worst minute May 8, 08:00:00 to 08:01:00, mean 5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 17:00:00 to May 8, 2024, 08:10:00, all times Asia/Tokyo (UTC+09:00): fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
];
