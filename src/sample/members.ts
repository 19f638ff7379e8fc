import { noFeedback } from './feedback';
import { frequentPerson, personAt } from './people';
import { integer, randomFrom, seedOf, type Random } from './random';
import type { Member, SessionOutline } from './types';

type Members = SessionOutline['members'];

const roles = ['granted_visited', 'visitor', 'visitor', 'granted_viewer'];

/** People of a call of so many seconds: a host and regulars of the room; above 8 nobody reconnects. */
export function ordinaryMembers(seconds: number, count: number): Members {
  return (room, session) => {
    const random = randomFrom(seedOf(17, room, session));
    const circle = Math.max(8, count);
    return Array.from({ length: count }, (_, index): Member => {
      const place = index === 0 ? 0 : 1 + ((session + index) % circle);
      return {
        person: personAt(room * 9 + place),
        role: index === 0 ? 'host' : (roles[place % roles.length] ?? 'visitor'),
        from: index === 0 ? 0 : integer(random, 1, Math.floor(seconds * 0.08)),
        to: seconds - (index === 0 ? 0 : integer(random, 0, Math.floor(seconds * 0.05))),
      };
    }).flatMap((member, index) =>
      index > 0 && count <= 8 && random() < 0.12 ? reconnected(member, random) : [member],
    );
  };
}

function reconnected(member: Member, random: Random): readonly Member[] {
  const lost = integer(random, member.from + 30, (member.to ?? 0) - 90);
  return [
    { ...member, to: lost, feedback: noFeedback },
    { ...member, from: lost + integer(random, 5, 60) },
  ];
}

/** The same people, and in every n-th session of the room the person with very many stays. */
export function withFrequentPerson(members: Members, seconds: number, every: number): Members {
  return (room, session) => {
    const others = members(room, session);
    return session % every === 0
      ? [...others, { person: frequentPerson, role: 'granted_visited', from: 20, to: seconds - 5 }]
      : others;
  };
}

/** People of a call that goes on: one left early, the others are still there. */
export const liveMembers: Members = (room) =>
  [0, 25, 70, 130].map((from, index) => ({
    person: personAt(room * 9 + index),
    role: index === 0 ? 'host' : 'visitor',
    from,
    to: index === 3 ? 600 : null,
  }));
