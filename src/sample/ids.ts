import { seedOf, uuid } from './random';

/** The id of a room's n-th newest session; the same on every day. */
export function sessionIdOf(room: number, session: number): string {
  return uuid(seedOf(11, room, session));
}

/** The id of the n-th stay of a session; as in the API's own examples some start with a slash. */
export function participantIdOf(room: number, session: number, stay: number): string {
  return (stay % 4 === 3 ? '/' : '') + uuid(seedOf(13, room, session, stay));
}
