import type { Participant } from '../api/types';
import { isGiven, isSameText } from '../shared/personalText';
import type { EpochMs } from '../shared/time';

/** By what two stays are taken for the same person; a display name is weaker, since anyone can type it. */
export type IdentityBasis = 'externalId' | 'device' | 'displayName';

/** The end of a stay that is followed by another stay of the same person: every coming back is a new stay. */
export interface Drop {
  /** The end of the earlier stay. */
  readonly at: EpochMs;
  /** When the later stay began; before `at` where a lost connection was noticed late. */
  readonly backAt: EpochMs;
  /** True when no other stay was there, so that the person was away until `backAt`. */
  readonly isAway: boolean;
  /** The stays before and after it. */
  readonly before: Participant;
  readonly after: Participant;
}

/** The stays of one person in a session, as far as the list is loaded. */
export interface PersonStays {
  /** In order of joining; contains the one that was asked about. */
  readonly stays: readonly Participant[];
  /** The weakest basis that was needed; null when there is one stay only. */
  readonly basis: IdentityBasis | null;
  /** In order of time. */
  readonly drops: readonly Drop[];
  /** Time in which no stay was there, ms. */
  readonly awayMs: number;
}

/** A lost connection is noticed late: a stay may end this long after the one that replaced it began, ms. */
const lingerMs = 60_000;

/** On what two stays of a session are the same person, null when they are not; an empty id is no id. */
export function matchPerson(a: Participant, b: Participant): IdentityBasis | null {
  if (isGiven(a.externalId) && isGiven(b.externalId)) {
    return isSameText(a.externalId, b.externalId) ? 'externalId' : null;
  }
  if (isGiven(a.deviceId) && isGiven(a.userId) && isGiven(b.deviceId) && isGiven(b.userId)) {
    return isSameText(a.deviceId, b.deviceId) && isSameText(a.userId, b.userId) ? 'device' : null;
  }
  return isGiven(a.displayName) && isGiven(b.displayName) && isSameText(a.displayName, b.displayName)
    ? 'displayName'
    : null;
}

/** A leaving before the joining is a mistake: then it is not known. */
function leaving({ joinedAt, leftAt }: Participant): EpochMs | null {
  return leftAt !== null && joinedAt !== null && leftAt < joinedAt ? null : leftAt;
}

const joining = (stay: Participant): EpochMs => stay.joinedAt ?? Infinity;

/** True when the person may be there by `other` at the moment that `stay` ends; of stays that end together the last is alone. */
function isThereAtEnd(other: Participant, stay: Participant, end: EpochMs, isLater: boolean): boolean {
  const hasBegun = other.joinedAt === null || other.joinedAt < end;
  const left = leaving(other);
  return other !== stay && hasBegun && (left === null || left > end || (isLater && left === end));
}

function findDrops(stays: readonly Participant[]): Drop[] {
  return stays.flatMap((before, index): Drop[] => {
    const at = leaving(before);
    if (at === null) {
      return [];
    }
    const after = stays.find(
      (other, i) =>
        i !== index &&
        other.joinedAt !== null &&
        other.joinedAt > (before.joinedAt ?? -Infinity) &&
        other.joinedAt >= at - lingerMs &&
        (leaving(other) ?? Infinity) > at,
    );
    if (after?.joinedAt === null || after === undefined) {
      return [];
    }
    const isAway = !stays.some((other, i) => isThereAtEnd(other, before, at, i > index));
    return [{ at, backAt: after.joinedAt, isAway, before, after }];
  });
}

/** Finds the stays of that person in the session among the participants that are loaded. */
export function findStays(person: Participant, loaded: readonly Participant[]): PersonStays {
  const strength: readonly (IdentityBasis | null)[] = [null, 'externalId', 'device', 'displayName'];
  const stays = new Map([[person.participantId, person]]);
  let basis: IdentityBasis | null = null;
  for (const other of loaded) {
    const match = other.roomSessionId === person.roomSessionId ? matchPerson(person, other) : null;
    if (match && !stays.has(other.participantId)) {
      stays.set(other.participantId, other);
      basis = strength.indexOf(match) > strength.indexOf(basis) ? match : basis;
    }
  }
  const inOrder = [...stays.values()].sort((a, b) =>
    joining(a) === joining(b) ? (a.participantId < b.participantId ? -1 : 1) : joining(a) - joining(b),
  );
  const drops = findDrops(inOrder);
  const awayMs = drops.reduce((sum, { isAway, at, backAt }) => sum + (isAway ? backAt - at : 0), 0);
  return { stays: inOrder, basis, drops, awayMs };
}
