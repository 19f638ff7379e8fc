import { type EpochMs, isMoment } from './time';

/** Making an Intl formatter costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clock (IANA name) is ahead of UTC at that moment, ms; 0 for what is no moment. */
export function zoneOffset(at: EpochMs, timeZone: string): number {
  if (!isMoment(at)) {
    return 0;
  }
  // In English, whatever the reader's language, as GMT+05:30.
  const formatter = formatters.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, formatter);
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(formatter.format(at)) ?? [];
  return Number(`${sign}1`) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}
