import { type EpochMs, isMoment } from '../shared/time';
import { zoneOffset } from '../shared/zoneOffset';
import { withOffset } from './clockChange';
import type { TextContext } from './context';
import type { Zone } from './zone';

type Style =
  | 'day'
  | 'monthDay'
  | 'minute'
  | 'second'
  | 'dayMinute'
  | 'daySecond'
  | 'monthMinute'
  | 'monthSecond'
  | 'month'
  | 'monthAlone'
  | 'year';

const clock = (timeStyle: 'short' | 'medium'): Intl.DateTimeFormatOptions => ({ timeStyle, hourCycle: 'h23' });
const day: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };
const options: Record<Style, Intl.DateTimeFormatOptions> = {
  day,
  monthDay: { day: 'numeric', month: 'short' },
  minute: clock('short'),
  second: clock('medium'),
  dayMinute: { ...day, ...clock('short') },
  daySecond: { ...day, ...clock('medium') },
  monthMinute: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  monthSecond: {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
  month: { month: 'long', year: 'numeric' },
  monthAlone: { month: 'long' },
  year: { year: 'numeric' },
};

/** Making an Intl formatter costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(style: Style, zone: Zone, locale: string): Intl.DateTimeFormat {
  const key = `${style} ${zone.id} ${locale}`;
  let found = formatters.get(key);
  if (!found) {
    const all = { ...options[style], timeZone: zone.id };
    try {
      found = new Intl.DateTimeFormat(locale, all);
    } catch {
      found = new Intl.DateTimeFormat('en', all);
    }
    formatters.set(key, found);
  }
  return found;
}

function format(ms: EpochMs, style: Style, { zone, l10n: { t, locale } }: TextContext): string {
  return isMoment(ms) ? formatter(style, zone, locale).format(ms) : t('unknown time');
}

/** What a time or a range shows beside hours and minutes. */
export interface TimeOptions {
  /** Seconds too. */
  readonly seconds?: boolean;
  /** The day even where it does not change. */
  readonly day?: boolean;
}

/** Day and time of day (24 hours) in the zone, which is not named: `Nov 22, 2026, 08:21`; with its offset where the clock shows it twice. */
export function formatDateTime(ms: EpochMs, context: TextContext, { seconds = false }: TimeOptions = {}): string {
  return withOffset(format(ms, seconds ? 'daySecond' : 'dayMinute', context), ms, context);
}

/** Day and time of day to the second without the year, for where it stands beside it: `Nov 22, 08:21:04`. */
export function formatDayTime(ms: EpochMs, context: TextContext): string {
  return withOffset(format(ms, 'monthSecond', context), ms, context);
}

/** The month in the zone: `November 2026`, or `November` alone where the year is plain. */
export function formatMonth(ms: EpochMs, context: TextContext, { year }: { readonly year: boolean }): string {
  return format(ms, year ? 'month' : 'monthAlone', context);
}

/** The year in the zone: `2026`. */
export function formatYear(ms: EpochMs, context: TextContext): string {
  return format(ms, 'year', context);
}

/** Time of day (24 hours) in the zone, which is not named: `08:21` or `08:21:04`; with its offset where the clock shows it twice. */
export function formatTime(ms: EpochMs, context: TextContext, { seconds = false }: TimeOptions = {}): string {
  return withOffset(format(ms, seconds ? 'second' : 'minute', context), ms, context);
}

/** The day in the zone: `Nov 22, 2026`. */
export function formatDay(ms: EpochMs, context: TextContext): string {
  return format(ms, 'day', context);
}

/** A day as near to now as it is: `Today`, `Yesterday`, `Nov 21`, `Nov 21, 2025`. */
export function formatRecentDay(ms: EpochMs, context: TextContext): string {
  const { t } = context.l10n;
  switch (daysAgo(ms, context)) {
    case 0:
      return t('Today');
    case 1:
      return t('Yesterday');
    default:
      return format(ms, isThisYear(ms, context) ? 'monthDay' : 'day', context);
  }
}

/** A time as near to now as it is, in the zone, which is not named: `Today 08:21`, `Yesterday 20:30`, `Nov 21, 20:30`, `Nov 21, 2025, 20:30`. */
export function formatRecent(ms: EpochMs, context: TextContext): string {
  const { t } = context.l10n;
  switch (daysAgo(ms, context)) {
    case 0:
      return t('Today {0}', formatTime(ms, context));
    case 1:
      return t('Yesterday {0}', formatTime(ms, context));
    default:
      return format(ms, isThisYear(ms, context) ? 'monthMinute' : 'dayMinute', context);
  }
}

/** A finished time with the name of its zone: `08:21 UTC`. */
export function withZone(text: string, { zone }: TextContext): string {
  return `${text} ${zone.name}`;
}

/** A range with its zone named: `08:21 to 08:22 UTC`; with days when they differ or `day` is set. */
export function formatRange(from: EpochMs, to: EpochMs, context: TextContext, show: TimeOptions = {}): string {
  return withZone(formatBareRange(from, to, context, show), context);
}

/** A range in the zone, which is not named: `08:21 to 08:22`; with days when they differ or `day` is set. */
export function formatBareRange(from: EpochMs, to: EpochMs, context: TextContext, show: TimeOptions = {}): string {
  const { t } = context.l10n;
  const oneDay = formatDay(from, context) === formatDay(to, context);
  const first = oneDay && !show.day ? formatTime : formatDateTime;
  const last = oneDay ? formatTime : formatDateTime;
  return t('{0} to {1}', first(from, context, show), last(to, context, show));
}

function daysAgo(ms: EpochMs, context: TextContext): number {
  return dayNumber(context.now, context) - dayNumber(ms, context);
}

function isThisYear(ms: EpochMs, context: TextContext): boolean {
  return yearOf(ms, context) === yearOf(context.now, context);
}

function yearOf(ms: EpochMs, { zone }: TextContext): number {
  return new Date(ms + zoneOffset(ms, zone.id)).getUTCFullYear();
}

/** Counts the days of the zone's calendar; they are not all 24 hours long. */
export function dayNumber(ms: EpochMs, { zone }: TextContext): number {
  return Math.floor((ms + zoneOffset(ms, zone.id)) / 86_400_000);
}
