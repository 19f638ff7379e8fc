import assert from 'node:assert/strict';
import { assessStays, stayRange } from '../../../src/quality/facts';
import { readSeries } from '../../../src/quality/series';
import { arrays, entry, joined, rules, stay, steady } from './calls';

const loaded = (id: string, from: number, to: number, samples: number) => {
  const person = stay(id, from, to);
  const details = [entry(arrays(steady(samples), steady(samples)), from)];
  return { stay: person, series: readSeries(details, person, 'percent').series };
};

describe('several stays as one call', () => {
  it('count the time that two of them share once, and the time away not at all', () => {
    const facts = assessStays(
      [loaded('two', 80, 200, 60), loaded('one', 0, 100, 50), loaded('far', 300, 400, 50)],
      rules,
    );
    assert.deepEqual(facts.range, { from: joined, to: joined + 400_000 });
    assert.equal(facts.stayMs, 300_000);
    assert.equal(facts.send.measuredMs, 300_000);
  });

  it('are nothing when there are none', () => {
    const facts = assessStays([], rules);
    assert.deepEqual([facts.range, facts.stayMs, facts.send.rating], [null, 0, 'notRated']);
  });

  it('reach to all samples, even those before the joining and after the leaving', () => {
    const { series } = loaded('one', 0, 100, 50);
    const late = { joinedAt: joined + 10_000, leftAt: joined + 90_000 };
    assert.deepEqual(stayRange({ stay: late, series }), { from: joined, to: joined + 100_000 });
    assert.equal(stayRange({ stay: { joinedAt: null, leftAt: null }, series: null }), null);
  });
});
