import assert from 'node:assert/strict';
import { formatBitrate, formatPercent } from '../../../src/shared/units';
import { formatDuration, formatShortDuration } from '../../../src/text/duration';
import { formatDateTime, formatDay, formatRange, formatRecent, formatTime } from '../../../src/text/time';
import { resolveZone } from '../../../src/text/zone';
import type { TextContext } from '../../../src/text/context';
import { english } from './english';
import { context } from './rows';

const zoneOf = (name: string) => resolveZone(name, 'UTC').zone;
const inZone = (name: string, locale = 'en'): TextContext => ({
  ...context,
  zone: zoneOf(name),
  l10n: { ...english, locale },
});
const at = (iso: string) => Date.parse(iso);

describe('the zone setting', () => {
  it('means the host’s zone by local, in any case', () => {
    const oslo = { id: 'Europe/Oslo', name: 'Europe/Oslo' };
    for (const setting of ['local', 'LOCAL', ' local ', '']) {
      assert.deepEqual(resolveZone(setting, 'Europe/Oslo'), { zone: oslo, known: true });
    }
  });

  it('means UTC by utc in any case and by its other names', () => {
    for (const setting of ['utc', 'UTC', 'Etc/UTC', 'GMT', 'Zulu']) {
      assert.deepEqual(resolveZone(setting, 'Europe/Oslo'), { zone: { id: 'UTC', name: 'UTC' }, known: true });
    }
  });

  it('keeps the name that was chosen, in its usual spelling', () => {
    assert.equal(zoneOf('europe/oslo').name, 'Europe/Oslo');
    assert.equal(zoneOf('Asia/Kolkata').name, 'Asia/Kolkata');
  });

  it('falls back to the host’s zone, and to UTC where that is unknown too', () => {
    assert.deepEqual(resolveZone('Mars/Base', 'Europe/Oslo'), {
      zone: { id: 'Europe/Oslo', name: 'Europe/Oslo' },
      known: false,
    });
    assert.deepEqual(resolveZone('local', 'nowhere'), { zone: { id: 'UTC', name: 'UTC' }, known: false });
  });
});

describe('times', () => {
  const moment = at('2024-05-07T21:04:09Z');

  it('are written in 24 hours in the zone and the locale', () => {
    assert.equal(formatDateTime(moment, context), 'May 7, 2024, 21:04');
    assert.equal(formatTime(moment, context), '21:04');
    assert.equal(formatTime(moment, context, { seconds: true }), '21:04:09');
    assert.equal(formatDay(moment, inZone('Asia/Tokyo')), 'May 8, 2024');
    assert.equal(formatDateTime(moment, inZone('Europe/Oslo', 'de')), '07.05.2024, 23:04');
    assert.equal(formatTime(at('2024-05-07T00:00:00Z'), context), '00:00');
  });

  it('survive a locale or a moment that is none', () => {
    assert.equal(formatTime(moment, inZone('utc', 'not a locale')), '21:04');
    assert.equal(formatTime(NaN, context), 'unknown time');
    assert.equal(formatTime(1e300, context), 'unknown time');
  });

  it('name the zone once in a range, and the days where they differ or are asked for', () => {
    const from = at('2024-05-07T08:21:00Z');
    assert.equal(formatRange(from, from + 60_000, context), '08:21 to 08:22 UTC');
    assert.equal(formatRange(from, from + 4000, context, { seconds: true }), '08:21:00 to 08:21:04 UTC');
    assert.equal(formatRange(from, from + 60_000, context, { day: true }), 'May 7, 2024, 08:21 to 08:22 UTC');
    assert.equal(formatRange(from, from + 86_400_000, context), 'May 7, 2024, 08:21 to May 8, 2024, 08:21 UTC');
  });

  it('are told by their day near now, as the calendar of the zone counts days', () => {
    const recent = (zone: string, now: string, iso: string, locale = 'en') =>
      formatRecent(at(iso), { ...inZone(zone, locale), now: at(now) });
    assert.equal(recent('utc', '2026-11-22T12:00:00Z', '2026-11-22T00:00:00Z'), 'Today 00:00');
    assert.equal(recent('utc', '2026-11-22T12:00:00Z', '2026-11-21T20:30:00Z'), 'Yesterday 20:30');
    assert.equal(recent('Asia/Tokyo', '2026-11-22T12:00:00Z', '2026-11-21T20:30:00Z'), 'Today 05:30');
    assert.equal(recent('utc', '2026-11-22T12:00:00Z', '2026-11-20T20:30:00Z'), 'Nov 20, 20:30');
    assert.equal(recent('utc', '2026-11-22T12:00:00Z', '2026-11-20T20:30:00Z', 'de'), '20. Nov., 20:30');
    assert.equal(recent('utc', '2026-01-01T12:00:00Z', '2025-12-30T20:30:00Z'), 'Dec 30, 2025, 20:30');
    assert.equal(recent('utc', '2026-01-01T12:00:00Z', '2025-12-31T20:30:00Z'), 'Yesterday 20:30');
    // Of a clock that is behind: no day has a name.
    assert.equal(recent('utc', '2026-11-22T12:00:00Z', '2026-11-23T20:30:00Z'), 'Nov 23, 20:30');
    assert.equal(recent('utc', '2026-11-22T12:00:00Z', 'never'), 'unknown time');
    // Days of 23 and of 25 hours.
    assert.equal(recent('Europe/Oslo', '2026-03-29T22:30:00Z', '2026-03-28T23:30:00Z'), 'Yesterday 00:30');
    assert.equal(recent('Europe/Oslo', '2026-10-25T23:30:00Z', '2026-10-24T22:30:00Z'), 'Yesterday 00:30');
  });
});

describe('quantities', () => {
  it('write durations in the two largest units', () => {
    const cases: [number, string][] = [
      [0, '0 s'],
      [300, '0.3 s'],
      [6000, '6 s'],
      [38_000, '38 s'],
      [59_600, '1 min 0 s'],
      [240_000, '4 min 0 s'],
      [3_599_900, '1 h 0 min'],
      [12_600_000, '3 h 30 min'],
      [86_400_000, '24 h 0 min'],
      [NaN, '–'],
    ];
    for (const [ms, text] of cases) {
      assert.equal(formatDuration(ms, english), text);
    }
  });

  it('write short durations without a part that is zero', () => {
    const lengths = [0, 6000, 59_600, 240_000, 241_000, 3_599_900, 12_600_000, 86_400_000, NaN];
    assert.deepEqual(
      lengths.map((ms) => formatShortDuration(ms, english)),
      ['0 s', '6 s', '1 min', '4 min', '4 min 1 s', '1 h', '3 h 30 min', '24 h', '–'],
    );
  });

  it('write percent so that little is never nothing', () => {
    const texts = [8.1, 3, 0.04, 0, 100, NaN].map((percent) => formatPercent(percent, 'en'));
    assert.deepEqual(texts, ['8.1 %', '3 %', '< 0.1 %', '0 %', '100 %', '–']);
    assert.equal(formatPercent(6.67, 'de'), '6,7 %');
  });

  it('write bitrates in the unit that people read', () => {
    const texts = [0, 820, 1234, 430_000, 999_600, 1_234_567, NaN].map((rate) => formatBitrate(rate, 'en'));
    assert.deepEqual(texts, ['0 bit/s', '820 bit/s', '1.2 kbit/s', '430 kbit/s', '1 Mbit/s', '1.2 Mbit/s', '–']);
  });
});
