const formatters = new Map<string, Intl.NumberFormat>();

/** A number in the way of the locale with at most that many decimals, `–` when it is none; a malformed locale counts as English. */
export function formatNumber(value: number, locale: string, digits = 1): string {
  if (!Number.isFinite(value)) {
    return '–';
  }
  const key = `${locale} ${digits}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const options = { maximumFractionDigits: digits };
    try {
      formatter = new Intl.NumberFormat(locale, options);
    } catch {
      formatter = new Intl.NumberFormat('en', options);
    }
    formatters.set(key, formatter);
  }
  return formatter.format(value);
}

/** A value in %, as `8.1 %`; above zero it never reads as zero (`< 0.1 %`); `–` when it is no number. */
export function formatPercent(percent: number, locale: string, digits = 1): string {
  if (!Number.isFinite(percent)) {
    return '–';
  }
  const least = 10 ** -digits;
  return percent > 0 && percent < least / 2
    ? `< ${formatNumber(least, locale, digits)} %`
    : `${formatNumber(percent, locale, digits)} %`;
}

/** A bitrate given in bit/s, in the unit that people read: `820 bit/s`, `430 kbit/s`, `1.2 Mbit/s`; `–` when it is no number. */
export function formatBitrate(bitPerSecond: number, locale: string): string {
  if (!Number.isFinite(bitPerSecond)) {
    return '–';
  }
  if (bitPerSecond >= 999_500) {
    return `${formatNumber(bitPerSecond / 1e6, locale)} Mbit/s`;
  }
  if (bitPerSecond >= 999.5) {
    return `${formatNumber(bitPerSecond / 1e3, locale, bitPerSecond < 9_950 ? 1 : 0)} kbit/s`;
  }
  return `${formatNumber(bitPerSecond, locale, 0)} bit/s`;
}
