import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPacked, packSamples } from '../../../src/quality/packSamples';
import { readSeries } from '../../../src/quality/series';
import { arrays, entry, joined } from './calls';

const stay = { joinedAt: joined, leftAt: joined + 600_000 };
const number = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1_000),
  fc.integer({ min: 0, max: 2 ** 33 }),
  fc.constantFrom(0, 254, 255, 256, 65_534, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, 6553.5, 655.35),
  // A zero with a sign is a zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
);
/** Columns of one kind of number, as the API gives them, with something odd among them now and then. */
const column = fc.oneof(
  fc.array(fc.option(number)),
  fc.array(fc.option(fc.integer({ min: 0, max: 3_000_000 }))),
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.option(number) },
      { weight: 1, arbitrary: fc.constantFrom('1.5', 'x', -1, {}) },
    ),
  ),
);
const names = ['packetLossSend', 'packetLossRecv', 'bitrateSend', 'bitrateRecv'] as const;
const columns = fc.record(Object.fromEntries(names.map((name) => [name, column])), { requiredKeys: [] });
const rows = fc.array(
  fc.record(Object.fromEntries(names.map((name) => [name, fc.option(number)])), { requiredKeys: [] }),
);
const odd = fc.constantFrom(undefined, null, 'x', 5, [], [null, 3], {}, { packetLossSend: 'x' });

describe('samples made small', () => {
  for (const unit of ['percent', 'ratio'] as const) {
    it(`are read as those that came, in ${unit}`, () => {
      fc.assert(
        fc.property(fc.oneof(columns, rows, odd), (samples) => {
          const read = (what: unknown) => readSeries([{ ...entry({}), samples: what }], stay, unit);
          assert.deepEqual(read(packSamples(samples)), read(samples));
        }),
        { numRuns: 2_000 },
      );
    });
  }

  it('take two bytes for a loss of two decimals, four for a bitrate', () => {
    const packed = packSamples(arrays([[1_000, 12.34, 800]], [[1_000, null, 2_000]])) as Record<string, unknown>;
    const bytes = names.map((name) => {
      const one = packed[name];
      return isPacked(one) ? one.packed.byteLength : undefined;
    });
    assert.deepEqual(bytes, [2_000, 1_000, 4_000, 4_000]);
  });
});
