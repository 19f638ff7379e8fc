import * as assert from 'node:assert/strict';
import type { DetailsEntry } from '../../../../src/api/types';
import type { CallStay } from './callInput';
import type { CallFacts, StayFacts, Stretch } from './facts';
import { judgeCall } from './judgeCall';
import { sending, stayOf, t0, times, usualRules } from './tinyCalls';

function call(...stays: CallStay[]): CallFacts {
  return judgeCall(stays, usualRules, 'percent');
}

function judged(entries: readonly DetailsEntry[], leftAt: number | null): StayFacts {
  return call(stayOf(entries, leftAt)).stays[0]!;
}

/** Seconds since `t0`. */
function seconds(stretches: readonly Stretch[]): number[][] {
  return stretches.map(({ from, to }) => [(from - t0) / 1000, (to - t0) / 1000]);
}

const at = (second: number): number => t0 + second * 1000;
const good = (count: number, second = 0): DetailsEntry => sending(times(count, 0), undefined, at(second));
const bad = (count: number, second = 0): DetailsEntry => sending(times(count, 5), undefined, at(second));

describe('the reference: a stay and its recording', () => {
  it('places gaps before the first entry, between entries and at nulls, not after the last sample', () => {
    // Recorded: 10 to 20, 30 to 34 and 44 to 50 s (nulls between); left at 65 s.
    const second = sending([0, 0, ...times(5, null), 0, 0, 0], undefined, at(30));
    const facts = judged([good(5, 10), second], at(65));
    assert.deepEqual(seconds(facts.send.gaps), [
      [0, 10],
      [20, 30],
      [34, 44],
    ]);
    assert.deepEqual(
      facts.entries.map(({ unplacedMissingMs }) => unplacedMissingMs),
      [0, 15_000],
    );
  });

  it('says that the clocks differ by 20 s where 60 s are recorded from 20 s on in a stay of 60 s', () => {
    const facts = judged([good(30, 20)], at(60));
    assert.deepEqual([facts.clockShiftMs, facts.send.gaps, facts.send.coverage], [20_000, [], 1]);
    assert.equal(facts.entries[0]!.unplacedMissingMs, 0);
    assert.equal(judged([good(29, 20)], at(70)).clockShiftMs, null);
  });

  it('counts 2 samples and 4 s after the leaving, and half of a sample as time alone', () => {
    assert.deepEqual(judged([good(10)], at(16)).send.outsideStay, { samples: 2, ms: 4000 });
    assert.deepEqual(judged([good(10)], at(19)).send.outsideStay, { samples: 0, ms: 1000 });
  });

  it('is good where measured under half of the stay, and claims no share without a leaving', () => {
    const share = ({ send }: StayFacts): unknown[] => [send.rating, send.coverage, send.goodWhereMeasured];
    assert.deepEqual(share(judged([good(10)], at(50))), ['good', 0.4, true]);
    assert.deepEqual(share(judged([good(10)], at(40))), ['good', 0.5, false]);
    assert.deepEqual(share(judged([good(10)], null)), ['good', null, false]);
  });
});

describe('the reference: several stays', () => {
  it('judges stays that do not overlap as one line: 12 s and 12 s are rated, 24 s of 40 s measured', () => {
    const facts = call(stayOf([good(6)], at(20)), stayOf([good(6, 30)], at(50), at(30)));
    assert.deepEqual(
      facts.stays.map(({ send }) => send.rating),
      ['notRated', 'notRated'],
    );
    assert.deepEqual(
      facts.lines.map(({ stays, send }) => [stays, send.rating, send.coverage]),
      [[[0, 1], 'good', 0.6]],
    );
    assert.deepEqual([facts.rating, seconds(facts.away)], [{ send: 'good', recv: 'notRated' }, [[20, 30]]]);
  });

  it('judges stays that overlap apart, and takes the worst of them', () => {
    const facts = call(stayOf([good(15)], at(30)), stayOf([bad(15, 20)], at(50), at(20)), stayOf([], at(70), at(60)));
    assert.deepEqual(
      facts.lines.map(({ stays, send }) => [stays, send.rating]),
      [
        [[2], 'notRated'],
        [[0], 'good'],
        [[1], 'poor'],
      ],
    );
    assert.deepEqual([facts.rating.send, seconds(facts.away)], ['poor', [[50, 60]]]);
  });

  it('takes a stay without a leaving to last until the session ended', () => {
    const open = { ...stayOf([good(5)], null), sessionEndedAt: at(100) };
    assert.equal(call(open, stayOf([], at(90), at(50))).lines.length, 2);
    assert.equal(call(open, stayOf([], at(190), at(100))).lines.length, 1);
  });

  it('goes on with a run from one stay into the next that touches it: 4 s and 4 s are an episode of 8 s', () => {
    const facts = call(stayOf([bad(2)], at(4)), stayOf([bad(2, 4)], at(8), at(4)));
    assert.equal(facts.stays[0]!.send.episodes.length + facts.stays[1]!.send.episodes.length, 0);
    assert.equal(facts.lines[0]!.send.episodes[0]!.durationMs, 8000);
  });

  it('names an episode in the last 30 s recorded before a drop, not recorded for 12 s before the leaving', () => {
    // Bad from 0 to 8 s and from 40 to 48 s, recorded until 58 s, left at 70 s, back at 90 s.
    const entry = sending([...times(4, 5), ...times(16, 0), ...times(4, 5), ...times(5, 0)]);
    const { drops } = call(stayOf([entry], at(70)), stayOf([], at(99), at(90)));
    assert.deepEqual(
      drops.map(({ stay, leftAt, backAt }) => [stay, leftAt, backAt]),
      [[0, at(70), at(90)]],
    );
    assert.deepEqual(
      drops[0]!.episodes.map(({ episode, notRecordedMs }) => [episode.from, notRecordedMs]),
      [[at(40), 12_000]],
    );
  });

  it('sees no drop where another stay was there, and none at the end of the last stay', () => {
    const device = stayOf([], at(80), at(10));
    const facts = call(stayOf([], at(20)), device, stayOf([], at(99), at(30)));
    assert.deepEqual([facts.drops, facts.away], [[], []]);
  });
});
