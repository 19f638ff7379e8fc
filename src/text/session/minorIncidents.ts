import type { Incident } from '../../quality/incidents/findIncidents';
import type { Localization } from '../../shared/translate';

/** A stretch that is shorter and in which nobody's side can be told is put together with others of its kind, ms. */
const shortMs = 10_000;

/** Incidents in the order in which they are told: each by itself, then those that are told together. */
export interface ToldIncidents {
  readonly single: readonly Incident[];
  readonly minor: readonly Incident[];
}

/** Puts together the short incidents that name nobody's side, where there are several beside the first; none is left out. */
export function sortOut(incidents: readonly Incident[]): ToldIncidents {
  const isMinor = ({ cause, lengthMs }: Incident, place: number): boolean =>
    place > 0 && lengthMs < shortMs && (cause === 'cannotTell' || cause === 'severalUplinks');
  const minor = incidents.filter(isMinor);
  return minor.length < 2
    ? { single: incidents, minor: [] }
    : { single: incidents.filter((one, place) => !isMinor(one, place)), minor };
}

/** What several short incidents are together: `14 shorter stretches of under 10 s in which it cannot be told`. */
export function minorText(count: number, { t }: Localization): string {
  return t('{0} shorter stretches of under {1} s in which it cannot be told whose side it was', count, shortMs / 1000);
}
