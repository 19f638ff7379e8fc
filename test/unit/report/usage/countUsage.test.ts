import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayTeller, firstWeekday, isoDay, nextPeriod, periodStart } from '../../../../src/report/usage/calendar';
import {
  countDays,
  type CountedSession,
  fillGaps,
  groupDays,
  sumOf,
  toldMeasures,
  valueOf,
} from '../../../../src/report/usage/countUsage';
import { usageMeasures, usagePeriods } from '../../../../src/shared/usage';
import { session } from './usageFixture';

const oslo = dayTeller('Europe/Oslo');
const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const startsOf = (days: ReadonlyMap<number, unknown>): string[] => [...days.keys()].map(isoDay);

describe('usage by day, week and month', () => {
  it('counts a session on the day of the zone on which it started, over a change of the clock', () => {
    const at = (iso: string): string => isoDay(oslo(Date.parse(iso)));
    // Oslo's clock is two hours ahead of UTC until 25 October 2026, 01:00 UTC, one hour after it.
    assert.equal(at('2026-10-23T21:59:59Z'), '2026-10-23');
    assert.equal(at('2026-10-23T22:00:00Z'), '2026-10-24');
    assert.equal(at('2026-10-25T22:59:59Z'), '2026-10-25');
    assert.equal(at('2026-10-25T23:00:00Z'), '2026-10-26');
    assert.equal(isoDay(dayTeller('Pacific/Apia')(Date.parse('2011-12-30T11:00:00Z'))), '2011-12-31');
  });

  it('begins weeks as the locale says, and on Monday where that is not known', () => {
    assert.deepEqual([firstWeekday('en-US'), firstWeekday('nb-NO'), firstWeekday('ar-EG')], [7, 1, 6]);
    assert.equal(firstWeekday('not a locale'), 1);
    // 29 November 2026 is a Sunday.
    assert.equal(isoDay(periodStart(day('2026-11-29'), 'week', 1)), '2026-11-23');
    assert.equal(isoDay(periodStart(day('2026-11-29'), 'week', 7)), '2026-11-29');
    assert.equal(isoDay(periodStart(day('2026-11-29'), 'week', 6)), '2026-11-28');
    assert.equal(isoDay(periodStart(day('1969-12-31'), 'week', 1)), '1969-12-29');
  });

  it('has months of their own lengths, over the turn of the year', () => {
    assert.equal(isoDay(periodStart(day('2028-02-29'), 'month', 1)), '2028-02-01');
    assert.equal(isoDay(nextPeriod(day('2028-02-01'), 'month')), '2028-03-01');
    assert.equal(isoDay(nextPeriod(day('2026-12-01'), 'month')), '2027-01-01');
  });

  it('adds up minutes and people, and counts what is not told apart from zero', () => {
    const { days } = countDays(
      [
        session('2026-11-28T10:00:00Z', { totalParticipantMinutes: 30, totalUniqueParticipants: 2 }),
        session('2026-11-28T12:00:00Z', { totalParticipantMinutes: null, totalUniqueParticipants: 3 }),
        session('2026-11-29T12:00:00Z', { totalParticipantMinutes: null, totalRecorderMinutes: 0 }, false),
      ],
      dayTeller('UTC'),
    );
    const [first, second] = [...days.values()];
    assert.deepEqual(startsOf(days), ['2026-11-28', '2026-11-29']);
    assert.deepEqual(
      [valueOf(first!, 'sessions'), valueOf(first!, 'participantMinutes'), valueOf(first!, 'people')],
      [2, 30, 5],
    );
    assert.equal(first!.untold.participantMinutes, 1);
    assert.deepEqual([valueOf(second!, 'participantMinutes'), valueOf(second!, 'recorderMinutes')], [null, 0]);
    assert.deepEqual([first!.notFinal, second!.notFinal], [0, 1]);
  });

  it('counts sessions without a start apart', () => {
    const { days, undated } = countDays([session(null, { totalParticipantMinutes: 7 })], oslo);
    assert.equal(days.size, 0);
    assert.deepEqual([undated.sessions, undated.sums.participantMinutes], [1, 7]);
  });

  it('shows periods without sessions between those with some, and leaves very long stretches out', () => {
    const { days } = countDays([session('2026-11-01T10:00:00Z'), session('2026-11-04T10:00:00Z')], oslo);
    assert.deepEqual(startsOf(fillGaps(days, 'day', 2).filled), [
      '2026-11-01',
      '2026-11-02',
      '2026-11-03',
      '2026-11-04',
    ]);
    const cut = fillGaps(days, 'day', 1);
    assert.deepEqual([startsOf(cut.filled), cut.isCut], [['2026-11-01', '2026-11-04'], true]);
  });

  it('adds up to the same by days, weeks and months, in any zone and week', () => {
    const number = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null });
    const counted: fc.Arbitrary<CountedSession> = fc
      .record({
        startedAt: fc.option(fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2027, 0) }), { nil: null }),
        totalParticipantMinutes: number,
        totalRecorderMinutes: number,
        totalStreamerMinutes: number,
        totalUniqueParticipants: number,
        isFinal: fc.boolean(),
      })
      .map(({ isFinal, ...row }) => ({ session: { ...session(null).session, ...row }, isFinal }));
    const zones = fc.constantFrom('Europe/Oslo', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(
        fc.array(counted, { maxLength: 60 }),
        zones,
        fc.integer({ min: 1, max: 7 }),
        (rows, zone, weekday) => {
          const { days, undated } = countDays(rows, dayTeller(zone));
          const whole = sumOf([...days.values(), undated]);
          assert.equal(whole.sessions, rows.length);
          assert.equal(whole.notFinal, rows.filter(({ isFinal }) => !isFinal).length);
          for (const period of usagePeriods) {
            const grouped = groupDays(days, period, weekday);
            assert.deepEqual(sumOf([...grouped.values(), undated]), whole);
            assert.ok([...grouped.keys()].every((start) => periodStart(start, period, weekday) === start));
            const starts = [...fillGaps(grouped, period, 100_000).filled.keys()];
            assert.ok(starts.every((start, i) => i === 0 || start === nextPeriod(starts[i - 1]!, period)));
          }
          for (const measure of toldMeasures) {
            assert.equal(whole.untold[measure] === rows.length && rows.length > 0, valueOf(whole, measure) === null);
          }
          assert.ok(usageMeasures.every((measure) => (valueOf(whole, measure) ?? 0) >= 0));
        },
      ),
    );
  });
});
