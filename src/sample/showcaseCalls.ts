import type { EpochMs } from '../shared/time';
import { joinSeconds, namedCalls, namedStaySeconds, type NamedPerson } from './namedPeople';
import { personAt } from './people';
import { seedOf } from './random';
import type { Member, Plan, SessionOutline } from './types';

/** Has the newest finished session of all; it holds one named person a pattern. */
export const showcaseRoomName = '/support-escalations';
/** The room's place in the list of rooms. */
export const showcaseRoom = 1;

/** One stay of a named person in its session. */
export interface NamedMember {
  readonly named: NamedPerson;
  readonly member: Member & { readonly to: number; readonly plan: Plan };
}

/** The stays of a call's named people, in the order of their places in the session. */
export function namedMembers(people: readonly NamedPerson[]): readonly NamedMember[] {
  return people.flatMap((named, index) =>
    named.stays.map((stay, part) => ({
      named,
      member: {
        person: {
          displayName: named.displayName,
          externalId: named.externalId,
          seed: seedOf(19, index, people.length),
          nameOnly: named.pattern === 'reconnectsByName',
        },
        role: index === 0 ? 'host' : index % 2 === 0 ? 'visitor' : 'granted_visited',
        from: stay.from ?? index * joinSeconds,
        to: stay.to ?? index * joinSeconds + namedStaySeconds,
        plan: stay.plan,
        ...(part === 0 && named.feedback ? { feedback: named.feedback } : {}),
      },
    })),
  );
}

function company(seconds: number, people: readonly NamedPerson[]): readonly Member[] {
  return people.length > 1
    ? []
    : [0, 1].map((index) => ({ person: personAt(1700 + index), role: 'visitor', from: 60 + index, to: seconds - 30 }));
}

/** The calls with named people, newest first, before the given UTC midnight. */
export function showcaseSessions(midnight: EpochMs): readonly SessionOutline[] {
  return namedCalls.map(({ startsBeforeMidnight, seconds, people }) => {
    const startedAt = midnight - startsBeforeMidnight * 1000;
    return {
      startedAt,
      endedAt: startedAt + seconds * 1000,
      recorded: true,
      members: () => [...namedMembers(people).map(({ member }) => member), ...company(seconds, people)],
    };
  });
}
