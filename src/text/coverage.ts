import type { Localization } from '../shared/translate';
import { formatPercent } from '../shared/units';

/** The share of a stay as `98 %`, rounded down so that only a whole reads as a whole, and `under 1 %` where it is not nothing. */
export function formatShare(ms: number, stayMs: number, { t, locale }: Localization): string {
  const percent = stayMs > 0 ? (ms / stayMs) * 100 : 0;
  return percent > 0 && percent < 1 ? t('under 1 %') : formatPercent(Math.floor(percent + 1e-9), locale, 0);
}
