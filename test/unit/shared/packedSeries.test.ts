import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packSeries, unpackSeries } from '../../../src/shared/protocol/packedSeries';
import type { Series } from '../../../src/shared/series';

function seriesOf(times: readonly number[], values: readonly number[]): Series {
  const column = (shift: number): Float64Array => Float64Array.from(times, (_, i) => values[i + shift] ?? NaN);
  const state = Uint8Array.from(times, (_, i) => i % 4);
  return {
    times: Float64Array.from(times),
    parts: [{ start: 0, end: times.length, intervalMs: 2000, approximate: false }],
    send: { loss: column(0), bitrate: column(1), state },
    recv: { loss: column(2), bitrate: column(3), state },
  };
}

const regular = (count: number): number[] => Array.from({ length: count }, (_, i) => 1_700_000_000_000 + i * 2000);

describe('packed samples', () => {
  it('are exactly the same numbers when they are unpacked', () => {
    const number = fc.oneof(
      fc.constant(NaN),
      fc.nat({ max: 0xffff }),
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.nat({ max: 100_000 }).map((whole) => whole / 1000),
      fc.double({ noDefaultInfinity: false }),
      fc.constantFrom(65_534, 65_535, 4_294_967_294, 4_294_967_295, 0.1 + 0.2),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), fc.boolean(), (values, isRegular) => {
        const times = regular(values.length).map((time, i) => (isRegular ? time : time + i * 0.1));
        const series = seriesOf(
          times,
          values.map((value) => (Object.is(value, -0) ? 0 : value)),
        );
        assert.deepEqual(unpackSeries(packSeries(series)), series);
      }),
      { numRuns: 500 },
    );
  });

  it('take a third of the room where they are decimals at regular times', () => {
    const times = regular(1800);
    const series = seriesOf(
      times,
      times.map((_, i) => ((i * 7919) % 1500) / 10),
    );
    const bytes = (value: unknown): number =>
      ArrayBuffer.isView(value)
        ? value.byteLength
        : typeof value === 'object' && value !== null
          ? Object.values(value).reduce((sum: number, one) => sum + bytes(one), 0)
          : 0;
    assert.ok(3 * bytes(packSeries(series)) < bytes(series), `${bytes(packSeries(series))} of ${bytes(series)} bytes`);
  });
});
