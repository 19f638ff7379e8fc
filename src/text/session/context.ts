import type { Incident } from '../../quality/incidents/findIncidents';
import type { Localization } from '../../shared/translate';
import type { When } from '../verdict/when';

/** What the words about a session need beside its facts. */
export interface SessionWords {
  readonly l10n: Localization;
  /** Writes times of the session. */
  readonly when: When;
  /** What each person is called, by their place in the list. */
  readonly names: readonly string[];
}

/** How people are told of in an incident: the one, or how many. */
export function whoText(places: readonly number[], { names, l10n }: SessionWords): string {
  const [first = -1, ...others] = places;
  return others.length === 0 ? (names[first] ?? '') : l10n.t('{0} people', places.length);
}

/** The people who received badly, but for the one who is named. */
export function othersReceiving({ census, named }: Incident): readonly number[] {
  return census.badRecv.filter((person) => person !== named);
}
