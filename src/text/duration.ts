import type { Localization } from '../shared/translate';
import { formatNumber } from '../shared/units';

/** A length of time given in ms: `1.5 s`, `under 0.1 s`, `38 s`, `4 min 0 s`, `3 h 30 min` (full minutes, never more than it was), `–` when it is no number. */
export function formatDuration(ms: number, { t, locale }: Localization): string {
  if (!Number.isFinite(ms)) {
    return '–';
  }
  const exact = Math.max(0, ms) / 1000;
  if (exact > 0 && exact < 0.05) {
    return t('under {0} s', formatNumber(0.1, locale, 1));
  }
  if (exact < 9.95) {
    return t('{0} s', formatNumber(exact, locale, 1));
  }
  const seconds = Math.round(exact);
  if (seconds < 60) {
    return t('{0} s', seconds);
  }
  if (seconds < 3600) {
    return t('{0} min {1} s', Math.floor(seconds / 60), seconds % 60);
  }
  const minutes = Math.floor(seconds / 60);
  return t('{0} h {1} min', formatNumber(Math.floor(minutes / 60), locale, 0), minutes % 60);
}

/** A length of time given in ms, never rounded up to one of these lengths that it does not reach: `just under 1 min 0 s`. */
export function formatBelow(
  ms: number,
  limits: readonly number[],
  l10n: Localization,
  format = formatDuration,
): string {
  const length = format(ms, l10n);
  return limits.some((limit) => ms < limit && format(limit, l10n) === length)
    ? l10n.t('just under {0}', length)
    : length;
}

/** A length of time given in ms for where there is little room: the same, without a part that is zero (`4 min`, `24 h`). */
export function formatShortDuration(ms: number, l10n: Localization): string {
  const { t, locale } = l10n;
  const seconds = Math.round(Math.max(0, ms) / 1000);
  if (seconds >= 60 && seconds < 3600 && seconds % 60 === 0) {
    return t('{0} min', seconds / 60);
  }
  const minutes = Math.floor(seconds / 60);
  if (seconds >= 3600 && minutes % 60 === 0) {
    return t('{0} h', formatNumber(minutes / 60, locale, 0));
  }
  return formatDuration(ms, l10n);
}
