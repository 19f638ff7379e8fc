import type { Localization } from '../shared/translate';
import { formatPercent } from '../shared/units';

/** The share of a stay as `98 %`, rounded down, `under 1 %` where it is not nothing and `over 99 %` where it is not all. */
export function formatShare(ms: number, stayMs: number, { t, locale }: Localization): string {
  const percent = stayMs > 0 ? (ms / stayMs) * 100 : 0;
  if (percent > 0 && percent < 1) {
    return t('under 1 %');
  }
  return percent > 99 + 1e-9 && percent < 100 - 1e-9
    ? t('over 99 %')
    : formatPercent(Math.floor(percent + 1e-9), locale, 0);
}
