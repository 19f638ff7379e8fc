import { formatNumber } from '../../src/shared/units';
import { zoneOffset } from '../../src/shared/zoneOffset';

type TimeStyle = 'seconds' | 'minutes' | 'date' | 'moment';

const clock = { hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const;
const styles: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  seconds: { ...clock, second: '2-digit' },
  minutes: clock,
  date: { day: 'numeric', month: 'short' },
  moment: { ...clock, second: '2-digit', day: 'numeric', month: 'short' },
};
const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** A formatter of moments in a zone, made once: making one costs more than a thousand uses. */
export function timeFormat(locale: string, timeZone: string, style: TimeStyle): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  const format = timeFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone });
  timeFormats.set(key, format);
  return format;
}

/** Makes the formatters' data load now, while the page waits for the host, and not when the first chart is drawn. */
export function warmFormats(): void {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  timeFormat(locale, timeZone, 'minutes').format(0);
  zoneOffset(0, timeZone);
  formatNumber(0, locale, 2);
}
