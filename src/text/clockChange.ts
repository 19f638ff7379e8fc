import { type EpochMs, isMoment } from '../shared/time';
import { zoneOffset } from '../shared/zoneOffset';
import type { TextContext } from './context';
import type { Zone } from './zone';

const hourMs = 3600_000;
/** No zone puts its clock back by more than this at once, ms. */
const furthestBackMs = 3 * hourMs;
/** True where the zone's clock shows the same time twice, because it is put back. */
function isShownTwice(ms: EpochMs, zone: Zone): boolean {
  const others = [zoneOffset(ms - furthestBackMs, zone.id), zoneOffset(ms + furthestBackMs, zone.id)] as const;
  if (others[0] <= others[1]) {
    return false;
  }
  const offset = zoneOffset(ms, zone.id);
  return others.some((other) => other !== offset && zoneOffset(ms + offset - other, zone.id) === other);
}

/** Adds the offset to a time that the zone's clock shows twice: `02:30:00 (UTC+02:00)`. */
export function withOffset(text: string, ms: EpochMs, { zone, l10n }: TextContext): string {
  if (!isMoment(ms) || !isShownTwice(ms, zone)) {
    return text;
  }
  return l10n.t('{0} (UTC{1})', text, offsetText(ms, zone));
}

/** How far a zone's clock is ahead of UTC at a moment: `+05:30`. */
export function offsetText(ms: EpochMs, zone: Zone): string {
  const minutes = Math.round(zoneOffset(ms, zone.id) / 60_000);
  const digits = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${digits(minutes / 60)}:${digits(minutes % 60)}`;
}
