import { zoneOffset } from '../../../src/shared/zoneOffset';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What a zone's clock shows at a moment, as people type it: `2026-01-28 15:00`. */
export function clockOf(at: number, zone: string): string {
  return new Date(at + zoneOffset(at, zone)).toISOString().slice(0, 16).replace('T', ' ');
}

/** How far a zone's clock is ahead of UTC, as it is shown: `(UTC+01:00)`. */
export function offsetOf(at: number, zone: string): string {
  const minutes = zoneOffset(at, zone) / minuteMs;
  const digits = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `(UTC${minutes < 0 ? '-' : '+'}${digits(minutes / 60)}:${digits(minutes % 60)})`;
}

/** When a zone's clock was changed last, to the hour, and by how much, ms: below 0 where it was put back. */
export function lastChange(
  zone: string,
  isWanted: (by: number) => boolean,
): { readonly at: number; readonly by: number } {
  for (let at = Math.floor(Date.now() / hourMs) * hourMs; ; at -= hourMs) {
    const by = zoneOffset(at, zone) - zoneOffset(at - hourMs, zone);
    if (by !== 0 && isWanted(by)) {
      return { at, by };
    }
  }
}
