import { arrays, entry, stay, steady } from '../calls';
import { person, type Scenario } from '../scenario';

const fine = (count: number) => arrays(steady(count), steady(count));
const bad = arrays(steady(150), [...steady(144), [6, 5, 1000]]);
const ids = { externalId: 'crm-1' };

/** Calls of several stays: one after the other, overlapping, with unknown ends. */
export const stays: readonly Scenario[] = [
  // By hand: loss from 288 to 300, 12 of 600 s, 2 %; a minute that holds it and the 14 s away has 46 s measured: 60 / 46 = 1.3; middle 289, so from 259.
  person(
    'a leaving after an episode, known by external id',
    [
      [stay('one', 0, 300, ids), [entry(bad)]],
      [stay('two', 314, 614, ids), [entry(fine(150), 314)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 288+12; spikes -; 2 %; worst 259..319 1.3; p95 0; max 5 at 288; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:48 to 08:05:00 (12 s, 2 % of the measured time); worst minute 08:04:19 to 08:05:19, mean 1.3 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:00, 08:05:14 to 08:10:14, all times UTC: fully measured. The 2 stays are taken for one person by their external ID; left and came back once, 14 s away: 08:05:00 to 08:05:14; the last 30 s of receiving recorded before the leaving at 08:05:00 hold an episode. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: away from 300 to 360; 150 x 2 x 2 = 600 s measured, all of both stays.
  person(
    'a leaving without an episode before it, known by display name only',
    [
      [stay('one', 0, 300, { displayName: 'Kim' }), [entry(fine(150))]],
      [stay('two', 360, 660, { displayName: 'Kim' }), [entry(fine(150), 360)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:00, 08:06:00 to 08:11:00, all times UTC: fully measured. The 2 stays are taken for one person by the display name alone, which is weak: anyone can type it; left and came back once, 1 min 0 s away: 08:05:00 to 08:06:00. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: away 300 to 310 and 610 to 640, 40 s; a minute over the first has 50 s measured: 60 / 50 = 1.2.
  person(
    'three stays, the last of them not loaded',
    [
      [stay('one', 0, 300, { deviceId: 'd', userId: 'u' }), [entry(bad)]],
      [stay('two', 310, 610, { deviceId: 'd', userId: 'u' }), [entry(fine(150), 310)]],
      [stay('three', 640, 700, { deviceId: 'd', userId: 'u' }), null],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 288+12; spikes -; 2 %; worst 259..319 1.2; p95 0; max 5 at 288; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:48 to 08:05:00 (12 s, 2 % of the measured time); worst minute 08:04:19 to 08:05:19, mean 1.2 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:00, 08:05:10 to 08:10:10, all times UTC: fully measured. The 3 stays are taken for one person by device and user ID; judged from 2 of the 3 stays, the rest not loaded; left and came back 2 times, 40 s away in all: 08:05:00 to 08:05:10, 08:10:10 to 08:10:40; the last 30 s of receiving recorded before the leaving at 08:05:00 hold an episode. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: nothing from 300 to 350; from 270 on just 30 s are measured, 12 of them at 5 %: 60 / 30 = 2; 600 of 640 s are 93.75 %.
  person(
    'a leaving 40 s after the recording stopped in loss',
    [
      [stay('one', 0, 340, ids), [entry(bad)]],
      [stay('two', 350, 650, ids), [entry(fine(150), 350)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 93.75 %; gaps 300..340?',
      recv: 'degraded; episodes 288+12; spikes -; 2 %; worst 270..330 2; p95 0; max 5 at 288; 600 0 0 0; of 93.75 %; gaps 300..340?*',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:48 to 08:05:00 (12 s, 2 % of the measured time); worst minute 08:04:30 to 08:05:30, mean 2 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:40, 08:05:50 to 08:10:50, all times UTC: 93 % measured both ways; 40 s not recorded before 08:05:40, position unknown, so that times of this stay up to then may be off by as much. The 2 stays are taken for one person by their external ID; left and came back once, 10 s away: 08:05:40 to 08:05:50; the last 30 s of receiving recorded before the leaving at 08:05:40 hold an episode, with up to 40 s not recorded after them. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: stay one alone: 12 of 300 s, 4 %; 60 / 60 = 1 in its last minute, 240 to 300; 300 of 340 s are 88.24 %.
  person(
    'a lost connection that is noticed late, so that two stays overlap by 40 s',
    [
      [stay('one', 0, 340, ids), [entry(bad)]],
      [stay('two', 300, 600, ids), [entry(fine(150), 300)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 300 0 0 0; of 88.24 %; gaps 300..340?',
      recv: 'degraded; episodes 288+12; spikes -; 4 %; worst 240..300 1; p95 0; max 5 at 288; 300 0 0 0; of 88.24 %; gaps 300..340?*',
      paragraph:
        'Receiving was degraded: stay 08:00:00 to 08:05:40, the worst of 2 judged apart; 1 episode at or above 3 % packet loss, 08:04:48 to 08:05:00 (12 s, 4 % of the measured time); worst minute 08:04:00 to 08:05:00, mean 1 %; highest sample 5 %; 95th percentile 0 %. Sending was good in every stay: measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:05:40 (Sending: good, Receiving: degraded; 88 % measured both ways; 40 s not recorded before 08:05:40, position unknown, so that times of this stay up to then may be off by as much); 08:05:00 to 08:10:00 (Sending: good, Receiving: good; fully measured). The 2 stays are taken for one person by their external ID; the last 30 s of receiving recorded before the leaving at 08:05:40 hold an episode, with up to 40 s not recorded after them. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: 5 x 180 = 900 s of stays, all measured; 4 x 20 = 80 s away.
  person(
    'five stays one after the other',
    Array.from({ length: 5 }, (_, i) => [stay(`s${i}`, i * 200, i * 200 + 180, ids), [entry(fine(90), i * 200)]]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 900 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 900 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were good: measured without packet loss. 5 stays within May 7, 2024, 08:00:00 to 08:16:20, all times UTC: fully measured. The 5 stays are taken for one person by their external ID; left and came back 4 times, 1 min 20 s away in all: 08:03:00 to 08:03:20, 08:06:20 to 08:06:40, 08:09:40 to 08:10:00, and 1 more. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: 600 s measured, left and came back at 300.
  person(
    'two stays that meet without time between',
    [
      [stay('one', 0, 300, ids), [entry(fine(150))]],
      [stay('two', 300, 600, ids), [entry(fine(150), 300)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:00, 08:05:00 to 08:10:00, all times UTC: fully measured. The 2 stays are taken for one person by their external ID; left and came back at once, at 08:05:00. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: 4 s at the end of one and 4 s at the beginning of the next, 296 to 304: 8 of 600 s, 1.33 %; 40 / 60 = 0.67; middle 297, so from 267.
  person(
    'an episode across two stays that meet',
    [
      [stay('one', 0, 300, ids), [entry(arrays(steady(150), [...steady(148), [2, 5, 1000]]))]],
      [stay('two', 300, 600, ids), [entry(arrays(steady(150), [[2, 5, 1000], ...steady(148)]), 300)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 296+8; spikes -; 1.33 %; worst 267..327 0.67; p95 0; max 5 at 296; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:04:56 to 08:05:04 (8 s, 1.3 % of the measured time); worst minute 08:04:27 to 08:05:27, mean 0.67 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. 2 stays, May 7, 2024, 08:00:00 to 08:05:00, 08:05:00 to 08:10:00, all times UTC: fully measured. The 2 stays are taken for one person by their external ID; left and came back at once, at 08:05:00; the last 30 s of receiving recorded before the leaving at 08:05:00 hold a part of an episode. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: 5 x 2 = 10 s of device two are under 20 s; device one decides alone.
  person(
    'a short second device that cannot be rated beside a good one',
    [
      [stay('one', 0, 600, ids), [entry(fine(300))]],
      [stay('two', 100, 110, ids), [entry(fine(5), 100)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      paragraph:
        'Sending and receiving were good: stay 08:00:00 to 08:10:00, the only one of 2 that could be rated; measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:10:00 (Sending: good, Receiving: good; fully measured); 08:01:40 to 08:01:50 (Sending: not rated, Receiving: not rated; fully measured). The 2 stays are taken for one person by their external ID. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: loss from 200 for 60 s in window two, 60 of 600 s, 10 %, over 5 %, so that the percentile is 20.
  person(
    'two windows opened and closed at the same moment',
    [
      [stay('one', 0, 600, ids), [entry(fine(300))]],
      [stay('two', 0, 600, ids), [entry(arrays(steady(300), [...steady(100), [30, 20, 1000], ...steady(170)]))]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 200+60!200+60; spikes -; 10 %; worst 200..260 20; p95 20; max 20 at 200; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: stay 08:00:00 to 08:10:00, participant ID two, the worst of 2 judged apart; 1 episode at or above 3 % packet loss, 08:03:20 to 08:04:20 (1 min 0 s, 10 % of the measured time); all severe (10 % or more); worst minute 08:03:20 to 08:04:20, mean 20 %; highest sample 20 %; 95th percentile 20 %. Sending was good in every stay: measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:10:00, participant ID one (Sending: good, Receiving: good; fully measured); 08:00:00 to 08:10:00, participant ID two (Sending: good, Receiving: poor; fully measured). The 2 stays are taken for one person by their external ID. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 60 of 600 s are 10 %, 60 of 540 s are 11.11 %; the second device was there from 60 on, so its loss is from 260 on.
  person(
    'two devices of which one is bad in sending and the other in receiving',
    [
      [stay('one', 0, 600, ids), [entry(arrays([...steady(100), [30, 20, 1000], ...steady(170)], steady(300)))]],
      [stay('two', 60, 600, ids), [entry(arrays(steady(270), [...steady(100), [30, 20, 1000], ...steady(140)]), 60)]],
    ],
    {
      send: 'poor; episodes 200+60!200+60; spikes -; 10 %; worst 200..260 20; p95 20; max 20 at 200; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 260+60!260+60; spikes -; 11.11 %; worst 260..320 20; p95 20; max 20 at 260; 540 0 0 0; of 100 %',
      paragraph:
        'Sending was poor: stay 08:00:00 to 08:10:00, the worst of 2 judged apart; 1 episode at or above 3 % packet loss, 08:03:20 to 08:04:20 (1 min 0 s, 10 % of the measured time); all severe (10 % or more); worst minute 08:03:20 to 08:04:20, mean 20 %; highest sample 20 %; 95th percentile 20 %. Receiving was poor: stay 08:01:00 to 08:10:00, the worst of 2 judged apart; 1 episode at or above 3 % packet loss, 08:04:20 to 08:05:20 (1 min 0 s, 11.1 % of the measured time); all severe (10 % or more); worst minute 08:04:20 to 08:05:20, mean 20 %; highest sample 20 %; 95th percentile 20 %. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:10:00 (Sending: poor, Receiving: good; fully measured); 08:01:00 to 08:10:00 (Sending: good, Receiving: poor; fully measured). The 2 stays are taken for one person by their external ID. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: loss from 700 + 100 = 800 for 6 of 300 s, 2 %; 30 / 60 = 0.5; middle 801, so from 771; nobody is there from 600 to 700.
  person(
    'two overlapping stays and one that overlaps none',
    [
      [stay('one', 0, 300, ids), [entry(fine(150))]],
      [stay('two', 250, 600, ids), [entry(fine(175), 250)]],
      [stay('three', 700, 1000, ids), [entry(arrays(steady(150), [...steady(50), [3, 5, 1000], ...steady(97)]), 700)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 300 0 0 0; of 100 %',
      recv: 'degraded; episodes 800+6; spikes -; 2 %; worst 771..831 0.5; p95 0; max 5 at 800; 300 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: stay 08:11:40 to 08:16:40, the worst of 3 judged apart; 1 episode at or above 3 % packet loss, 08:13:20 to 08:13:26 (6 s, 2 % of the measured time); worst minute 08:12:51 to 08:13:51, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good in every stay: measured without packet loss. Stays that overlap, as with two devices or windows at once or a lost connection noticed late, are judged apart, the worst counting in each direction; all times UTC: May 7, 2024, 08:00:00 to 08:05:00 (Sending: good, Receiving: good; fully measured); 08:04:10 to 08:10:00 (Sending: good, Receiving: good; fully measured); 08:11:40 to 08:16:40 (Sending: good, Receiving: degraded; fully measured). The 3 stays are taken for one person by their external ID; left and came back once, 1 min 40 s away: 08:10:00 to 08:11:40. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
  // By hand: stay one may last until the moment of asking and so overlap stay two, which begins at 400.
  person(
    'a first stay whose leaving is not known, and a second one',
    [
      [stay('one', 0, null, ids), [entry(fine(150))]],
      [stay('two', 400, 700, ids), [entry(fine(150), 400)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 300 0 0 0; of ?',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 300 0 0 0; of ?',
      paragraph:
        'Sending and receiving were good in every stay: measured without packet loss. Stays that may overlap, since a leaving is not known, are judged apart, the worst counting in each direction; all times UTC: from May 7, 2024, 08:00:00 on (Sending: good, Receiving: good; 5 min 0 s measured both ways; when the person left is not known); 08:06:40 to 08:11:40 (Sending: good, Receiving: good; fully measured). The 2 stays are taken for one person by their external ID. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 300 + 300 s measured; away from 300 to 400; the length of the second stay is not known: no share.
  person(
    'a last stay whose leaving is not known',
    [
      [stay('one', 0, 300, ids), [entry(fine(150))]],
      [stay('two', 400, null, ids), [entry(fine(150), 400)]],
    ],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of ?',
      paragraph:
        'Sending and receiving were good: measured without packet loss. 2 stays, from May 7, 2024, 08:00:00 on (not every joining and leaving is known), all times UTC: 10 min 0 s measured both ways. The 2 stays are taken for one person by their external ID; left and came back once, 1 min 40 s away: 08:05:00 to 08:06:40. Not in the data: causes, what was seen or heard, and whether leaving was on purpose or a lost connection.',
    },
  ),
];
