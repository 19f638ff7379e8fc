import type { Localization } from '../../shared/translate';
import type { UsageMeasure, UsagePeriod } from '../../shared/usage';
import { formatNumber } from '../../shared/units';

/** What is counted, as a heading. */
export function measureLabel(measure: UsageMeasure, { t }: Localization): string {
  switch (measure) {
    case 'sessions':
      return t('Sessions');
    case 'participantMinutes':
      return t('Participant minutes');
    case 'people':
      return t('People, counted once a session');
    case 'recorderMinutes':
      return t('Recorder minutes');
    case 'streamerMinutes':
      return t('Streamer minutes');
  }
}

/** What bars stand for, as a choice. */
export function periodsLabel(period: UsagePeriod, { t }: Localization): string {
  switch (period) {
    case 'day':
      return t('Days');
    case 'week':
      return t('Weeks');
    case 'month':
      return t('Months');
  }
}

/** One bar, as the head of a column. */
export function periodLabel(period: UsagePeriod, { t }: Localization): string {
  switch (period) {
    case 'day':
      return t('Day');
    case 'week':
      return t('Week');
    case 'month':
      return t('Month');
  }
}

/** An amount in the way of the locale, a dash where it is not told. */
export function amountText(value: number | null, { locale }: Localization): string {
  return value === null ? '–' : formatNumber(value, locale, 0);
}

/** So many sessions, in words. */
export function sessionsText(count: number, l10n: Localization): string {
  return count === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', amountText(count, l10n));
}
