import assert from 'node:assert/strict';
import fc from 'fast-check';
import { zoneOffset } from '../../../src/shared/zoneOffset';

const hours = (zone: string, iso: string): number => zoneOffset(Date.parse(iso), zone) / 3_600_000;

describe('how far a zone is ahead of UTC', () => {
  it('is known with summer time, and with parts of an hour', () => {
    assert.equal(hours('UTC', '2024-05-07T00:00:00Z'), 0);
    assert.equal(hours('Europe/Oslo', '2024-01-07T00:00:00Z'), 1);
    assert.equal(hours('Europe/Oslo', '2024-07-07T00:00:00Z'), 2);
    assert.equal(hours('Asia/Kathmandu', '2024-07-07T00:00:00Z'), 5.75);
    assert.equal(hours('America/St_Johns', '2024-01-07T00:00:00Z'), -3.5);
  });

  it('is nothing for what is no moment', () => {
    assert.deepEqual([zoneOffset(NaN, 'Europe/Oslo'), zoneOffset(Infinity, 'Europe/Oslo')], [0, 0]);
  });

  it('is what the clock on the wall shows more, in any zone at any time', () => {
    const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe', 'UTC'];
    const moments = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (timeZone, at) => {
        const format = { dateStyle: 'short', timeStyle: 'medium' } as const;
        const wall = new Intl.DateTimeFormat('en', { ...format, timeZone }).format(at);
        const shifted = new Intl.DateTimeFormat('en', { ...format, timeZone: 'UTC' }).format(
          at + zoneOffset(at, timeZone),
        );
        assert.equal(shifted, wall);
      }),
      { numRuns: 500 },
    );
  });
});
