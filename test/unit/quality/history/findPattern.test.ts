import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CallVerdict,
  findHistory,
  type JudgedCall,
  type Pattern,
} from '../../../../src/quality/history/findPattern';
import { calls, versions } from './judged';

const verdict = fc.constantFrom<CallVerdict>('good', 'good', 'good', 'poor', 'poor', 'degraded', 'partly', 'notRated');
const call = fc.record({
  joinedAt: fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 60 }) }, { weight: 1, arbitrary: fc.constant(null) }),
  verdicts: fc.record({ send: verdict, recv: verdict }),
  browser: fc.constantFrom('Chrome 139', 'Chrome 139', 'Chrome 141', 'Firefox 140', null),
});
const history = fc
  .array(call, { maxLength: 24 })
  .map((all) => all.map((one, index): JudgedCall => ({ ...one, id: String(index) })));
/** Good first, bad then: most of these have a turn. */
const turned = fc
  .record({
    good: fc.integer({ min: 2, max: 9 }),
    mixed: fc.array(fc.constantFrom('p', 'p', 'p', 'd', 'g'), { maxLength: 12 }),
  })
  .map(({ good, mixed }) => calls('g'.repeat(good) + mixed.join('')));
const anyHistory = fc.oneof(history, turned);
const runs = { numRuns: 500 };

const receiving = (all: readonly JudgedCall[]): Pattern => findHistory(all).recv.pattern;
const startOf = (pattern: Pattern): number | null => (pattern.kind === 'since' ? pattern.call.joinedAt : null);
const spotted = (recv: string, more?: Parameters<typeof calls>[1]): string => {
  const pattern = receiving(calls(recv, more));
  return pattern.kind === 'since' ? `since ${pattern.call.id}` : pattern.kind;
};

describe('what the last calls show together', () => {
  it('does not depend on the order in which they are given', () => {
    fc.assert(
      fc.property(
        anyHistory.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const [one, other] = [findHistory(all), findHistory(shuffled)];
          const told = ({ pattern }: (typeof one)['recv']): unknown =>
            // Two calls of one time may stand for each other only by what tells them apart.
            pattern.kind === 'once' || pattern.kind === 'since' ? { ...pattern, call: pattern.call.id } : pattern;
          assert.deepEqual(told(one.recv), told(other.recv));
          assert.deepEqual(told(one.send), told(other.send));
          assert.deepEqual(one.recv.counts, other.recv.counts);
        },
      ),
      runs,
    );
  });

  it('is not changed by a call that was not measured, or in part only', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.nat({ max: 60 }),
        fc.constantFrom<CallVerdict>('notRated', 'partly'),
        (all, at, how) => {
          const more: JudgedCall = {
            id: 'more',
            joinedAt: at,
            verdicts: { send: how, recv: how },
            browser: 'Safari 18',
          };
          assert.deepEqual(receiving([...all, more]), receiving(all));
        },
      ),
      runs,
    );
  });

  it('never begins a "since" earlier because of one more good call', () => {
    let turns = 0;
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 20 * 86_400_000 }), (all, later) => {
        const before = startOf(receiving(all));
        const at = (all[0]?.joinedAt ?? 0) + later;
        const more: JudgedCall = {
          id: 'more',
          joinedAt: at,
          verdicts: { send: 'good', recv: 'good' },
          browser: 'Chrome 139',
        };
        const after = startOf(receiving([...all, more]));
        turns += before === null ? 0 : 1;
        assert.ok(before === null || after === null || after >= before);
      }),
      runs,
    );
    assert.ok(turns > 50, `${turns} turns`);
  });

  it('counts every call once in each direction, and those that were not measured as no good ones', () => {
    fc.assert(
      fc.property(anyHistory, (all) => {
        for (const { counts, bad, measured } of Object.values(findHistory(all))) {
          assert.equal(counts.good + counts.partly + counts.degraded + counts.poor + counts.notRated, all.length);
          assert.equal(measured, bad + counts.good);
        }
      }),
      runs,
    );
  });

  it('names a browser on one side of a split only, and only with every call’s browser known', () => {
    fc.assert(
      fc.property(anyHistory, (all) => {
        const { pattern } = findHistory(all).recv;
        if ((pattern.kind === 'since' || pattern.kind === 'mixed') && pattern.split !== null) {
          const { first, second } = pattern.split;
          assert.ok(first.every((browser) => !second.includes(browser)));
          const measured = all.filter(({ verdicts }) => !['partly', 'notRated'].includes(verdicts.recv));
          assert.ok(measured.every(({ browser, joinedAt }) => browser !== null || joinedAt === null));
        }
      }),
      runs,
    );
  });

  it('begins a "since" after three good calls in a row, with three bad ones, two of three bad', () => {
    assert.equal(spotted('gggppp'), 'since 3');
    assert.equal(spotted('ggppp'), 'mixed');
    assert.equal(spotted('gggpp'), 'mixed');
    assert.equal(spotted('gggppgp'), 'since 3');
    assert.equal(spotted('gggpgpgp'), 'mixed');
    assert.equal(spotted('gggpppggg'), 'mixed');
    assert.equal(spotted('gggpppgg'), 'mixed');
    assert.equal(spotted('gggppppgg'), 'since 3');
    assert.equal(spotted('gggpppgggppp'), 'mixed');
    assert.equal(spotted(`${'g'.repeat(7)}pgggppp`), 'since 11');
  });

  it('leaves out who has no time, and tells no "since" where one of them is bad', () => {
    const undated = (recv: CallVerdict): JudgedCall => ({
      id: 'undated',
      joinedAt: null,
      verdicts: { send: 'good', recv },
      browser: null,
    });
    assert.equal(receiving([...calls('gggppp'), undated('good')]).kind, 'since');
    assert.equal(receiving([...calls('gggppp'), undated('poor')]).kind, 'mixed');
  });

  it('takes no more than two browsers on a side for a split', () => {
    const split = (browsers: string): unknown => {
      const pattern = receiving(calls('gggppp', { browsers }));
      return pattern.kind === 'since' ? pattern.split : undefined;
    };
    assert.deepEqual(split(versions(['139', 3], ['141', 3])), { first: ['Chrome 139'], second: ['Chrome 141'] });
    assert.deepEqual(split('99 138 99 141 141 140'), {
      first: ['Chrome 99', 'Chrome 138'],
      second: ['Chrome 140', 'Chrome 141'],
    });
    assert.equal(split('137 138 139 141 141 141'), null);
    assert.equal(split('139 139 141 141 141 141'), null);
    assert.equal(split('139 ? 139 141 141 141'), null);
  });
});
