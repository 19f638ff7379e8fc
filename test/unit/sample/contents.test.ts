import assert from 'node:assert/strict';
import { hostileNames, hostileRoomName } from '../../../src/sample/hostile';
import {
  busyRoomName,
  crowdedRoomName,
  liveRoomName,
  shortCallRoomName,
  unusedRoomName,
  webinarRoomName,
} from '../../../src/sample/outlines';
import { createSampleAccount, type SampleAccount } from '../../../src/sample/sampleAccount';
import { showcaseRoomName } from '../../../src/sample/showcaseCalls';
import { all, get, now, type Json, type Page } from './ask';

const minute = 60_000;
const at = (value: unknown): number => Date.parse(value as string);

async function sessionsOf(roomName: string): Promise<readonly Json[]> {
  return all('room-sessions', { roomName, sortBy: 'startedAt:desc' });
}
async function peopleOf(session: Json): Promise<readonly Json[]> {
  return all('participants', { roomSessionId: session['roomSessionId'] as string });
}
async function roomOf(roomName: string): Promise<Json> {
  const page = await get<Page>('rooms', { 'roomName[exact]': roomName });
  return page.results[0]!;
}

describe('The rooms of the sample account', function () {
  this.timeout(20_000);

  it('number at least 150, with a busy one and one that was never used', async () => {
    const rooms = await all('rooms');
    assert.ok(rooms.length >= 150);
    assert.ok(rooms.every((room) => (room['roomName'] as string).startsWith('/')));
    assert.ok((await sessionsOf(busyRoomName)).length > 200);
    const unused = await roomOf(unusedRoomName);
    assert.equal(unused['totalSessions'], 0);
    assert.equal(unused['firstSessionStartedAt'], null);
    assert.equal(unused['lastSessionStartedAt'], null);
  });

  it('start with the live call, then the showcase, in the order of last use', async () => {
    const { results } = await get<Page>('rooms', { sortBy: 'lastSessionStartedAt:desc', limit: '2' });
    assert.deepEqual(
      results.map((room) => room['roomName']),
      [liveRoomName, showcaseRoomName],
    );
  });

  it('have totals that agree with their sessions and with the people in them', async () => {
    for (const room of await all('rooms')) {
      const sessions = await sessionsOf(room['roomName'] as string);
      const sum = (field: string): number => sessions.reduce((total, session) => total + (session[field] as number), 0);
      const userIds = new Set<unknown>();
      for (const session of sessions) {
        const people = await peopleOf(session);
        const minutes = people.map(({ joinedAt, leftAt }) =>
          Math.ceil(((leftAt === null ? now : at(leftAt)) - at(joinedAt)) / minute),
        );
        assert.equal(
          session['totalParticipantMinutes'],
          minutes.reduce((total, value) => total + value, 0),
        );
        assert.equal(session['totalUniqueParticipants'], new Set(people.map(({ userId }) => userId)).size);
        const ratings = people.flatMap(({ rating }) => (rating === null ? [] : [rating as number]));
        assert.equal(session['totalRatings'], ratings.length);
        assert.equal(session['rating'] === null, ratings.length === 0);
        people.forEach(({ userId }) => userIds.add(userId));
      }
      assert.equal(room['totalSessions'], sessions.length);
      assert.equal(room['totalUniqueParticipants'], userIds.size);
      for (const field of ['totalParticipantMinutes', 'totalRecorderMinutes', 'totalStreamerMinutes']) {
        assert.equal(room[field], sum(field), field);
      }
      assert.equal(room['lastSessionStartedAt'], sessions[0]?.['startedAt'] ?? null);
      assert.equal(room['firstSessionStartedAt'], sessions.at(-1)?.['startedAt'] ?? null);
      assert.equal(room['rating'], sessions[0]?.['rating'] ?? null);
    }
  });
});

describe('The sessions of the sample account', () => {
  it('include one that goes on and one that ended less than 30 minutes ago', async () => {
    const [live, recent] = await sessionsOf(liveRoomName);
    assert.equal(live!['endedAt'], null);
    const people = await peopleOf(live!);
    assert.ok(people.some(({ leftAt }) => leftAt === null) && people.some(({ leftAt }) => leftAt !== null));
    assert.ok(at(recent!['endedAt']) > now - 30 * minute);
  });

  it('include 3, 45 and 200 participants, and 10 minutes, 3.5 hours and 24 hours', async () => {
    for (const [roomName, count] of [
      [shortCallRoomName, 3],
      [webinarRoomName, 45],
      [crowdedRoomName, 200],
    ] as const) {
      const [newest] = await sessionsOf(roomName);
      assert.equal(newest!['totalUniqueParticipants'], count);
      assert.ok((await peopleOf(newest!)).length >= count);
    }
    const lengths = [...(await sessionsOf(shortCallRoomName)), ...(await sessionsOf(showcaseRoomName))].map(
      ({ startedAt, endedAt }) => (at(endedAt) - at(startedAt)) / minute,
    );
    for (const length of [10, 3.5 * 60, 24 * 60]) {
      assert.ok(lengths.includes(length), `${length} minutes`);
    }
  });
});

describe('The people of the sample account', () => {
  it('include one with over 120 stays in several rooms, found page by page', async () => {
    const stays = await all('participants', { externalId: 'customer-1042' });
    assert.ok(stays.length > 120);
    assert.ok(new Set(stays.map(({ userId }) => userId)).size === 1);
    const rooms = [busyRoomName, shortCallRoomName];
    for (const roomName of rooms) {
      const ids = new Set((await sessionsOf(roomName)).map(({ roomSessionId }) => roomSessionId));
      assert.ok(
        stays.some(({ roomSessionId }) => ids.has(roomSessionId)),
        roomName,
      );
    }
  });

  it('have roles, ratings, tags, long and short comments, and external ids or none', async () => {
    const sessions = [...(await sessionsOf(busyRoomName)), ...(await sessionsOf(liveRoomName))];
    const people = (await Promise.all(sessions.map(peopleOf))).flat();
    const roles = new Set(people.map(({ roleName }) => roleName));
    assert.ok(['host', 'visitor', 'granted_visited'].every((role) => roles.has(role)));
    assert.deepEqual([...new Set(people.map(({ rating }) => rating))].sort(), [1, 2, 3, 4, 5, null].sort());
    assert.ok(people.some(({ tags }) => Array.isArray(tags) && tags.length > 1));
    const comments = people.flatMap(({ comment }) => (typeof comment === 'string' ? [comment.length] : []));
    assert.ok(Math.min(...comments) < 40 && Math.max(...comments) > 200);
    assert.ok(people.some(({ externalId }) => externalId === null));
    assert.ok(people.some(({ externalId }) => /^customer-\d+$/.test((externalId ?? '') as string)));
  });

  it('join and leave within their session', async () => {
    for (const roomName of [showcaseRoomName, busyRoomName, crowdedRoomName, liveRoomName, hostileRoomName]) {
      for (const session of await sessionsOf(roomName)) {
        for (const { joinedAt, leftAt } of await peopleOf(session)) {
          assert.ok(at(joinedAt) >= at(session['startedAt']));
          assert.ok(leftAt === null || at(leftAt) > at(joinedAt));
          assert.ok(session['endedAt'] === null || (leftAt !== null && at(leftAt) <= at(session['endedAt'])));
        }
      }
    }
  });

  it('have hostile names in one room only', async () => {
    const [session] = await sessionsOf(hostileRoomName);
    const names = (await peopleOf(session!)).map(({ displayName }) => displayName as string);
    assert.deepEqual(names, hostileNames);
    for (const sign of ['](command:', '$(zap)', '<img', '\u202e', '\u200b', '\n', '=HYPERLINK(']) {
      assert.ok(
        names.some((name) => name.includes(sign)),
        JSON.stringify(sign),
      );
    }
    assert.ok(names.includes(''));
    assert.equal(Math.max(...names.map((name) => Buffer.byteLength(name))), 10_240);
  });
});

describe('Time in the sample account', function () {
  this.timeout(20_000);

  const midnight = Date.parse('2026-03-15T00:00:00.000Z');

  /** Every time of every list, with what it belongs to. */
  async function times(moment: number): Promise<readonly [string, number][]> {
    const other = createSampleAccount(moment);
    const rooms = await all('rooms', {}, 100, other);
    const sessions = await Promise.all(
      rooms.map(async (room) => all('room-sessions', { roomName: room['roomName'] as string }, 100, other)),
    );
    const people = await Promise.all(
      sessions
        .flat()
        .map(async (session) => all('participants', { roomSessionId: session['roomSessionId'] as string }, 100, other)),
    );
    return [...rooms, ...sessions.flat(), ...people.flat()].flatMap((row) =>
      Object.entries(row).flatMap(([field, value]): [string, number][] =>
        field.endsWith('At') && value !== null ? [[`${field} of ${JSON.stringify(row).slice(0, 80)}`, at(value)]] : [],
      ),
    );
  }

  for (const moment of [midnight, midnight + 1, now, midnight + 86_400_000 - 1]) {
    it(`holds nothing later than ${new Date(moment).toISOString()}`, async () => {
      const found = await times(moment);
      assert.ok(found.length > 5000);
      assert.deepEqual(
        found.filter(([, time]) => !(time <= moment)),
        [],
      );
    });
  }

  it('agrees all day except for the newest calls of the front desk, whose ids stay too', async () => {
    const [morning, evening] = [createSampleAccount(midnight + minute), createSampleAccount(midnight + 86_000_000)];
    const ofOthers = (rows: readonly Json[]): readonly Json[] => rows.filter((row) => row['roomName'] !== liveRoomName);
    assert.deepEqual(ofOthers(await all('rooms', {}, 100, morning)), ofOthers(await all('rooms', {}, 100, evening)));
    const live = async (from: SampleAccount): Promise<readonly unknown[]> =>
      (await all('room-sessions', { roomName: liveRoomName }, 100, from)).map((row) => row['roomSessionId']);
    assert.deepEqual(await live(morning), await live(evening));
  });

  it('keeps ids and moves times by a day on the next day', async () => {
    const tomorrow = createSampleAccount(now + 86_400_000);
    const query = { roomName: showcaseRoomName };
    const [before, after] = [await all('room-sessions', query), await all('room-sessions', query, 100, tomorrow)];
    assert.deepEqual(
      before.map((row) => row['roomSessionId']),
      after.map((row) => row['roomSessionId']),
    );
    assert.deepEqual(
      after.map((row) => at(row['startedAt'])),
      before.map((row) => at(row['startedAt']) + 86_400_000),
    );
  });

  it('lets the newest showcase call end over 30 minutes before any moment of the day', async () => {
    const [newest] = await all('room-sessions', { roomName: showcaseRoomName, sortBy: 'startedAt:desc' });
    assert.ok(at(newest!['endedAt']) < midnight - 30 * minute);
  });
});
