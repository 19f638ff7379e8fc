import assert from 'node:assert/strict';
import { assessStays } from '../../../src/quality/facts';
import { stayRange } from '../../../src/quality/readStay';
import { arrays, entry, joined, readStay, rules, stay, steady } from './calls';

const loaded = (id: string, from: number, to: number, samples: number) =>
  readStay([entry(arrays(steady(samples), steady(samples)), from)], stay(id, from, to));

describe('several stays as one call', () => {
  it('are one line where they do not overlap, and the time away counts nowhere', () => {
    const facts = assessStays([loaded('far', 300, 400, 50), loaded('one', 0, 100, 50)], rules);
    assert.deepEqual(
      facts.lines.map(({ stays, stayMs }) => [stays.map(({ participantId }) => participantId), stayMs]),
      [[['one', 'far'], 200_000]],
    );
    assert.deepEqual(facts.range, { from: joined, to: joined + 400_000 });
    assert.deepEqual([facts.send.measuredMs, facts.send.coverage], [200_000, 1]);
  });

  it('are apart where they overlap, and the others stay one line', () => {
    const facts = assessStays(
      [
        loaded('two', 80, 200, 60),
        loaded('one', 0, 100, 50),
        loaded('far', 300, 400, 50),
        loaded('late', 500, 600, 50),
      ],
      rules,
    );
    assert.deepEqual(
      facts.lines.map(({ stays }) => stays.map(({ participantId }) => participantId)),
      [['one'], ['two'], ['far', 'late']],
    );
  });

  it('claim no share where one of them left before it joined', () => {
    const facts = assessStays([loaded('one', 0, 100, 50), loaded('odd', 300, 200, 0)], rules);
    assert.deepEqual([facts.send.measuredMs, facts.send.coverage], [100_000, null]);
  });

  it('are nothing when there are none', () => {
    const facts = assessStays([], rules);
    assert.deepEqual([facts.range, facts.worst, facts.lines, facts.send.rating], [null, null, [], 'notRated']);
  });

  it('reach to all samples, even those before the joining and after the leaving', () => {
    const { series } = loaded('one', 0, 100, 50);
    const late = { joinedAt: joined + 10_000, leftAt: joined + 90_000 };
    assert.deepEqual(stayRange({ stay: late, series }), { from: joined, to: joined + 100_000 });
    assert.equal(stayRange({ stay: { joinedAt: null, leftAt: null }, series: null }), null);
  });
});
