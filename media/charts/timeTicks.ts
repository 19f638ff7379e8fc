import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import { zoneOffset } from '../../src/shared/zoneOffset';
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
