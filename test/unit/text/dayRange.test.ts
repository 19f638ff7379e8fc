import assert from 'node:assert/strict';
import { parseDayRange, startOfDayBefore } from '../../../src/text/dayRange';
import { utc, type Zone } from '../../../src/text/zone';

const oslo: Zone = { id: 'Europe/Oslo', name: 'Europe/Oslo' };
const at = (iso: string): number => Date.parse(iso);
const range = (typed: string, zone = utc): readonly (string | undefined)[] | undefined => {
  const found = parseDayRange(typed, zone);
  const iso = (ms: number | undefined): string | undefined => (ms === undefined ? ms : new Date(ms).toISOString());
  return found && [iso(found.from), iso(found.to)];
};

describe('days that are typed', () => {
  it('are a day, a month, a year or two of them, both ends included', () => {
    assert.deepEqual(range('2026-11-28'), ['2026-11-28T00:00:00.000Z', '2026-11-28T23:59:59.999Z']);
    assert.deepEqual(range('2024-2'), ['2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z']);
    assert.deepEqual(range('2026'), ['2026-01-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z']);
    for (const typed of ['2026-11-01 to 2026-12', '2026-11-01..2026-12', '2026-11-01 – 2026-12', '2026-11 - 2026-12']) {
      assert.deepEqual(range(typed), ['2026-11-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'], typed);
    }
  });

  it('may be open at one end', () => {
    assert.deepEqual(range('2026-11-02 to'), ['2026-11-02T00:00:00.000Z', undefined]);
    assert.deepEqual(range('to 2026-11-02'), [undefined, '2026-11-02T23:59:59.999Z']);
  });

  it('begin and end in the zone, also where its clock is put back', () => {
    assert.deepEqual(range('2026-10-25', oslo), ['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z']);
    const before = startOfDayBefore(at('2026-10-27T00:30:00Z'), 7, oslo);
    assert.equal(before, at('2026-10-19T22:00:00.000Z'));
  });

  it('are nothing where they cannot be read or end before they begin', () => {
    for (const typed of ['', 'to', 'x', '2026-13', '2026-02-30', '2026-11-02 to 2026-11-01', '2026 to 2027 to 2028']) {
      assert.equal(range(typed), undefined, typed);
    }
  });
});
