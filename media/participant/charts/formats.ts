type TimeStyle = 'seconds' | 'minutes' | 'date' | 'moment' | 'offset';

const clock = { hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const;
const styles: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  seconds: { ...clock, second: '2-digit' },
  minutes: clock,
  date: { day: 'numeric', month: 'short' },
  moment: { ...clock, second: '2-digit', day: 'numeric', month: 'short' },
  offset: { ...clock, year: 'numeric', month: 'numeric', day: 'numeric', second: '2-digit' },
};
const timeFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A formatter of moments in a zone, made once: making one costs more than a thousand uses. */
export function timeFormat(locale: string, timeZone: string, style: TimeStyle): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  const format = timeFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone });
  timeFormats.set(key, format);
  return format;
}

/** Writes a number with at most `digits` decimals. */
export function formatNumber(value: number, locale: string, digits: number): string {
  const key = `${locale} ${digits}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  numberFormats.set(key, format);
  return format.format(value);
}

/** Makes the formatters' data load now, while the page waits for the host, and not when the first chart is drawn. */
export function warmFormats(): void {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  timeFormat(locale, timeZone, 'minutes').format(0);
  timeFormat('en-US', timeZone, 'offset').formatToParts(0);
  formatNumber(0, locale, 2);
}
