import * as assert from 'node:assert/strict';
import type { DetailsEntry } from '../../../../src/api/types';
import type { LossUnit } from './callInput';
import type { StayFacts } from './facts';
import { judgeCall } from './judgeCall';
import { rawEntry, sending, stayOf, t0, times, usualRules } from './tinyCalls';

const hour = 3_600_000;
const usual = 1_000_000;

function judged(entries: readonly DetailsEntry[], unit: LossUnit = 'percent'): StayFacts {
  return judgeCall([stayOf(entries, null)], usualRules, unit).stays[0]!;
}

function lossesSent({ send }: StayFacts): (number | string)[] {
  return send.merged.map(({ sample }) => sample.loss ?? sample.state);
}

describe('the reference: reading samples', () => {
  it('reads decimal numbers in strings, and neither "0x10" nor "", nor what is negative or absurd', () => {
    const losses = ['0x10', ' 12.5 ', '1e1', '', -1, 100, 100.5, null, true];
    const read = ['unreadable', 12.5, 10, 'unreadable', 'unreadable', 100, 'unreadable', 'missing', 'unreadable'];
    assert.deepEqual(lossesSent(judged([sending(losses)])), read);
    assert.deepEqual(lossesSent(judged([sending([1, 2, 3], [1e9, 1e9 + 1, 'x'])])), [1, 'unreadable', 'unreadable']);
  });

  it('ignores a first sample of four zeros without moving the others, not one with a bitrate', () => {
    const dummy = judged([sending([0, 5, 5], [0, usual, usual])]);
    assert.deepEqual([dummy.entries[0]!.dummyIgnored, dummy.send.merged[0]!.from - t0], [true, 2000]);
    assert.deepEqual([dummy.send.silentMs, dummy.recv.silentMs], [0, 4000]);
    assert.equal(judged([sending([0, 5], [1, usual])]).entries[0]!.dummyIgnored, false);
  });

  it('measures loss without a bitrate array, and misses it beside an empty or shorter one', () => {
    assert.deepEqual(lossesSent(judged([rawEntry({ packetLossSend: [1, 2] })])), [1, 2]);
    assert.deepEqual(lossesSent(judged([rawEntry({ packetLossSend: [1, 2], bitrateSend: [] })])), [
      'missing',
      'missing',
    ]);
    assert.deepEqual(lossesSent(judged([rawEntry({ packetLossSend: [1, 2], bitrateSend: [9] })])), [1, 'missing']);
  });

  it('reads an array of objects as it reads four arrays', () => {
    const rows = [{ packetLossSend: 1, bitrateSend: 9 }, null, { packetLossSend: '2', bitrateSend: 9 }];
    assert.deepEqual(lossesSent(judged([rawEntry(rows)])), [1, 'missing', 2]);
  });

  it('takes 0.03 for 3 % where the unit is a ratio, and says in percent that 99 of 100 values look like ratios', () => {
    assert.equal(judged([sending(times(3, 0.03))], 'ratio').send.episodes.length, 1);
    const hundred = [...times(99, 1), 1.5, 0, 0];
    assert.equal(judged([sending(hundred)]).looksLikeRatio, true);
    assert.equal(judged([sending([...hundred, 1.5])]).looksLikeRatio, false);
    assert.equal(judged([sending([0, 0])]).looksLikeRatio, false);
  });
});

describe('the reference: placing entries', () => {
  it('uses a time stamp that is 1 h before the joining, and the joining instead of an earlier one', () => {
    const startOf = (timeStamp: number | null): number =>
      judged([sending([1], [9], timeStamp)]).entries[0]!.startsAt - t0;
    assert.deepEqual([startOf(t0 - hour), startOf(t0 - hour - 1), startOf(null)], [-hour, 0, 0]);
    // The stay is asked for 1 h after it began.
    assert.deepEqual([startOf(t0 + 2 * hour), startOf(t0 + 2 * hour + 1)], [2 * hour, 0]);
  });

  it('assumes 2 s for a missing or impossible interval', () => {
    const facts = judged([sending([1], [9], t0, null), sending([1], [9], t0 + 2000, 0)]);
    assert.deepEqual(
      [facts.send.measuredMs, facts.entries.map((entry) => entry.intervalAssumed)],
      [4000, [true, true]],
    );
  });

  it('lets measured stand over silent over missing, and the higher of two losses', () => {
    const one = sending([1, 1, null, 2], [9, 0, 9, 9]);
    const other = sending([4, 3, 1, 1], [9, 9, 0, 9]);
    assert.deepEqual(lossesSent(judged([one, other])), [4, 3, 'silent', 2]);
  });

  it('counts each moment of entries that overlap by 1 ms once: 20 s and 20 s are 39.999 s', () => {
    const two = [sending(times(10, 1), undefined, t0), sending(times(10, 5), undefined, t0 + 19_999)];
    const { send } = judged(two);
    assert.deepEqual(
      [send.measuredMs, send.episodes[0]!.from - t0, send.episodes[0]!.durationMs],
      [39_999, 19_999, 20_000],
    );
    assert.deepEqual(judged(two.reverse()).send.episodes, send.episodes);
  });

  it('goes on with a run over a step of under 1.5 intervals between two entries: 999 ms apart, not 1000 ms', () => {
    const apart = (ms: number): StayFacts =>
      judged([sending([5, 5], undefined, t0), sending([5, 5], undefined, t0 + 4000 + ms)]);
    const [episode] = apart(999).send.episodes;
    assert.deepEqual([episode!.to - t0, episode!.durationMs], [8999, 8000]);
    assert.equal(apart(1000).send.episodes.length, 0);
  });
});
