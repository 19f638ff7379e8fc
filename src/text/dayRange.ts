import type { EpochMs } from '../shared/time';
import { zoneOffset } from '../shared/zoneOffset';
import type { Zone } from './zone';

/** A stretch of time, both ends included; what is left out is open. */
export interface DayRange {
  readonly from?: EpochMs;
  readonly to?: EpochMs;
}

const dayMs = 86_400_000;

/**
 * The days that a person typed, as they begin and end in the zone: a year, a month or a day as `2026`, `2026-11` or
 * `2026-11-28`, or two of them with `to` or `..` between, of which one may be left out. Undefined for anything else.
 */
export function parseDayRange(typed: string, zone: Zone): DayRange | undefined {
  const [first = '', last, ...rest] = typed.trim().split(/\s*(?:\bto\b|\.\.|–|\s-\s)\s*/iu);
  const [from, to] = [parseDays(first, zone), parseDays(last ?? first, zone)];
  const isOpen = (text: string | undefined): boolean => text === '' && last !== undefined;
  if (rest.length > 0 || (from === undefined && !isOpen(first)) || (to === undefined && !isOpen(last))) {
    return undefined;
  }
  const range = { ...(from && { from: from.from }), ...(to && { to: to.to }) };
  const { from: begins = -Infinity, to: ends = Infinity } = range;
  return Object.keys(range).length === 0 || begins > ends ? undefined : range;
}

/** When the day so many days before that moment began in the zone. */
export function startOfDayBefore(now: EpochMs, days: number, zone: Zone): EpochMs {
  const local = now + zoneOffset(now, zone.id);
  return inZone(Math.floor(local / dayMs) * dayMs - days * dayMs, zone);
}

function parseDays(text: string, zone: Zone): Required<DayRange> | undefined {
  const [whole, year = '', month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(text) ?? [];
  if (whole === undefined) {
    return undefined;
  }
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const first = Date.UTC(y, m, d);
  const at = new Date(first);
  if (at.getUTCMonth() !== m || at.getUTCDate() !== d) {
    return undefined;
  }
  const next =
    day !== undefined ? Date.UTC(y, m, d + 1) : month !== undefined ? Date.UTC(y, m + 1) : Date.UTC(y + 1, 0);
  return { from: inZone(first, zone), to: inZone(next, zone) - 1 };
}

/** The moment at which the zone's clock shows what UTC shows at `local`; where it leaps over that, the first one after. */
function inZone(local: EpochMs, zone: Zone): EpochMs {
  const near = local - zoneOffset(local, zone.id);
  return local - zoneOffset(near, zone.id);
}
