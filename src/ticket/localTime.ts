import type { EpochMs } from '../shared/time';
import { zoneOffset } from '../shared/zoneOffset';
import type { Zone } from '../text/zone';

const dayMs = 86_400_000;

/** What a clock on the wall shows, as if it stood in UTC, ms since 1970. */
export type ClockMs = number;

/** The moments at which a zone's clock shows that time: one, two where it is put back, none where it is put forward. */
export function momentsOf(clock: ClockMs, zone: Zone): readonly EpochMs[] {
  return offsetsAround(clock, zone)
    .map((offset) => clock - offset)
    .filter((at) => at + zoneOffset(at, zone.id) === clock)
    .sort((a, b) => a - b);
}

/** What a time that the clock leaves out may mean: read with the offset after the change, then with that before it. */
export function momentsBesideGap(clock: ClockMs, zone: Zone): readonly EpochMs[] {
  return offsetsAround(clock, zone)
    .map((offset) => clock - offset)
    .sort((a, b) => a - b);
}

/** What a zone's clock shows at a moment. */
export function clockAt(at: EpochMs, zone: Zone): ClockMs {
  return at + zoneOffset(at, zone.id);
}

/** The beginning of the day on a clock. */
export function startOfDay(clock: ClockMs): ClockMs {
  return Math.floor(clock / dayMs) * dayMs;
}

function offsetsAround(clock: ClockMs, zone: Zone): number[] {
  return [...new Set([clock - dayMs, clock + dayMs].map((at) => zoneOffset(at, zone.id)))];
}
