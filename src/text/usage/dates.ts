import type { EpochMs } from '../../shared/time';
import type { UsagePeriod } from '../../shared/usage';

type Style = 'day' | 'weekday' | 'month' | 'shortDay' | 'shortMonth';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  day: { dateStyle: 'medium' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  shortMonth: { month: 'short', year: 'numeric' },
};
/** Making an Intl formatter costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(style: Style, locale: string): Intl.DateTimeFormat {
  const key = `${style} ${locale}`;
  let found = formatters.get(key);
  if (!found) {
    // Days are told, not moments: midnight in UTC stands for each.
    const options = { ...styles[style], timeZone: 'UTC' };
    try {
      found = new Intl.DateTimeFormat(locale, options);
    } catch {
      found = new Intl.DateTimeFormat('en', options);
    }
    formatters.set(key, found);
  }
  return found;
}

/** A day, given as its midnight in UTC: `Nov 29, 2026`. */
export function calendarDay(at: EpochMs, locale: string): string {
  return formatter('day', locale).format(at);
}

/** A day, week or month from its first to its last day, both given as midnights in UTC: `Sun, Nov 29, 2026`, `Nov 23 – 29, 2026`, `November 2026`. */
export function calendarPeriod(period: UsagePeriod, first: EpochMs, last: EpochMs, locale: string): string {
  switch (period) {
    case 'day':
      return formatter('weekday', locale).format(first);
    case 'week':
      return formatter('day', locale).formatRange(first, last);
    case 'month':
      return formatter('month', locale).format(first);
  }
}

/** The same for where there is little room, by its first day: `Nov 23`, `Nov 2026`. */
export function calendarTick(period: UsagePeriod, first: EpochMs, locale: string): string {
  return formatter(period === 'month' ? 'shortMonth' : 'shortDay', locale).format(first);
}

/** The name of a day of the week, 1 (Monday) to 7. */
export function weekdayName(weekday: number, locale: string): string {
  const options = { weekday: 'long', timeZone: 'UTC' } as const;
  // 1970-01-05 was a Monday.
  const at = (weekday + 3) * 86_400_000;
  try {
    return new Intl.DateTimeFormat(locale, options).format(at);
  } catch {
    return new Intl.DateTimeFormat('en', options).format(at);
  }
}
