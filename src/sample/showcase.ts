import { participantIdOf, sessionIdOf, staySeed } from './ids';
import { namedCalls, type Pattern } from './namedPeople';
import { namedMembers, showcaseRoom, showcaseRoomName } from './showcaseCalls';
import type { Plan } from './types';

/** One stay of a named person, in the order of time. */
export interface ShowcaseStay {
  readonly participantId: string;
  /** Seconds after the session's start. */
  readonly from: number;
  readonly to: number;
  /** What its samples show, with exact times and peaks. */
  readonly plan: Plan;
}

/** A named person to open in tests, screenshots and demonstrations. */
export interface ShowcasePerson {
  readonly displayName: string;
  readonly pattern: Pattern;
  readonly externalId: string | null;
  readonly roomName: string;
  readonly roomSessionId: string;
  readonly stays: readonly ShowcaseStay[];
}

/** Every named person with the ids to open; ids never change. */
export const showcase: readonly ShowcasePerson[] = namedCalls.flatMap(({ people }, session) => {
  const stays = namedMembers(people);
  return people.map((named) => ({
    displayName: named.displayName,
    pattern: named.pattern,
    externalId: named.externalId,
    roomName: showcaseRoomName,
    roomSessionId: sessionIdOf(showcaseRoom, session),
    stays: stays.flatMap(({ named: owner, member }, index) =>
      owner === named
        ? [
            {
              participantId: participantIdOf(staySeed(showcaseRoom, session, index)),
              from: member.from,
              to: member.to,
              plan: member.plan,
            },
          ]
        : [],
    ),
  }));
});
