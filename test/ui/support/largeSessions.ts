import { noFeedback } from '../../../src/sample/feedback';
import { personAt } from '../../../src/sample/people';
import { loss } from '../../../src/sample/plans';
import type { Effect, Member, RoomOutline } from '../../../src/sample/types';
import { directions } from '../../../src/shared/series';

/** A session beyond what the dashboard shows, with what happens in it, s after its start. */
export interface LargeSession {
  readonly roomName: string;
  readonly people: number;
  readonly seconds: number;
  readonly effects: (place: number) => readonly Effect[];
}

/** 500 people for 3 hours: after an hour one person's uplink hurts twenty others, after two the last one's downlink is bad. */
export const manyPeople: LargeSession = {
  roomName: '/large-500-people',
  people: 500,
  seconds: 3 * 3_600,
  effects: (place) => {
    if (place === 7) {
      return [loss(['send'], 3_600, 3_900, 14)];
    }
    if (place >= 20 && place < 40) {
      return [loss(['recv'], 3_604, 3_896, 8)];
    }
    return place === 499 ? [loss(['recv'], 7_200, 7_320, 15)] : [];
  },
};

/** 50 people for 24 hours: after 20 hours one person's connection is bad for 5 minutes; one sample of another is. */
export const longCall: LargeSession = {
  roomName: '/large-24-hours',
  people: 50,
  seconds: 24 * 3_600,
  effects: (place) =>
    place === 3
      ? [loss(directions, 20 * 3_600, 20 * 3_600 + 300, 12)]
      : place === 10
        ? [loss(['recv'], 12 * 3_600, 12 * 3_600 + 2, 40)]
        : [],
};

/** What a person in one of these sessions is called. */
export const nameAt = (place: number): string => personAt(place).displayName;

function memberAt({ seconds, effects }: LargeSession, place: number): Member {
  return {
    person: personAt(place),
    role: place === 0 ? 'host' : 'visitor',
    from: 0,
    to: seconds,
    plan: { effects: effects(place) },
    feedback: noFeedback,
  };
}

/** The rooms of these sessions, which ended an hour ago. */
export function largeRooms(now: number): RoomOutline[] {
  return [manyPeople, longCall].map((one) => {
    const startedAt = now - (one.seconds + 3_600) * 1_000;
    return {
      roomName: one.roomName,
      createdAt: startedAt - 3_600_000,
      endAt: null,
      sessions: [
        {
          startedAt,
          endedAt: startedAt + one.seconds * 1_000,
          members: () => Array.from({ length: one.people }, (_, place) => memberAt(one, place)),
        },
      ],
    };
  });
}
