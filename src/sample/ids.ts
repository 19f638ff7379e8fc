import { seedOf, uuid } from './random';

/** The id of a room's n-th newest session; the same on every day. */
export function sessionIdOf(room: number, session: number): string {
  return uuid(seedOf(11, room, session));
}

/** The seed of the n-th stay of a session. */
export function staySeed(room: number, session: number, stay: number): number {
  return seedOf(13, room, session, stay);
}

/** The id of a stay by its seed; some start with a slash, as in the examples of the API. */
export function participantIdOf(seed: number): string {
  return (seed % 4 === 0 ? '/' : '') + uuid(seed);
}
