import { arrays, entry, stay, steady, type Stretch } from '../calls';
import { call, person, plain, received, type Scenario } from '../scenario';

const both = (...stretches: Stretch[]) => arrays(stretches, stretches);
const fine = (count: number) => arrays(steady(count), steady(count));
const ids = { externalId: 'crm-1' };

/** Calls that were once told wrongly. */
export const defects: readonly Scenario[] = [
  // By hand: loss of device two from 60 + 100 x 2 = 260 for 30 x 2 = 60 s, 60 of 540 s are 11.11 %, over 5 %, so that the percentile is 20.
  person(
    'one external id on two devices at once, the second of them bad',
    [
      [stay('one', 0, 600, ids), [entry(fine(300))]],
      [stay('two', 60, 600, ids), [entry(arrays(steady(270), [...steady(100), [30, 20, 1000], ...steady(140)]), 60)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 260+60!260+60; spikes -; 11.11 %; worst 260..320 20; p95 20; max 20 at 260; 540 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: stay 08:01:00 to 08:10:00, the worst of 2 judged apart; 1 episode at or above 3 % packet loss, 08:04:20 to 08:05:20 (1 min 0 s, 11.1 % of the measured time); all severe (10 % or more); worst minute 08:04:20 to 08:05:20, mean 20 %; highest sample 20 %; 95th percentile 20 %. Sending was good in every stay: measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:10:00 (Sending: good, Receiving: good; fully measured); 08:01:00 to 08:10:00 (Sending: good, Receiving: poor; fully measured). The 2 stays are taken for one person by their external ID. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 100 of 150 samples measured, 200 of 300 s, 66.67 %; stay two: 60 of 300 s, 20 %, from its first sample at 220 on.
  person(
    'an old stay that is silent at its end beside the loss of a later one',
    [
      [stay('one', 0, 300, ids), [entry(both([100, 0, 1000], [50, 0, 0]))]],
      [stay('two', 220, 520, ids), [entry(arrays(steady(150), [[30, 20, 1000], ...steady(120)]), 220)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 200 100 0 0; of 66.67 %; silences 200..300',
      recv: 'poor; episodes 220+60!220+60; spikes -; 20 %; worst 220..280 20; p95 20; max 20 at 220; 300 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: stay 08:03:40 to 08:08:40, the worst of 2 judged apart; 1 episode at or above 3 % packet loss, 08:03:40 to 08:04:40 (1 min 0 s, 20 % of the measured time); all severe (10 % or more); worst minute 08:03:40 to 08:04:40, mean 20 %; highest sample 20 %; 95th percentile 20 %. Sending was good where measured (66 %): stay 08:00:00 to 08:05:00, the worst of 2 judged apart; measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:05:00 (Sending: good where measured (66 %), Receiving: good where measured (66 %); 66 % measured both ways; no media either way for 1 min 40 s from 08:03:20); 08:03:40 to 08:08:40 (Sending: good, Receiving: poor; fully measured). The 2 stays are taken for one person by their external ID. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: loss from 50 x 2 = 100 for 60 s, 60 of 600 s are 10 %; measured stands over missing, so that all 600 s are measured.
  call(
    'an entry of nulls over the loss of another',
    600,
    [entry(both([300, null, null])), entry(arrays(steady(300), received([[30, 20, 1000]])))],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 100+60!100+60; spikes -; 10 %; worst 100..160 20; p95 20; max 20 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, 08:01:40 to 08:02:40 (1 min 0 s, 10 % of the measured time); all severe (10 % or more); worst minute 08:01:40 to 08:02:40, mean 20 %; highest sample 20 %; 95th percentile 20 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: loss from 296 to 299.999 + 4 = 303.999, 7.999 of 599.999 s, 1.33 %; 5 x 7.999 / 60 = 0.67; the middle of the first is 297, so the window begins at 267.
  call(
    'two runs of 4 s in entries that overlap by 1 ms',
    600,
    [
      entry(arrays(steady(150), [...steady(148), [2, 5, 1000]])),
      entry(arrays(steady(150), [[2, 5, 1000], ...steady(148)]), 299.999),
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 599.999 0 0 0; of 100 %',
      recv: 'degraded; episodes 296+7.999; spikes -; 1.33 %; worst 267..327 0.67; p95 0; max 5 at 296; 599.999 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:56 to 08:05:04 (8 s, 1.3 % of the measured time); worst minute 08:04:27 to 08:05:27, mean 0.67 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: over 99 % measured both ways. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: device two is away from 300 to 3180, 48 min, all the time of which device one is there: no time away.
  person(
    'a device that leaves and comes back while another one stays',
    [
      [stay('one', 0, 3600, ids), [entry(fine(1800))]],
      [stay('two', 60, 300, ids), [entry(fine(120), 60)]],
      [stay('three', 3180, 3600, ids), [entry(fine(210), 3180)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 3600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 3600 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were good in every stay: measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 09:00:00 (Sending: good, Receiving: good; fully measured); 08:01:00 to 08:05:00 (Sending: good, Receiving: good; fully measured); 08:53:00 to 09:00:00 (Sending: good, Receiving: good; fully measured). The 3 stays are taken for one person by their external ID. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 300 x 2 = 600 s measured, of a stay whose length nobody knows: no share.
  call('a leaving that is not known', null, [entry(fine(300))], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay from May 7, 2024, 08:00:00 on (when the person left is not known), all times UTC: 10 min 0 s measured both ways. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 200 x 2 = 400 s measured, 100 s of them after 300; the 300 s of the stay are measured to 100 %.
  call('a recording that goes on after the leaving', 300, [entry(fine(200))], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 400 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 400 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:05:00, all times UTC: fully measured; the recording ends 1 min 40 s after the leaving at 08:05:00, and what lies outside the stay is judged too. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 180 x 2 = 360 s measured from -60 to 300; the 300 s of the stay are measured to 100 %.
  call('a recording that begins before the joining', 300, [entry(fine(180), -60)], {
    send: 'good; episodes -; spikes -; 0 %; worst -60..0 0; p95 0; max 0 at -60; 360 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst -60..0 0; p95 0; max 0 at -60; 360 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:05:00, all times UTC: fully measured; the recording begins 1 min 0 s before the joining at 08:00:00, and what lies outside the stay is judged too. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: recorded from 300 to 900, as long as the stay; loss from 300 + 50 x 2 = 400 for 6 s, 1 %; 6 x 5 / 60 = 0.5; middle 401, so from 371.
  call('a clock that is 5 min ahead', 600, [entry(arrays(steady(300), received([[3, 5, 1000]])), 300)], {
    send: 'good; episodes -; spikes -; 0 %; worst 300..360 0; p95 0; max 0 at 300; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 400+6; spikes -; 1 %; worst 371..431 0.5; p95 0; max 5 at 400; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:06:40 to 08:06:46 (6 s, 1 % of the measured time); worst minute 08:06:11 to 08:07:11, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured; the recording is as long as the stay, but begins 5 min 0 s after the joining at 08:00:00 and ends after the leaving, so that the clocks seem to differ by about that much; times of loss are by the clock of the recording. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: recorded from -300 to 300, as long as the stay of 600 s, and 300 s before it at both ends.
  call('a clock that is 5 min behind', 600, [entry(fine(300), -300)], {
    send: 'good; episodes -; spikes -; 0 %; worst -300..-240 0; p95 0; max 0 at -300; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst -300..-240 0; p95 0; max 0 at -300; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured; the recording is as long as the stay, but begins 5 min 0 s before the joining at 08:00:00 and ends before the leaving, so that the clocks seem to differ by about that much; times of loss are by the clock of the recording. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 3 years are over 1 h, so the entry begins at the joining: 0 to 600, all of the stay.
  call('a timeStamp that is years off', 600, [entry(fine(300), -3 * 365 * 86_400)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 3600 s are not over 1 h; -3600 to -3000 is as long as the stay, so the clocks differ by 1 h.
  call('a timeStamp an hour before the joining, just usable', 600, [entry(fine(300), -3600)], {
    send: 'good; episodes -; spikes -; 0 %; worst -3600..-3540 0; p95 0; max 0 at -3600; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst -3600..-3540 0; p95 0; max 0 at -3600; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured; the recording is as long as the stay, but begins 1 h 0 min before the joining at 08:00:00 and ends before the leaving, so that the clocks seem to differ by about that much; times of loss are by the clock of the recording. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 3601 s are over 1 h, so the entry begins at the joining.
  call('a timeStamp more than an hour before the joining', 600, [entry(fine(300), -3601)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 4200 is 3600 s after 600, not over 1 h; before it 4200 s, 1 h 10 min, without a sample.
  call(
    'a timeStamp an hour after the moment of asking while the leaving is not known',
    null,
    [entry(fine(300), 4200)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 4200..4260 0; p95 0; max 0 at 4200; 600 0 0 0; of ?; gaps 0..4200',
      recv: 'good; episodes -; spikes -; 0 %; worst 4200..4260 0; p95 0; max 0 at 4200; 600 0 0 0; of ?; gaps 0..4200',
      paragraph:
        'Sending and receiving were good where measured: measured without packet loss. Stay from May 7, 2024, 08:00:00 on (when the person left is not known), all times UTC: 10 min 0 s measured both ways; 1 h 10 min not recorded from 08:00:00. Not in the data: causes, and what was seen or heard.',
      askedAt: 600,
    },
  ),
  // By hand: 4201 is 3601 s after 600, over 1 h, so the entry begins at the joining.
  call(
    'a timeStamp more than an hour after the moment of asking while the leaving is not known',
    null,
    [entry(fine(300), 4201)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay from May 7, 2024, 08:00:00 on (when the person left is not known), all times UTC: 10 min 0 s measured both ways. Not in the data: causes, and what was seen or heard.',
      askedAt: 600,
    },
  ),
  // By hand: 12 % from 104 to 120 and from 150 to 166; from 104 to 164 just 16 + 14 = 30 s are measured, all at 12 %; 32 of 570 s are 5.61 %.
  call(
    'a worst minute that reaches over a gap',
    600,
    [
      entry(arrays(steady(60), [...steady(52), [8, 12, 1000]])),
      entry(arrays(steady(225), [[8, 12, 1000], ...steady(217)]), 150),
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 570 0 0 0; of 95 %; gaps 120..150',
      recv: 'poor; episodes 104+16!104+16 150+16!150+16; spikes -; 5.61 %; worst 104..164 12; p95 12; max 12 at 104; 570 0 0 0; of 95 %; gaps 120..150*',
      paragraph:
        'Receiving was poor: 2 episodes at or above 3 % packet loss, 32 s in all (5.6 % of the measured time): 08:01:44 to 08:02:00, 08:02:30 to 08:02:46; all severe (10 % or more); worst minute 08:01:44 to 08:02:44, mean 12 %; highest sample 12 %; 95th percentile 12 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: 95 % measured both ways; recording stops at 08:02:00, straight after received loss, and goes on at 08:02:30 (30 s). Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: the step from 298 to 301 is 1.5 intervals, so 10 s and 40 s; 281 to 341 holds all 50 s and 9 s of zeros: 450 / 59 = 7.63; 50 of 598 s are 8.36 %.
  call(
    'a worst minute that begins within a sample',
    600,
    [
      entry(arrays(steady(150), [...steady(145), [5, 9, 1000]])),
      entry(arrays(steady(149), [[20, 9, 1000], ...steady(129)]), 301),
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 598 0 0 0; of 99.67 %',
      recv: 'poor; episodes 290+10 301+40; spikes -; 8.36 %; worst 281..341 7.63; p95 9; max 9 at 290; 598 0 0 0; of 99.67 %',
      paragraph:
        'Receiving was poor: 2 episodes at or above 3 % packet loss, 50 s in all (8.4 % of the measured time): 08:04:50 to 08:05:00, 08:05:01 to 08:05:41; worst minute 08:04:41 to 08:05:41, mean 7.63 %; highest sample 9 %; 95th percentile 9 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: over 99 % measured both ways. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 10 x 2 = 20 s unreadable from 200 on; 580 of 600 s are 96.67 %.
  plain(
    'hexadecimal texts, which are no numbers here',
    steady(300),
    [...steady(100), [10, '0x10', 1000], ...steady(190)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 580 0 0 20; of 96.67 %; gaps 200..220unreadable',
      paragraph:
        'Sending and receiving were good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 96 %; values of receiving unreadable for 20 s from 08:03:20. Not in the data: causes, and what was seen or heard.',
    },
  ),
];
