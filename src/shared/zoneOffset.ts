import { type EpochMs, isMoment } from './time';

/** Making an Intl formatter costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const weekMs = 7 * 86_400_000;
/** What zones are ahead by at the ends of weeks, ms, by zone and number of the week: thousands of rows need it at once. */
const weeks = new Map<string, Map<number, number>>();

/** How far a zone's clock (IANA name) is ahead of UTC at that moment, ms; 0 for what is no moment. */
export function zoneOffset(at: EpochMs, timeZone: string): number {
  if (!isMoment(at)) {
    return 0;
  }
  const week = Math.floor(at / weekMs);
  const before = offsetAtWeek(week, timeZone);
  // No zone changes its clock and takes that back within a week.
  return before === offsetAtWeek(week + 1, timeZone) ? before : readOffset(at, timeZone);
}

function offsetAtWeek(week: number, timeZone: string): number {
  let known = weeks.get(timeZone);
  if (known === undefined) {
    known = new Map();
    weeks.set(timeZone, known);
  }
  const offset = known.get(week) ?? (isMoment(week * weekMs) ? readOffset(week * weekMs, timeZone) : NaN);
  known.set(week, offset);
  return offset;
}

function readOffset(at: EpochMs, timeZone: string): number {
  // In English, whatever the reader's language, as GMT+05:30.
  const formatter = formatters.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, formatter);
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(formatter.format(at)) ?? [];
  return Number(`${sign}1`) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}
