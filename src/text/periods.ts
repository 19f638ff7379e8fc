import type { EpochMs } from '../shared/time';
import type { TextContext } from './context';
import type { RowText } from './rowTexts';
import { dayNumber, formatMonth, formatRecentDay } from './time';

/** A day of the last week, or the part of a month before it; its key is the same for every moment in it and in every language. */
export interface Period {
  readonly kind: 'day' | 'month';
  readonly key: string;
  /** Days of its month stand by themselves. */
  readonly isPart: boolean;
}

/** How many days stand by themselves, the present one included. */
const days = 7;
const dayMs = 86_400_000;

/** The day of the zone's calendar as a key: `2026-11-28`; `none` where it is not known. */
export function dayKey(at: EpochMs | null, context: TextContext): string {
  return at === null ? 'none' : isoDay(dayNumber(at, context));
}

/** The period in which a moment lies, by the zone's calendar. */
export function periodOf(at: EpochMs | null, context: TextContext): Period {
  const first = dayNumber(context.now, context) - (days - 1);
  if (at === null || dayNumber(at, context) >= first) {
    return { kind: 'day', key: dayKey(at, context), isPart: false };
  }
  const month = dayKey(at, context).slice(0, 7);
  return { kind: 'month', key: month, isPart: isoDay(first).startsWith(month) };
}

/** The row of a period: which one, and how many sessions are loaded of it, of which more may come with the next page. */
export function periodRow(at: EpochMs | null, count: number, mayGrow: boolean, context: TextContext): RowText {
  const { l10n } = context;
  const label = periodLabel(at, context);
  const description = mayGrow ? loadedText(count, context) : countText(count, context);
  return { label, description, accessible: l10n.t('{0}, {1}', label, description) };
}

function periodLabel(at: EpochMs | null, context: TextContext): string {
  const { t } = context.l10n;
  if (at === null) {
    return t('Start not recorded');
  }
  const { kind, isPart } = periodOf(at, context);
  if (kind === 'day') {
    return formatRecentDay(at, context);
  }
  const month = formatMonth(at, context, { year: !isPart });
  return isPart ? t('Earlier in {0}', month) : month;
}

function countText(count: number, { l10n: { t } }: TextContext): string {
  return count === 1 ? t('1 session') : t('{0} sessions', count);
}

function loadedText(count: number, { l10n: { t } }: TextContext): string {
  return count === 1 ? t('1 session loaded') : t('{0} sessions loaded', count);
}

function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
