import type { EpochMs } from '../../shared/time';
import type { UsagePeriod } from '../../shared/usage';
import { zoneOffset } from '../../shared/zoneOffset';

/** A day of a zone's calendar: how many days after 1970-01-01 it is. */
export type Day = number;

/** Length of a day of UTC, ms. */
export const dayMs = 86_400_000;
/** Zones change their clocks at whole quarters of an hour. */
const slotMs = 900_000;

/** Tells the day of a zone (IANA name) on which a moment lies; asking for the zone's clock is slow, so what it showed is kept. */
export function dayTeller(timeZone: string): (at: EpochMs) => Day {
  const offsets = new Map<number, number>();
  return (at) => {
    const slot = Math.floor(at / slotMs);
    const offset = offsets.get(slot) ?? zoneOffset(at, timeZone);
    offsets.set(slot, offset);
    return Math.floor((at + offset) / dayMs);
  };
}

/** Older runtimes know weeks by a property, some not at all. */
interface WeekLocale extends Intl.Locale {
  readonly getWeekInfo?: () => WeekInfo;
  readonly weekInfo?: WeekInfo;
}
interface WeekInfo {
  readonly firstDay: number;
}

/** The day on which weeks begin in a locale, 1 (Monday) to 7; Monday where that is not known. */
export function firstWeekday(locale: string): number {
  try {
    const known: WeekLocale = new Intl.Locale(locale);
    return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
  } catch {
    return 1;
  }
}

/** The first day of the week or month that a day is in, or the day itself; `weekday` (1 to 7) begins weeks. */
export function periodStart(day: Day, period: UsagePeriod, weekday: number): Day {
  switch (period) {
    case 'day':
      return day;
    case 'week':
      // 1970-01-01 was a Thursday.
      return day - modulo(day + 4 - weekday, 7);
    case 'month':
      return shiftMonth(day, 0);
  }
}

/** The first day of the period after the one that begins on a day. */
export function nextPeriod(start: Day, period: UsagePeriod): Day {
  switch (period) {
    case 'day':
      return start + 1;
    case 'week':
      return start + 7;
    case 'month':
      return shiftMonth(start, 1);
  }
}

/** A day as files write it: `2026-11-29`. */
export function isoDay(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function shiftMonth(day: Day, months: number): Day {
  const date = new Date(day * dayMs);
  return date.setUTCMonth(date.getUTCMonth() + months, 1) / dayMs;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
