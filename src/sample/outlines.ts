import type { EpochMs } from '../shared/time';
import { causeCalls, causeSession } from './causes';
import { historyPeople, historySessions } from './histories';
import { hostileMembers, hostileRoomName } from './hostile';
import { liveMembers, ordinaryMembers, withFrequentPerson } from './members';
import { cycled, integer, randomFrom, seedOf, uuid } from './random';
import { showcaseRoomName, showcaseSessions } from './showcaseCalls';
import type { RoomOutline, SessionOutline } from './types';

const minute = 60_000;
const day = 86_400_000;

/** Has a call that goes on and one that ended less than 30 minutes ago. */
export const liveRoomName = '/front-desk';
/** Has 215 sessions. */
export const busyRoomName = '/tutoring-algebra-daily';
/** Was never used. */
export const unusedRoomName = '/sales-demo-not-started-yet';
/** Its newest session has 200 participants. */
export const crowdedRoomName = '/all-hands-quarterly';
/** Its newest session has 45 participants. */
export const webinarRoomName = '/webinar-product-tour';
/** Its newest session lasted 10 minutes and had 3 participants. */
export const shortCallRoomName = '/clinic-nordlys-follow-up';

const companies =
  'acme birchwood cobalt everline fjordtech globex hartwell juniper lumina northgate pinecrest solara vantage'.split(
    ' ',
  );
const places = 'oslo bergen malmo aarhus tampere leeds porto lyon graz ghent turin cork bonn'.split(' ');
const subjects =
  'geometry physics chemistry biology english french spanish history music coding statistics latin norwegian'.split(
    ' ',
  );
const products: readonly ((n: number, seed: number) => string)[] = [
  (_, seed) => `/consultation-${uuid(seed)}`,
  (n) => `/clinic-${cycled(places, n)}-${n < places.length ? 'intake' : 'physio'}`,
  (n) => `/tutoring-${cycled(subjects, n)}-${n < subjects.length ? 'beginners' : 'advanced'}`,
  (n) => `/sales-demo-${cycled(companies, n)}${n < companies.length ? '' : '-follow-up'}`,
  (_, seed) => `/interview-${uuid(seed)}`,
  (n) => `/onboarding-${cycled(companies, n)}-week-${n < companies.length ? 1 : 2}`,
];

/** A finished call in the working hours (UTC) of a day in the past. */
function call(startedAt: EpochMs, minutes: number, count: number, frequentEvery = 0): SessionOutline {
  const seconds = minutes * 60;
  const members = ordinaryMembers(seconds, count);
  return {
    startedAt,
    endedAt: startedAt + minutes * minute,
    recorded: minutes % 4 === 0,
    streamed: count > 8,
    members: frequentEvery > 0 ? withFrequentPerson(members, seconds, frequentEvery) : members,
  };
}

function calls(midnight: EpochMs, seed: number, count: number, days: number, every = 0): readonly SessionOutline[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const date = midnight - (1 + Math.floor((index * days) / count)) * day;
    const startedAt = date + integer(random, 7 * 12, 17 * 12) * 5 * minute;
    return call(startedAt, integer(random, 8, 75), integer(random, 2, 5), every);
  });
}

function room(roomName: string, midnight: EpochMs, sessions: readonly SessionOutline[], expires = false): RoomOutline {
  const first = sessions.at(-1)?.startedAt ?? midnight - 2 * day;
  const last = sessions[0]?.endedAt ?? null;
  return {
    roomName,
    createdAt: first - (1 + (seedOf(roomName.length, sessions.length) % 9)) * day - 37 * minute,
    endAt: expires && last !== null ? last + 60 * minute : null,
    sessions,
  };
}

function liveSessions(now: EpochMs): readonly SessionOutline[] {
  const second = Math.floor(now / 1000) * 1000;
  return [{ startedAt: second - 22 * minute, endedAt: null, members: liveMembers }, call(second - 71 * minute, 45, 3)];
}

/** All rooms before their sessions have ids; their places in the list never change. */
export function roomOutlines(now: EpochMs): readonly RoomOutline[] {
  const midnight = Math.floor(now / day) * day;
  const afternoon = (days: number): EpochMs => midnight - days * day + 15.5 * 60 * minute;
  const hostileStart = midnight - 2 * day + 9 * 60 * minute;
  return [
    room(liveRoomName, midnight, [...liveSessions(now), ...calls(midnight, 1, 30, 30)]),
    room(showcaseRoomName, midnight, [...showcaseSessions(midnight), ...calls(midnight - 4 * day, 2, 6, 60)]),
    room(busyRoomName, midnight, calls(midnight, 3, 215, 215, 2)),
    room(unusedRoomName, midnight, []),
    room(crowdedRoomName, midnight, [call(afternoon(3), 90, 200), call(afternoon(94), 80, 180)]),
    room(webinarRoomName, midnight, [call(afternoon(5), 60, 45), call(afternoon(12), 60, 38)]),
    room(shortCallRoomName, midnight, [call(afternoon(1), 10, 3), ...calls(midnight - day, 4, 23, 46, 1)]),
    room(hostileRoomName, midnight, [
      { startedAt: hostileStart, endedAt: hostileStart + 30 * minute, members: () => hostileMembers },
    ]),
    ...Array.from({ length: 148 }, (_, index) => ordinaryRoom(midnight, index)),
    ...causeCalls.map((call, place) => room(call.roomName, midnight, [causeSession(call, place, midnight)])),
    ...historyPeople.map((one) => room(one.roomName, midnight, historySessions(one, midnight))),
  ];
}

function ordinaryRoom(midnight: EpochMs, index: number): RoomOutline {
  const seed = seedOf(23, index);
  const random = randomFrom(seed);
  const product = index % products.length;
  const once = product === 0 || product === 4;
  const name = cycled(products, product)(Math.floor(index / products.length), seed);
  const quietDays = integer(random, 0, 40);
  const count = once ? integer(random, 1, 2) : integer(random, 2, 12);
  return room(name, midnight, calls(midnight - quietDays * day, seed, count, count * integer(random, 1, 6)), once);
}
