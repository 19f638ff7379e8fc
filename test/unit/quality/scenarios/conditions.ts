import { steady, type Stretch } from '../calls';
import { plain, received, type Scenario } from '../scenario';

const times = (count: number, ...stretches: Stretch[]): Stretch[] =>
  Array.from({ length: count }, () => stretches).flat();

/** Calls around few packets, severe parts, the conditions of poor, and coverage. */
export const conditions: readonly Scenario[] = [
  plain('8 s at 20 %, with few packets', steady(300), received([[4, 20, 29]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+8~; spikes -; 1.33 %; worst 71..131 2.67; p95 0; max 20 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:48 (8 s, 1.3 % of the measured time); packet loss at or above 10 % for 8 s not counted as severe: too few packets (under 30 kbit/s); more than half of the episode with so few, where loss says little; worst minute 08:01:11 to 08:02:11, mean 2.67 %; highest sample 20 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('8 s at 20 %, with just enough packets', steady(300), received([[4, 20, 30]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+8!100+8; spikes -; 1.33 %; worst 71..131 2.67; p95 0; max 20 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:48 (8 s, 1.3 % of the measured time); all severe (10 % or more); worst minute 08:01:11 to 08:02:11, mean 2.67 %; highest sample 20 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain(
    'severe loss that a sample of few packets cuts in two',
    steady(300),
    received([
      [2, 20, 1000],
      [1, 20, 10],
      [2, 20, 1000],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+10; spikes -; 1.67 %; worst 71..131 3.33; p95 0; max 20 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:50 (10 s, 1.7 % of the measured time); packet loss at or above 10 % for 2 s not counted as severe: too few packets (under 30 kbit/s); worst minute 08:01:11 to 08:02:11, mean 3.33 %; highest sample 20 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain(
    'half of an episode with few packets',
    steady(300),
    received([
      [3, 5, 1000],
      [3, 5, 10],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+12; spikes -; 2 %; worst 71..131 1; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:52 (12 s, 2 % of the measured time); worst minute 08:01:11 to 08:02:11, mean 1 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain(
    'more than half of an episode with few packets',
    steady(300),
    received([
      [3, 5, 1000],
      [4, 5, 10],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 100+14~; spikes -; 2.33 %; worst 71..131 1.17; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:54 (14 s, 2.3 % of the measured time); more than half of the episode with few packets (under 30 kbit/s), where loss says little; worst minute 08:01:11 to 08:02:11, mean 1.17 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('two episodes, one of them on few packets', steady(300), received([[4, 5, 10], ...steady(30), [4, 5, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+8~ 168+8; spikes -; 2.67 %; worst 71..131 0.67; p95 0; max 5 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 2 episodes at or above 3 % packet loss, 16 s in all (2.7 % of the measured time): 08:01:40 to 08:01:48, 08:02:48 to 08:02:56; 1 of them for more than half with few packets (under 30 kbit/s), where loss says little; worst minute 08:01:11 to 08:02:11, mean 0.67 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 27 samples, 54 s; (20 x 5 + 8 x 30 + 20 x 5 + 6 x 15) / 60 = 8.83; a window of 60 s around them all begins from 94 on.
  plain(
    'two severe parts of one episode',
    steady(300),
    received([
      [10, 5, 1000],
      [4, 30, 1000],
      [10, 5, 1000],
      [3, 15, 1000],
    ]),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'poor; episodes 100+54!120+8!148+6; spikes -; 9 %; worst 94..154 8.83; p95 5; max 30 at 120; 600 0 0 0; of 100 %',
      paragraph:
        'Receiving was poor: 1 episode at or above 3 % packet loss, 08:01:40 to 08:02:34 (54 s, 9 % of the measured time); 14 s of it severe (10 % or more), in 2 parts: 08:02:00 to 08:02:08, 08:02:28 to 08:02:34; worst minute 08:01:34 to 08:02:34, mean 8.83 %; highest sample 30 %; 95th percentile 5 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 5 x 8 s + 12 s = 52 of 1,200 s; 12 x 6 / 60 = 1.2; of the windows that hold the last one, 632 is nearest to the first sample of 6 %.
  plain(
    'six episodes, of which three are listed',
    steady(600),
    [...steady(20), ...times(5, [4, 6, 1000], [60, 0, 1000]), [6, 6, 1000], ...steady(254)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 1200 0 0 0; of 100 %',
      recv: 'degraded; episodes 40+8 168+8 296+8 424+8 552+8 680+12; spikes -; 4.33 %; worst 632..692 1.2; p95 0; max 6 at 40; 1200 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 6 episodes at or above 3 % packet loss, 52 s in all (4.3 % of the measured time), 3 of the longest: 08:00:40 to 08:00:48, 08:02:48 to 08:02:56, 08:11:20 to 08:11:32, and 3 more; worst minute 08:10:32 to 08:11:32, mean 1.2 %; highest sample 6 % at 08:00:40; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:20:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  // By hand: 4 x (8 x 30 + 4 x 5) / 60 = 17.33; 276 zeros and 8 fives come before the 285th of 300 samples, which is 30.
  plain('four severe parts, of which three are listed', steady(300), received(times(4, [4, 30, 1000], [2, 5, 1000])), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'poor; episodes 100+48!100+8!112+8!124+8!136+8; spikes -; 8 %; worst 88..148 17.33; p95 30; max 30 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was poor: 1 episode at or above 3 % packet loss, 08:01:40 to 08:02:28 (48 s, 8 % of the measured time); 32 s of it severe (10 % or more), in 4 parts, 3 of the longest: 08:01:40 to 08:01:48, 08:01:52 to 08:02:00, 08:02:04 to 08:02:12, and 1 more; worst minute 08:01:28 to 08:02:28, mean 17.33 %; highest sample 30 %; 95th percentile 30 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('an episode of a minute in two hours', steady(3600), [...steady(1000), [30, 3, 1000], ...steady(2570)], {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 7200 0 0 0; of 100 %',
    recv: 'poor; episodes 2000+60; spikes -; 0.83 %; worst 2000..2060 3; p95 0; max 3 at 2000; 7200 0 0 0; of 100 %',
    paragraph:
      'Receiving was poor: 1 episode at or above 3 % packet loss, 08:33:20 to 08:34:20 (1 min 0 s, 0.8 % of the measured time); worst minute 08:33:20 to 08:34:20, mean 3 %; highest sample 3 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 10:00:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 58 x 3 / 60 = 2.9, under the threshold, in windows that begin from 1998 to 2000.
  plain(
    'an episode of just under a minute in two hours',
    steady(3600),
    [...steady(1000), [29, 3, 1000], ...steady(2571)],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 7200 0 0 0; of 100 %',
      recv: 'degraded; episodes 2000+58; spikes -; 0.81 %; worst 1998..2058 2.9; p95 0; max 3 at 2000; 7200 0 0 0; of 100 %',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:33:20 to 08:34:18 (58 s, 0.8 % of the measured time); worst minute 08:33:18 to 08:34:18, mean 2.9 %; highest sample 3 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 10:00:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('episodes of 6 % of the time, with a mild worst minute', steady(500), times(10, [3, 3, 1000], [47, 0, 1000]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 1000 0 0 0; of 100 %',
    recv: 'degraded; episodes 0+6 100+6 200+6 300+6 400+6 500+6 600+6 700+6 800+6 900+6; spikes -; 6 %; worst 0..60 0.3; p95 3; max 3 at 0; 1000 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 10 episodes at or above 3 % packet loss, 1 min 0 s in all (6 % of the measured time), 3 of the longest: 08:00:00 to 08:00:06, 08:01:40 to 08:01:46, 08:03:20 to 08:03:26, and 7 more; worst minute 08:00:00 to 08:01:00, mean 0.3 %; highest sample 3 %; 95th percentile 3 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:16:40, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('6 s at 10 %, severe, with a mild worst minute', steady(300), received([[3, 10, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+6!100+6; spikes -; 1 %; worst 71..131 1; p95 0; max 10 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); all severe (10 % or more); worst minute 08:01:11 to 08:02:11, mean 1 %; highest sample 10 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a worst minute just at the threshold', steady(300), received([[3, 30, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'poor; episodes 100+6!100+6; spikes -; 1 %; worst 71..131 3; p95 0; max 30 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was poor: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); all severe (10 % or more); worst minute 08:01:11 to 08:02:11, mean 3 %; highest sample 30 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('a worst minute just under the threshold', steady(300), received([[3, 29.9, 1000]]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes 100+6!100+6; spikes -; 1 %; worst 71..131 2.99; p95 0; max 29.9 at 100; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:01:40 to 08:01:46 (6 s, 1 % of the measured time); all severe (10 % or more); worst minute 08:01:11 to 08:02:11, mean 2.99 %; highest sample 29.9 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('spikes of 60 % twice a minute', steady(300), times(20, [1, 60, 1000], [14, 0, 1000]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'poor; episodes -; spikes 0+2 30+2 60+2 90+2 120+2 150+2 180+2 210+2 240+2 270+2 300+2 330+2 360+2 390+2 420+2 450+2 480+2 510+2 540+2 570+2; 0 %; worst 0..60 4; p95 60; max 60 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was poor: no episode; packet loss at or above 10 % for 40 s in all, spikes included (6.7 % of the measured time); worst minute 08:00:00 to 08:01:00, mean packet loss 4 %; highest sample 60 %; 95th percentile 60 %; 20 spikes under 6 s. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain('spikes of 10 % for 5 % of the time', steady(300), times(15, [1, 10, 1000], [19, 0, 1000]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'degraded; episodes -; spikes 0+2 40+2 80+2 120+2 160+2 200+2 240+2 280+2 320+2 360+2 400+2 440+2 480+2 520+2 560+2; 0 %; worst 0..60 0.67; p95 0; max 10 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Receiving was degraded: no episode; packet loss at or above 10 % for 30 s in all, spikes included (5 % of the measured time); worst minute 08:00:00 to 08:01:00, mean packet loss 0.67 %; highest sample 10 %; 95th percentile 0 %; 15 spikes under 6 s. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  // By hand: 28 of 600 s are 4.67 %; spikes 42 s apart, so that a minute holds two: 4 x 10 / 60 = 0.67.
  plain(
    'spikes of 10 % for just under 5 % of the time',
    steady(300),
    times(14, [1, 10, 1000], [20, 0, 1000]).concat(steady(6)),
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'good; episodes -; spikes 0+2 42+2 84+2 126+2 168+2 210+2 252+2 294+2 336+2 378+2 420+2 462+2 504+2 546+2; 0 %; worst 0..60 0.67; p95 0; max 10 at 0; 600 0 0 0; of 100 %',
      paragraph:
        'Sending was good: measured without packet loss. Receiving was good: worst minute 08:00:00 to 08:01:00, mean packet loss 0.67 %; highest sample 10 %; 95th percentile 0 %; 14 spikes under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('spikes of 60 % with few packets', steady(300), times(20, [1, 60, 20], [14, 0, 1000]), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    recv: 'good; episodes -; spikes 0+2~ 30+2~ 60+2~ 90+2~ 120+2~ 150+2~ 180+2~ 210+2~ 240+2~ 270+2~ 300+2~ 330+2~ 360+2~ 390+2~ 420+2~ 450+2~ 480+2~ 510+2~ 540+2~ 570+2~; 0 %; worst 0..60 4; p95 60; max 60 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending was good: measured without packet loss. Receiving was good: packet loss at or above 10 % for 40 s not counted as severe: too few packets (under 30 kbit/s); worst minute 08:00:00 to 08:01:00, mean packet loss 4 %; highest sample 60 %; 95th percentile 60 %; 20 spikes under 6 s. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: fully measured. Not in the data: causes, and what was seen or heard.',
  }),
  plain(
    'good in the 40 % that were measured',
    [...steady(120), [180, null, null]],
    [...steady(120), [180, null, null]],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 240 0 360 0; of 40 %; gaps 240..600',
      recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 240 0 360 0; of 40 %; gaps 240..600',
      paragraph:
        'Sending and receiving were good where measured (40 %): measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: 40 % measured both ways; 6 min 0 s not recorded from 08:04:00. Not in the data: causes, and what was seen or heard.',
    },
  ),
  plain('good in the half that was measured', [...steady(150), [150, null, null]], steady(300), {
    send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 300 0 300 0; of 50 %; gaps 300..600',
    recv: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
    paragraph:
      'Sending was good where measured (50 %): measured without packet loss. Receiving was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 50 % measured, receiving 100 %; sending not recorded for 5 min 0 s from 08:05:00. Not in the data: causes, and what was seen or heard.',
  }),
  plain(
    'degraded in the 40 % that were measured',
    steady(300),
    [...steady(60), [3, 5, 1000], ...steady(57), [180, 0, 0]],
    {
      send: 'good; episodes -; spikes -; 0 %; worst 0..60 0; p95 0; max 0 at 0; 600 0 0 0; of 100 %',
      recv: 'degraded; episodes 120+6; spikes -; 2.5 %; worst 91..151 0.5; p95 0; max 5 at 120; 240 360 0 0; of 40 %; silences 240..600',
      paragraph:
        'Receiving was degraded: 1 episode at or above 3 % packet loss, 08:02:00 to 08:02:06 (6 s, 2.5 % of the measured time); worst minute 08:01:31 to 08:02:31, mean 0.5 %; highest sample 5 %; 95th percentile 0 %. Sending was good: measured without packet loss. Stay of May 7, 2024, 08:00:00 to 08:10:00, all times UTC: sending 100 % measured, receiving 40 %; no media received for 6 min 0 s from 08:04:00. Not in the data: causes, and what was seen or heard.',
    },
  ),
];
