import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnRuns, lowerBound, reduceLine as reduce, unmeasuredStretches } from '../../../src/quality/reduce';
import type { PixelColumns, Samples } from '../../../src/quality/reduce';
import { SampleState } from '../../../src/shared/series';
import type { SeriesPart } from '../../../src/shared/series';

const interval = 2000;
const { measured, silent, missing, unreadable } = SampleState;

interface Line {
  readonly samples: Samples;
  readonly values: Float64Array;
}

/** A line from values of parts (null: missing), with `pause` ms between two parts. */
function line(parts: readonly (readonly (number | null)[])[], pause = 10 * interval): Line {
  const times: number[] = [];
  const values: number[] = [];
  const ranges: SeriesPart[] = [];
  let time = 0;
  for (const part of parts) {
    ranges.push({ start: times.length, end: times.length + part.length, intervalMs: interval, approximate: false });
    for (const value of part) {
      times.push(time);
      values.push(value ?? NaN);
      time += interval;
    }
    time += pause;
  }
  const state = Uint8Array.from(values, (value) => (Number.isNaN(value) ? missing : measured));
  return { samples: { times: Float64Array.from(times), state, parts: ranges }, values: Float64Array.from(values) };
}

const anyValue = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 6 });
const anyLine = fc
  .array(fc.array(anyValue, { minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 4 })
  .map((parts) => line(parts));
/** Whole milliseconds a column, so that the test's own arithmetic is exact. */
const anyColumns = fc
  .record({
    from: fc.integer({ min: -20_000, max: 300_000 }),
    count: fc.integer({ min: 1, max: 60 }),
    width: fc.integer({ min: 100, max: 40_000 }),
  })
  .map(({ from, count, width }): PixelColumns => ({ from, to: from + count * width, count }));

interface Point {
  readonly x: number;
  readonly y: number;
}

function reduceLine(samples: Samples, values: Float64Array, columns: PixelColumns): Point[] {
  const points = reduce(samples, values, columns);
  assert.equal(points.times.length, points.values.length);
  return points.times.map((x, index) => ({ x, y: points.values[index]! }));
}

const drawn = (points: readonly Point[]): Point[] => points.filter(({ y }) => !Number.isNaN(y));

describe('reducing a line to pixel columns', () => {
  it("keeps each column's minimum and maximum at their own times", () => {
    fc.assert(
      fc.property(anyLine, anyColumns, ({ samples, values }, columns) => {
        const points = reduceLine(samples, values, columns);
        const width = (columns.to - columns.from) / columns.count;
        for (let column = 0; column < columns.count; column++) {
          const from = columns.from + column * width;
          const within = (x: number): boolean => x >= from && x < from + width;
          const inColumn = [...values].filter(
            (value, index) => !Number.isNaN(value) && within(samples.times[index] ?? NaN),
          );
          const kept = drawn(points).filter(({ x }) => within(x));
          assert.equal(kept.length === 0, inColumn.length === 0);
          if (inColumn.length > 0) {
            assert.equal(Math.min(...kept.map(({ y }) => y)), Math.min(...inColumn));
            assert.equal(Math.max(...kept.map(({ y }) => y)), Math.max(...inColumn));
          }
          assert.ok(kept.length <= 2 * samples.parts.length);
        }
        for (const { x, y } of drawn(points)) {
          assert.equal(values[lowerBound(samples.times, x, 0, samples.times.length)], y);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('breaks the line exactly where something between two points was not measured', () => {
    fc.assert(
      fc.property(anyLine, anyColumns, ({ samples, values }, columns) => {
        const points = reduceLine(samples, values, columns);
        const kept = drawn(points);
        const at = ({ x }: Point): number => lowerBound(samples.times, x, 0, samples.times.length);
        const partOf = (index: number): number => samples.parts.findIndex(({ end }) => index < end);
        for (const [number, point] of kept.slice(0, -1).entries()) {
          const next = kept[number + 1]!;
          const between = values.slice(at(point), at(next) + 1);
          const whole = partOf(at(point)) === partOf(at(next)) && !between.some(Number.isNaN);
          assert.equal(points[points.indexOf(point) + 1] === next, whole);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the points in order of time, whatever the window', () => {
    fc.assert(
      fc.property(anyLine, anyColumns, ({ samples, values }, columns) => {
        const times = reduceLine(samples, values, columns).map(({ x }) => x);
        assert.deepEqual(
          times,
          [...times].sort((a, b) => a - b),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('brings every sample back when there is room for it', () => {
    const { samples, values } = line([[1, 5, 2, 8, 3, 9]]);
    const points = reduceLine(samples, values, { from: 0, to: 6 * interval, count: 600 });
    assert.deepEqual(
      points.map(({ y }) => y),
      [1, 5, 2, 8, 3, 9],
    );
  });

  it('reaches one sample beyond each edge of the window', () => {
    const { samples, values } = line([[1, 2, 3, 4, 5, 6]]);
    const points = reduceLine(samples, values, { from: 2 * interval, to: 4 * interval, count: 100 });
    assert.deepEqual(
      points.map(({ x }) => x / interval),
      [1, 2, 3, 4],
    );
  });

  it('keeps a single bad sample among 43,200', () => {
    const quiet = Array.from({ length: 43_200 }, (_, index) => (index === 31_337 ? 60 : 0));
    const { samples, values } = line([quiet]);
    const points = reduceLine(samples, values, { from: 0, to: 43_200 * interval, count: 1100 });
    assert.deepEqual(
      points.filter(({ y }) => y === 60),
      [{ x: 31_337 * interval, y: 60 }],
    );
  });

  it('does not draw silent samples, although their bitrate is 0', () => {
    const { samples, values } = line([[5, 0, 6]]);
    samples.state[1] = silent;
    const points = reduceLine(samples, values, { from: 0, to: 3 * interval, count: 30 });
    assert.deepEqual(
      points.map(({ y }) => y),
      [5, NaN, 6],
    );
  });
});

describe('stretches that were not measured', () => {
  it('tell silent, missing and unreadable apart and add what no part covers', () => {
    const { samples } = line([
      [1, 1, 1, 1, 1],
      [1, 1],
    ]);
    samples.state.set([measured, silent, silent, missing, unreadable]);
    const stretches = unmeasuredStretches(samples, { from: -4000, to: 40_000 });
    assert.deepEqual(stretches, [
      { from: -4000, to: 0, state: missing },
      { from: 2000, to: 6000, state: silent },
      { from: 6000, to: 8000, state: missing },
      { from: 8000, to: 10_000, state: unreadable },
      { from: 10_000, to: 30_000, state: missing },
      { from: 34_000, to: 40_000, state: missing },
    ]);
  });

  it('cover the whole stay when there are no samples', () => {
    const none: Samples = { times: new Float64Array(), state: new Uint8Array(), parts: [] };
    assert.deepEqual(unmeasuredStretches(none, { from: 0, to: 60_000 }), [{ from: 0, to: 60_000, state: missing }]);
  });

  it('take at least one pixel column each and never leave the plot', () => {
    fc.assert(
      fc.property(anyLine, anyColumns, ({ samples }, columns) => {
        const stretches = unmeasuredStretches(samples, { from: 0, to: 400_000 });
        const runs = columnRuns(stretches, columns);
        const inSight = stretches.filter(({ from, to }) => to > columns.from && from < columns.to);
        assert.equal(runs.length === 0, inSight.length === 0);
        let before = 0;
        for (const { from, to } of runs) {
          assert.ok(from >= before && to > from && to <= columns.count);
          before = to;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('show the one least like a measurement where a column holds several', () => {
    const columns: PixelColumns = { from: 0, to: 1000, count: 1 };
    const stretches = [missing, silent, unreadable].map((state, index) => ({
      from: index * 10,
      to: index * 10 + 10,
      state,
    }));
    assert.deepEqual(columnRuns(stretches, columns), [{ from: 0, to: 1, state: missing }]);
  });
});
