import type { Participant } from '../api/types';
import { type Direction, directions } from '../shared/series';
import type { EpochMs } from '../shared/time';
import type { LossRun } from './episodes';
import type { Facts } from './facts';

/** By what two stays are taken for the same person; a display name is weaker, since anyone can type it. */
export type IdentityBasis = 'externalId' | 'device' | 'displayName';

/** The end of a stay that is followed by another stay of the same person: every reconnect is a new stay. */
export interface Drop {
  /** The end of the earlier stay. */
  readonly at: EpochMs;
  /** Time until the next stay began, ms. */
  readonly awayMs: number;
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
  /** Time away between stays, ms. */
  readonly awayMs: number;
}

/** An episode shortly before a drop. */
export interface EpisodeBefore {
  readonly direction: Direction;
  readonly episode: LossRun;
}

/** How long before a drop an episode is named with it, ms. */
export const beforeDropMs = 30_000;
/** A lost connection is noticed late: a stay may end this long after the one that replaced it began, ms. */
const lingerMs = 60_000;

/** On what two stays of a session are the same person, null when they are not; an empty id is no id. */
export function matchPerson(a: Participant, b: Participant): IdentityBasis | null {
  if (a.externalId && b.externalId) {
    return a.externalId === b.externalId ? 'externalId' : null;
  }
  if (a.deviceId && a.userId && b.deviceId && b.userId) {
    return a.deviceId === b.deviceId && a.userId === b.userId ? 'device' : null;
  }
  return a.displayName && a.displayName === b.displayName ? 'displayName' : null;
}

const joining = (stay: Participant): number => stay.joinedAt ?? Infinity;

function findDrops(stays: readonly Participant[]): Drop[] {
  const drops: Drop[] = [];
  stays.forEach((before, index) => {
    const after = stays[index + 1];
    const at = before.leftAt;
    const next = after?.joinedAt ?? null;
    if (after && at !== null && next !== null && at <= next + lingerMs) {
      drops.push({ at, awayMs: Math.max(0, next - at), before, after });
    }
  });
  return drops;
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
  return { stays: inOrder, basis, drops, awayMs: drops.reduce((sum, drop) => sum + drop.awayMs, 0) };
}

/** The episodes that reach into the 30 s before a drop; the facts must include the stay that it ended. */
export function findEpisodesBefore(drop: Drop, facts: Facts): EpisodeBefore[] {
  return directions.flatMap((direction) =>
    facts[direction].episodes
      .filter((episode) => episode.to > drop.at - beforeDropMs && episode.from < drop.at)
      .map((episode) => ({ direction, episode })),
  );
}
