import { arrays, entry, stay, steady, type Stretch } from '../calls';
import { call, plain, received, type Scenario } from '../scenario';

const both = (...stretches: Stretch[]) => arrays(stretches, stretches);
const times = (count: number, ...stretches: Stretch[]): Stretch[] =>
  Array.from({ length: count }, () => stretches).flat();

/** Calls around steps between entries, entries that overlap, gaps, silences and collapses. */
export const recordings: readonly Scenario[] = [
  call(
    'a step of just under 1.5 intervals between two entries',
    602,
    [
      entry(arrays(steady(150), [...steady(148), [2, 5, 1000]])),
      entry(arrays(steady(150), [[2, 5, 1000], ...steady(148)]), 300.999),
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 99.67 %',
      recv: 'degraded; episodes 296+8; spikes -; 1.33 %; worst 267..327 0.68; p95 0; max 5 at 296; 600 0 0 0; of 99.67 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:56 to 08:05:05 (8 s of samples, 1.3 % of the measured time); worst minute 08:04:27 to 08:05:27, mean 0.68 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:02, all times UTC: over 99 % measured both ways. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call(
    'a step of 1.5 intervals between two entries',
    602,
    [
      entry(arrays(steady(150), [...steady(148), [2, 5, 1000]])),
      entry(arrays(steady(150), [[2, 5, 1000], ...steady(148)]), 301),
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 99.67 %',
      recv: 'good; episodes -; spikes 296+4 301+4; 0 %; worst 267..327 0.68; p95 0; max 5 at 296; 600 0 0 0; of 99.67 %',
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:04:27 to 08:05:27, mean packet loss 0.68 %; highest sample 5 %; 95th percentile 0 %; 2 spikes under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:02, all times UTC: over 99 % measured both ways. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call(
    'a step between entries of 2 s and of 5 s, of which the longer interval counts',
    607,
    [
      entry(arrays(steady(150), [...steady(148), [2, 5, 1000]])),
      entry(arrays(steady(60), [[1, 5, 1000], ...steady(59)]), 305, 5000),
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 98.85 %',
      recv: 'degraded; episodes 296+9; spikes -; 1.5 %; worst 267..327 0.82; p95 0; max 5 at 296; 600 0 0 0; of 98.85 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:56 to 08:05:10 (9 s of samples, 1.5 % of the measured time); worst minute 08:04:27 to 08:05:27, mean 0.82 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:07, all times UTC: 98 % measured both ways. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call(
    'overlapping entries of which each has the higher loss for a while',
    600,
    [entry(both([100, 0, 1000], [100, 4, 1000])), entry(both([50, 8, 1000], [150, 1, 1000]), 300)],
    {
      send: 'poor; episodes 200+200; spikes -; 28.57 %; worst 300..360 8; p95 8; max 8 at 300; 700 0 0 0; of 100 %',
      recv: 'poor; episodes 200+200; spikes -; 28.57 %; worst 300..360 8; p95 8; max 8 at 300; 700 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were each poor: 1 episode at or above 3 % packet loss, 08:03:20 to 08:06:40 (3 min 20 s, 28.6 % of the measured time); worst minute 08:05:00 to 08:06:00, mean 8 %; highest sample 8 %; 95th percentile 8 %. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured; the recording ends 1 min 40 s after the leaving at 08:10:00, and what lies outside the stay is judged too. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call(
    'a silent entry over one that measured',
    600,
    [entry(both([300, 0, 0])), entry(arrays(steady(300), received([[3, 5, 1000]])))],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+6; spikes -; 1 %; worst 71..131 0.5; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  call(
    'a silent entry over one of nulls',
    600,
    [entry(both([100, 0, 1000], [200, null, null])), entry(both([100, 7, 0]), 200)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 200 200 200 0; of 33.33 %; silences 200..400; gaps 400..600',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 200 200 200 0; of 33.33 %; silences 200..400; gaps 400..600',
      paragraph:
        'Sending and receiving were good where measured (33 %): measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: 33 % measured both ways; no media either way for 3 min 20 s from 08:03:20; 3 min 20 s not recorded from 08:06:40. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 10 x 5 / 60 = 0.83; the middle of the sample is 205, so the window begins at 175.
  call(
    'one sample of 10 s, cut by another entry, which is no episode',
    600,
    [entry(arrays(steady(60), [...steady(20), [1, 5, 1000], ...steady(39)]), 0, 10_000), entry(both([300, 0, 1000]))],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes 200+10; 0 %; worst 175..235 0.83; p95 0; max 5 at 200; 600 0 0 0; of 100 %',
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:02:55 to 08:03:55, mean packet loss 0.83 %; highest sample 5 %; 95th percentile 0 %; 1 spike of a single sample. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('8 s of nulls, too short to be told', [...steady(100), [4, null, null], ...steady(196)], steady(300), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 592 0 8 0; of 98.67 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 98 % measured, receiving 100 %. Not in the data: causes, and what was seen or heard.',
  }),
  plain('10 s of nulls, just long enough to be told', [...steady(100), [5, null, null], ...steady(195)], steady(300), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 590 0 10 0; of 98.33 %; gaps 200..210',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 98 % measured, receiving 100 %; sending not recorded for 10 s from 08:03:20. Not in the data: causes, and what was seen or heard.',
  }),
  plain('five silences, of which three are told', times(5, [50, 0, 1000], [10, 0, 0]), steady(300), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 500 100 0 0; of 83.33 %; silences 100..120 220..240 340..360 460..480 580..600',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 83 % measured, receiving 100 %; no media sent for 20 s from 08:01:40, 20 s from 08:03:40, 20 s from 08:05:40; 2 more silences or gaps of 10 s or more, 40 s in all. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a bitrate without packet loss for a while', steady(300), [...steady(100), [20, null, 1000], ...steady(180)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 560 0 40 0; of 93.33 %; gaps 200..240lossMissing',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 93 %; no packet loss recorded for receiving for 40 s from 08:03:20. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a stretch that cannot be read', steady(300), [...steady(100), [20, -5, 1000], ...steady(180)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 560 0 0 40; of 93.33 %; gaps 200..240unreadable',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 93 %; values of receiving unreadable for 40 s from 08:03:20. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a recording that ends in loss and nulls', steady(300), [...steady(270), [10, 30, 1000], [20, null, null]], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'poor; episodes 540+20!540+20; spikes -; 3.57 %; worst 530..590 20; p95 0; max 30 at 540; 560 0 40 0; of 93.33 %; gaps 560..600*',
    paragraph:
      'Receiving was poor: 1 episode at or above 3 % packet loss, 08:09:00 to 08:09:20 (20 s, 3.6 % of the measured time); all severe (10 % or more); worst minute 08:08:50 to 08:09:50, mean 20 %; highest sample 30 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 93 %; recording of receiving stops at 08:09:20, straight after loss (40 s not recorded). Not in the data: causes, and what was seen or heard.',
  }),
  call('nothing recorded for the first minute', 660, [entry(both([300, 0, 1000]), 60)], {
    send: 'good; episodes -; spikes -; 0 %; worst 60..120 0; p95 0; max 0 at 60; 600 0 0 0; of 90.91 %; gaps 0..60',
    recv: 'good; episodes -; spikes -; 0 %; worst 60..120 0; p95 0; max 0 at 60; 600 0 0 0; of 90.91 %; gaps 0..60',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:11:00, all times UTC: 90 % measured both ways; 1 min 0 s not recorded from 08:00:00. Not in the data: causes, and what was seen or heard.',
  }),
  call('an entry that ends 10 s early, just told', 610, [entry(both([300, 0, 1000]))], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 98.36 %; gaps 600..610?',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 98.36 %; gaps 600..610?',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:10, all times UTC: 98 % measured both ways; 10 s not recorded before 08:10:10, position unknown, so that times of this stay up to then may be off by as much. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a received bitrate that collapses', steady(300), received([[10, 0, 200]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %; collapses 100..120',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a received bitrate at a quarter of its median, which is no collapse', steady(300), received([[10, 0, 250]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a received bitrate that collapses for 8 s only', steady(300), received([[4, 0, 200]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain(
    'a received bitrate that collapses around a silence',
    steady(300),
    received([
      [4, 0, 200],
      [10, 0, 0],
      [5, 0, 200],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 580 20 0 0; of 96.67 %; silences 108..128; collapses 128..138',
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 96 %; no media received for 20 s from 08:01:48. Not in the data: causes, and what was seen or heard.',
    },
  ),
  {
    ...call('a stay whose joining is not known', null, [], {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay until May 7, 2024, 08:10:00 (when the person joined is not known), all times UTC: 10 min 0 s measured both ways. Not in the data: causes, and what was seen or heard.',
    }),
    stays: [{ person: { ...stay('one', 0, 600), joinedAt: null }, details: [entry(both([300, 0, 1000]))] }],
  },
];
