import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import { timeFormat } from './formats';

/** A place on the time axis: its label, with the date as a second line where the day begins to be another. */
export interface TimeTick {
  readonly at: EpochMs;
  readonly label: string | string[];
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const steps: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 7, 14, 28, 91, 365].map((n) => n * day),
];

/** How far the zone's clock is ahead of UTC at a moment, ms. */
export function zoneOffset(at: EpochMs, zone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of timeFormat('en-US', zone, 'offset').formatToParts(at)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day: date = 1, hour: h = 0, minute: m = 0, second: s = 0 } = parts;
  return Date.UTC(year, month - 1, date, h, m, s) - Math.floor(at / second) * second;
}

/** Ticks on round times of the zone's clock, at least `labelWidth` px apart on an axis of `width` px. */
export function timeTicks(
  range: TimeRange,
  width: number,
  labelWidth: number,
  zone: string,
  locale: string,
): TimeTick[] {
  const span = range.to - range.from;
  const step = steps.find((candidate) => (candidate / span) * width >= labelWidth) ?? span;
  const time = timeFormat(locale, zone, step < minute ? 'seconds' : 'minutes');
  const date = timeFormat(locale, zone, 'date');
  const ticks: TimeTick[] = [];
  let previous = -Infinity;
  let previousDay = '';
  const offset = zoneOffset(range.from, zone);
  // The clock may change within the range: then the offset that holds at each tick counts.
  const changes = zoneOffset(range.to, zone) !== offset;
  for (let local = Math.ceil((range.from + offset) / step) * step; ; local += step) {
    const at = local - (changes ? zoneOffset(local - offset, zone) : offset);
    if (at > range.to) {
      return ticks;
    }
    // A time that the clock leaps over has no tick.
    const exists = !changes || at + zoneOffset(at, zone) === local;
    if (at >= range.from && at > previous && exists) {
      const today = date.format(at);
      ticks.push({
        at,
        label: step >= day ? today : today === previousDay ? time.format(at) : [time.format(at), today],
      });
      previous = at;
      previousDay = today;
    }
  }
}
