import type { Participant } from '../api/types';
import { isGiven, reveal } from '../shared/personalText';
import { type Drop, findStays, type IdentityBasis, matchPerson } from './people';

/** Where a stay stands among the stays of its person in a session, as far as the list is loaded. */
export interface StayPlace {
  /** 1 for the one joined first. */
  readonly number: number;
  readonly of: number;
  /** By what the stays were taken for one person's; null when there is one only. */
  readonly basis: IdentityBasis | null;
  /** How long the person was away before this stay, ms; null when no end of an earlier stay led to it. */
  readonly awayBeforeMs: number | null;
  /** How long the person was away after this stay, ms; null when no later stay followed its end. */
  readonly awayAfterMs: number | null;
}

/** A stay and its place. */
export interface PlacedStay {
  readonly participant: Participant;
  readonly place: StayPlace;
}

/**
 * The same rows with the stays of a person next to each other in order of joining; persons stand where their first row
 * stood. Rows added at the end leave the order of the earlier ones as it is.
 */
export function groupStays(rows: readonly Participant[]): PlacedStay[] {
  const groups: Participant[][] = [];
  const byKey = new Map<string, Set<Participant[]>>();
  for (const row of rows) {
    const keys = keysOf(row);
    const candidates = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
    let group = closest(row, candidates);
    if (group === undefined) {
      group = [];
      groups.push(group);
    }
    group.push(row);
    for (const key of keys) {
      byKey.set(key, (byKey.get(key) ?? new Set()).add(group));
    }
  }
  return groups.flatMap(placed);
}

/** What a row must share with another one for {@link matchPerson} to answer. */
function keysOf({ externalId, deviceId, userId, displayName }: Participant): string[] {
  return [
    ...(isGiven(externalId) ? [`e ${reveal(externalId)}`] : []),
    ...(isGiven(deviceId) && isGiven(userId) ? [`d ${JSON.stringify([reveal(deviceId), reveal(userId)])}`] : []),
    ...(isGiven(displayName) ? [`n ${reveal(displayName)}`] : []),
  ];
}

const strongestFirst: readonly IdentityBasis[] = ['externalId', 'device', 'displayName'];

/** The group in which nobody contradicts and the match is strongest. */
function closest(row: Participant, groups: Iterable<Participant[]>): Participant[] | undefined {
  let best: { readonly group: Participant[]; readonly strength: number } | undefined;
  for (const group of groups) {
    const matches = group.map((member) => matchPerson(member, row));
    if (matches.every((match) => match !== null)) {
      const strength = Math.min(...matches.map((match) => strongestFirst.indexOf(match)));
      if (best === undefined || strength < best.strength) {
        best = { group, strength };
      }
    }
  }
  return best?.group;
}

function placed(group: readonly Participant[]): PlacedStay[] {
  return group.slice(0, 1).flatMap((first) => {
    const { stays, basis, drops } = findStays(first, group);
    return stays.map((participant, index) => ({
      participant,
      place: {
        number: index + 1,
        of: stays.length,
        basis,
        awayBeforeMs: awayOf(drops.find(({ after, isAway }) => isAway && after === participant)),
        awayAfterMs: awayOf(drops.find(({ before, isAway }) => isAway && before === participant)),
      },
    }));
  });
}

function awayOf(drop: Drop | undefined): number | null {
  return drop === undefined ? null : drop.backAt - drop.at;
}
