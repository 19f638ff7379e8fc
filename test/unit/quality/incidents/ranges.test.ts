import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countSteps, findPeaks } from '../../../../src/quality/incidents/peaks';
import { coveredBy, holds, intersect, lengthOf, subtract, unite } from '../../../../src/quality/incidents/ranges';
import type { TimeRange } from '../../../../src/shared/series';

const most = 40;
const range = fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const any = fc.array(range, { maxLength: 8 });
const united = any.map((ranges) => unite(ranges));
const moments = Array.from({ length: most }, (_, at) => at);
const isIn = (ranges: readonly TimeRange[]) => (at: number) => ranges.some(({ from, to }) => from <= at && at < to);
const momentsOf = (ranges: readonly TimeRange[]) => moments.filter(isIn(ranges));

describe('ranges of time', () => {
  it('are united, taken away from each other and intersected as their moments are', () => {
    fc.assert(
      fc.property(any, united, united, range, (ranges, a, b, stretch) => {
        assert.deepEqual(momentsOf(unite(ranges)), momentsOf(ranges));
        assert.deepEqual(
          momentsOf(subtract(a, b)),
          moments.filter((at) => isIn(a)(at) && !isIn(b)(at)),
        );
        assert.deepEqual(
          momentsOf(intersect(a, b)),
          moments.filter((at) => isIn(a)(at) && isIn(b)(at)),
        );
        assert.equal(lengthOf(a), momentsOf(a).length);
        assert.equal(coveredBy(a, stretch), momentsOf(a).filter(isIn([stretch])).length);
        assert.deepEqual(
          moments.filter((at) => holds(a, at)),
          momentsOf(a),
        );
        for (const list of [unite(ranges), subtract(a, b), intersect(a, b)]) {
          assert.ok(list.every(({ from, to }, i) => from < to && from >= (list[i - 1]?.to ?? 0)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('bridge holes that are short enough', () => {
    const two = [
      { from: 20, to: 30 },
      { from: 0, to: 12 },
    ];
    assert.deepEqual(unite(two, 9), [{ from: 0, to: 30 }]);
    assert.deepEqual(unite(two, 8), two.toReversed());
  });

  it('are counted at each moment, and cut into peaks that hold each moment once', () => {
    fc.assert(
      fc.property(any, (ranges) => {
        const real = ranges.filter(({ from, to }) => to > from);
        const steps = countSteps(real);
        const countAt = (at: number) => steps.counts[steps.times.findLastIndex((time) => time <= at)] ?? 0;
        assert.deepEqual(
          moments.map(countAt),
          moments.map((at) => real.filter((one) => isIn([one])(at)).length),
        );
        const peaks = findPeaks(steps);
        assert.deepEqual(momentsOf(peaks), momentsOf(real));
        assert.equal(lengthOf(peaks), momentsOf(real).length);
        for (const peak of peaks) {
          const counts = momentsOf([peak]).map(countAt);
          assert.ok(2 * Math.min(...counts) >= Math.max(...counts));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
