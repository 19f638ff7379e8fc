import * as assert from 'node:assert/strict';
import type { StayDirectionFacts } from './facts';
import { judgeCall } from './judgeCall';
import { sending, stayOf, t0, times, usualRules } from './tinyCalls';

const fewPackets = 20_000;
const usual = 1_000_000;

/** What is sent in one stay of one entry: a sample every 2 s from `t0`. */
function sent(losses: readonly unknown[], bitrates?: readonly unknown[], rateMs?: number): StayDirectionFacts {
  return judgeCall([stayOf([sending(losses, bitrates, t0, rateMs)], null)], usualRules, 'percent').stays[0]!.send;
}

describe('the reference: episodes', () => {
  it('takes 3 samples of 2 s at 3 % for an episode of 6 s, and 2 samples at 50 % for a spike of 4 s', () => {
    const { episodes, spikes } = sent([0, 3, 3, 3, 0, 50, 50, 2.9]);
    assert.deepEqual(
      episodes.map(({ from, to, durationMs, peak }) => [from - t0, to - t0, durationMs, peak]),
      [[2000, 8000, 6000, 3]],
    );
    assert.deepEqual(
      spikes.map(({ from, to, durationMs, peak }) => [from - t0, to - t0, durationMs, peak]),
      [[10_000, 14_000, 4000, 50]],
    );
  });

  it('ends a run at a null and at silence, and measures no loss in silence', () => {
    const facts = sent([5, 5, null, 5, 5, 5, 5, 5], [usual, usual, usual, usual, usual, 0, usual, usual]);
    assert.deepEqual(
      facts.spikes.map(({ durationMs }) => durationMs),
      [4000, 4000, 4000],
    );
    assert.deepEqual(
      [facts.episodes.length, facts.measuredMs, facts.silentMs, facts.missingMs],
      [0, 12_000, 2000, 2000],
    );
  });

  it('needs 2 samples: one of 8 s is a spike, two of 8 s are an episode of 16 s', () => {
    assert.deepEqual([sent([5], undefined, 8000).episodes.length, sent([5], undefined, 8000).spikes.length], [0, 1]);
    assert.equal(sent([5, 5], undefined, 8000).episodes[0]!.durationMs, 16_000);
  });

  it('tells a severe part with its own length: 3 of 5 samples are 6 s', () => {
    const [episode] = sent([5, 10, 10, 10, 5]).episodes;
    assert.deepEqual([episode!.durationMs, episode!.severe, episode!.severeMs], [10_000, true, 6000]);
  });

  it('ends a severe run at a sample with few packets: 2 + 2 samples are no severe run', () => {
    const [episode] = sent(times(5, 20), [usual, usual, fewPackets, usual, usual]).episodes;
    assert.deepEqual([episode!.durationMs, episode!.severe, episode!.severeMs], [10_000, false, 0]);
  });

  it('says that an episode rests on few packets for 3 of 5 samples, not for 2 of 4', () => {
    const few = times(5, fewPackets);
    assert.equal(sent(times(5, 4), [usual, usual, ...few.slice(2)]).episodes[0]!.mostlyFewPackets, true);
    assert.equal(sent(times(4, 4), [usual, usual, ...few.slice(3)]).episodes[0]!.mostlyFewPackets, false);
    assert.equal(sent(times(4, 4), [usual, usual, 29_999, 30_000]).fewPackets.samples, 1);
  });
});

describe('the reference: worst minute and single samples', () => {
  it('finds the last 60 s of 90 s: 30 s at 0 and 30 s at 4 are a mean of 2', () => {
    const { worstMinute } = sent([...times(30, 0), ...times(15, 4)]);
    assert.deepEqual(worstMinute, { from: t0 + 30_000, to: t0 + 90_000, mean: 2 });
  });

  it('of windows with the same mean takes the one whose middle is nearest to the highest sample', () => {
    // 2 of 60 s at 30 % are a mean of 1 wherever the window begins from 2 s to 60 s.
    const { worstMinute, highest } = sent([...times(30, 0), 30, ...times(30, 0)]);
    assert.deepEqual(worstMinute, { from: t0 + 31_000, to: t0 + 91_000, mean: 1 });
    assert.deepEqual(highest, { loss: 30, at: t0 + 60_000 });
  });

  it('tries a window that begins within a sample where just 30 s are measured', () => {
    // Samples of 4 s: 12 s at 0, 28 s at 8, 32 s nulls. From 10 s on: 2 s at 0 and 28 s at 8.
    const { worstMinute } = sent([...times(3, 0), ...times(7, 8), ...times(8, null)], times(18, usual), 4000);
    assert.deepEqual(worstMinute, { from: t0 + 10_000, to: t0 + 70_000, mean: (28 * 8) / 30 });
  });

  it('lets the mean of all stand for it in 40 s: half at 4 is 2', () => {
    assert.deepEqual(sent([...times(10, 0), ...times(10, 4)]).worstMinute, { from: null, to: null, mean: 2 });
  });

  it('finds 19 as the 95th percentile of 1 to 20, the first of equal samples as the highest, and neither in silence', () => {
    assert.equal(sent(Array.from({ length: 20 }, (_, i) => i + 1)).percentile95, 19);
    assert.equal(sent([1, 7, 7]).highest!.at, t0 + 2000);
    const silent = sent([5, 5], [0, 0]);
    assert.deepEqual([silent.percentile95, silent.highest, silent.worstMinute.mean], [null, null, null]);
  });
});

describe('the reference: rating', () => {
  it('does not rate 18 s, and rates 20 s as good', () => {
    assert.equal(sent(times(9, 0)).rating, 'notRated');
    assert.equal(sent(times(10, 0)).rating, 'good');
  });

  it('is poor with two spikes that are 5 % of 80 s: 2 x 2 s at 50 % are a worst minute of 3.3 %', () => {
    const losses = [...times(20, 0), 50, 0, 50, ...times(17, 0)];
    assert.equal(sent(losses).rating, 'poor');
    const few = losses.map((_, i) => (i === 20 ? fewPackets : usual));
    assert.equal(sent(losses, few).rating, 'good');
  });

  it('is degraded with those spikes in a minute of under 3 %: 2 x 2 s at 40 % are 2.7 %', () => {
    assert.equal(sent([...times(20, 0), 40, 0, 40, ...times(17, 0)]).rating, 'degraded');
  });

  it('is degraded with an episode of 6 s in 120 s, poor with one of 60 s at the threshold', () => {
    assert.equal(sent([...times(30, 0), 3, 3, 3, ...times(27, 0)]).rating, 'degraded');
    assert.equal(sent([...times(600, 0), ...times(30, 3), ...times(300, 0)]).rating, 'poor');
    assert.equal(sent([...times(600, 0), ...times(29, 3), ...times(300, 0)]).rating, 'degraded');
  });
});

describe('the reference: bitrate', () => {
  it('finds a collapse of 10 s under a quarter of the median, broken by silence', () => {
    const facts = sent(times(25, 0), [...times(20, usual), ...times(5, 249_999)]);
    assert.deepEqual(
      facts.collapses.map(({ from, to, median, lowest, mean }) => [from - t0, to - t0, median, lowest, mean]),
      [[40_000, 50_000, usual, 249_999, 249_999]],
    );
    assert.equal(sent(times(25, 0), [...times(20, usual), ...times(5, 250_000)]).collapses.length, 0);
    assert.equal(sent(times(26, 0), [...times(20, usual), 1, 1, 1, 0, 1, 1]).collapses.length, 0);
  });

  it('finds a low send bitrate of 6 s under 500 kbit/s, not at 500 kbit/s', () => {
    const { lowSendBitrate } = sent(times(7, 0), [usual, 499_999, 499_999, 499_999, 500_000, 1, 1]);
    assert.deepEqual(
      lowSendBitrate.map(({ from, durationMs }) => [from - t0, durationMs]),
      [[2000, 6000]],
    );
  });
});
