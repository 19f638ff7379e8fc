import type { Cause } from '../shared/session';
import type { EpochMs } from '../shared/time';
import { noFeedback } from './feedback';
import { personAt } from './people';
import { loss, stretch } from './plans';
import { directions } from '../shared/series';
import { seedOf } from './random';
import type { Effect, Feedback, Member, Person, SessionOutline } from './types';

/** A call whose cause is known, in a room of its own. */
export interface CauseCall {
  readonly roomName: string;
  readonly cause: Cause;
  /** What happens to each of the {@link causePeople} people, in s after the session's start; nothing where none is given. */
  readonly effects: Readonly<Record<number, readonly Effect[]>>;
  readonly feedback?: Readonly<Record<number, Feedback>>;
  /** The place of the person whose side it was, and from when to when, s. */
  readonly named: number | null;
  readonly from: number;
  readonly to: number;
}

/** How many people each of these calls has, and how long it is, s. */
export const causePeople = 9;
const causeSeconds = 1_800;
const joinSeconds = 4;

/** Is named as the one whose uplink hurts the others. */
const obi: Person = { displayName: 'Dr. Obi', externalId: 'customer-1900', seed: seedOf(29, 1900) };

const send = ['send'] as const;
const recv = ['recv'] as const;

function forPeople(places: readonly number[], effects: readonly Effect[]): Record<number, readonly Effect[]> {
  return Object.fromEntries(places.map((place) => [place, effects]));
}

/** One call for each reading of whose side it was. */
export const causeCalls: readonly CauseCall[] = [
  {
    roomName: '/sample-one-uplink',
    cause: 'uplink',
    effects: { 2: [loss(send, 600, 840, 9)] },
    named: 2,
    from: 600,
    to: 840,
  },
  {
    roomName: '/sample-uplink-hurts-others',
    cause: 'senderHurtsOthers',
    effects: { 1: [loss(send, 600, 840, 14)], ...forPeople([0, 2, 3, 4, 5, 6, 7], [loss(recv, 604, 836, 8)]) },
    feedback: {
      4: { rating: 5, tags: [], comment: null },
      8: { rating: 1, tags: ['video-quality'], comment: 'The others kept freezing.' },
    },
    named: 1,
    from: 604,
    to: 836,
  },
  {
    roomName: '/sample-one-downlink',
    cause: 'downlink',
    effects: { 3: [loss(recv, 700, 900, 12)] },
    named: 3,
    from: 700,
    to: 900,
  },
  {
    roomName: '/sample-something-common',
    cause: 'common',
    effects: forPeople([0, 1, 3, 4, 5, 7, 8], [loss(recv, 900, 1020, 7)]),
    named: null,
    from: 900,
    to: 1020,
  },
  {
    roomName: '/sample-one-connection',
    cause: 'connection',
    effects: { 5: [loss(directions, 500, 680, 11)] },
    named: 5,
    from: 500,
    to: 680,
  },
  {
    roomName: '/sample-several-uplinks',
    cause: 'severalUplinks',
    effects: { ...forPeople([2, 6], [loss(send, 800, 960, 9)]), ...forPeople([0, 1, 4, 7], [loss(recv, 800, 960, 6)]) },
    named: null,
    from: 800,
    to: 960,
  },
  {
    roomName: '/sample-nothing-recorded',
    cause: 'nothingRecorded',
    effects: forPeople([0, 1, 2, 3, 4, 5, 6, 7, 8], [stretch('missing', directions, 1000, 1120)]),
    named: null,
    from: 1000,
    to: 1120,
  },
  {
    roomName: '/sample-cannot-tell',
    cause: 'cannotTell',
    effects: { 1: [loss(send, 620, 760, 8)], 6: [loss(recv, 620, 760, 8)] },
    named: null,
    from: 620,
    to: 760,
  },
];

function memberAt({ effects, feedback, cause }: CauseCall, call: number, place: number): Member {
  const from = place * joinSeconds;
  const isObi = cause === 'senderHurtsOthers' && place === 1;
  return {
    person: isObi ? obi : personAt(1_600 + call * (causePeople + 1) + place),
    role: place === 0 ? 'host' : place % 4 === 0 ? 'granted_viewer' : 'visitor',
    from,
    to: causeSeconds,
    plan: { effects: (effects[place] ?? []).map((one) => ({ ...one, from: one.from - from, to: one.to - from })) },
    feedback: feedback?.[place] ?? noFeedback,
  };
}

/** The session of one of these calls, some weeks before the given UTC midnight. */
export function causeSession(call: CauseCall, place: number, midnight: EpochMs): SessionOutline {
  const startedAt = midnight - (20 + place) * 86_400_000 + 36_000_000;
  return {
    startedAt,
    endedAt: startedAt + causeSeconds * 1000,
    members: () => Array.from({ length: causePeople }, (_, index) => memberAt(call, place, index)),
  };
}
