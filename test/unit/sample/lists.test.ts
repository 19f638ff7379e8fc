import assert from 'node:assert/strict';
import fc from 'fast-check';
import { busyRoomName, crowdedRoomName, unusedRoomName } from '../../../src/sample/outlines';
import { showcase } from '../../../src/sample/showcase';
import { all, ask, get, type Json, type Page, type Query } from './ask';

const totals = [
  'totalParticipantMinutes',
  'totalRecorderMinutes',
  'totalStreamerMinutes',
  'totalUniqueParticipants',
  'totalUniqueRecorders',
  'totalUniqueStreamers',
];
const roomFields = [
  'roomName',
  'createdAt',
  'endAt',
  'firstSessionStartedAt',
  'lastSessionStartedAt',
  ...totals,
  'totalSessions',
];
const sessionFields = ['roomSessionId', 'roomName', 'createdAt', 'endAt', ...totals];
const participantFields =
  'roomSessionId participantId deviceId userId roleName displayName joinedAt leftAt externalId'.split(' ');

const inShowcase: Query = { roomSessionId: showcase[0]!.roomSessionId };
const lists: readonly {
  path: string;
  query: Query;
  id: string;
  required: readonly string[];
  sortable: readonly string[];
}[] = [
  {
    path: 'rooms',
    query: {},
    id: 'roomName',
    required: roomFields,
    sortable: [...roomFields, 'rating', 'totalRatings'],
  },
  {
    path: 'room-sessions',
    query: { roomName: busyRoomName },
    id: 'roomSessionId',
    required: sessionFields,
    sortable: [...sessionFields, 'startedAt', 'endedAt', 'rating', 'totalRatings'],
  },
  {
    path: 'participants',
    query: inShowcase,
    id: 'participantId',
    required: participantFields,
    sortable: ['joinedAt', 'leftAt'],
  },
  {
    path: 'participants',
    query: { externalId: 'customer-1042' },
    id: 'participantId',
    required: participantFields,
    sortable: ['joinedAt', 'leftAt'],
  },
];

/** True when no value is out of order; nulls may only follow. */
function isOrdered(values: readonly unknown[], descending: boolean): boolean {
  return values.slice(1).every((value, index) => {
    const before = values[index];
    if (value === null || before === null) {
      return value === null;
    }
    return descending ? (before as string) >= (value as string) : (before as string) <= (value as string);
  });
}

describe('The lists of the sample account', function () {
  this.timeout(20_000);

  for (const { path, query, id, required, sortable } of lists) {
    const name = `${path} ${new URLSearchParams(query).toString()}`.trim();

    it(`give every row of ${name} exactly once for any page size and order`, async () => {
      const expected = (await all(path, query)).map((row) => row[id]).sort();
      assert.equal(new Set(expected).size, expected.length);
      const order = fc.option(fc.tuple(fc.constantFrom(...sortable), fc.constantFrom('asc', 'desc')), {
        nil: undefined,
      });
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 100 }), order, async (limit, sort) => {
          const rows = await all(path, { ...query, ...(sort && { sortBy: sort.join(':') }) }, limit);
          assert.deepEqual(rows.map((row) => row[id]).sort(), expected);
        }),
        { numRuns: 15 },
      );
    });

    it(`sort ${name} by each documented field`, async () => {
      for (const field of sortable) {
        for (const direction of ['asc', 'desc']) {
          const rows = await all(path, { ...query, sortBy: `${field}:${direction}` });
          const values = rows.map((row) => row[field]);
          assert.ok(isOrdered(values, direction === 'desc'), `${field}:${direction}`);
        }
      }
    });

    it(`carry every required field in ${name}`, async () => {
      for (const row of await all(path, query)) {
        assert.deepEqual(
          required.filter((field) => row[field] === undefined),
          [],
        );
      }
    });
  }

  it('give 10 rows when no limit is named, and a null cursor at the end', async () => {
    assert.equal((await get<Page>('rooms')).results.length, 10);
    const only = await get<Page>('rooms', { 'roomName[exact]': busyRoomName });
    assert.equal(only.results.length, 1);
    assert.equal(only.cursor, null);
  });

  it('have no sessions for a room that is unknown or was never used, and nobody for an unknown session', async () => {
    for (const roomName of [unusedRoomName, '/no-such-room', busyRoomName.slice(1)]) {
      assert.deepEqual(await get('room-sessions', { roomName }), { cursor: null, results: [] });
    }
    assert.deepEqual(await get('participants', { roomSessionId: 'unknown' }), { cursor: null, results: [] });
    assert.deepEqual(await get('participants', { externalId: 'unknown' }), { cursor: null, results: [] });
  });
});

describe('The filters of the sample account', () => {
  const names = async (query: Query): Promise<readonly unknown[]> =>
    (await all('rooms', query)).map((row) => row['roomName']);

  it('find rooms by whole name, start and part', async () => {
    const every = (await names({})) as readonly string[];
    assert.deepEqual(await names({ 'roomName[exact]': busyRoomName }), [busyRoomName]);
    assert.deepEqual(await names({ 'roomName[exact]': busyRoomName.slice(0, -1) }), []);
    for (const part of ['/consultation-', '/clinic', 'intake', '-a']) {
      assert.deepEqual(
        await names({ 'roomName[startsWith]': part }),
        every.filter((name) => name.startsWith(part)),
      );
      assert.deepEqual(
        await names({ 'roomName[contains]': part }),
        every.filter((name) => name.includes(part)),
      );
    }
    assert.deepEqual(
      await names({ 'roomName[startsWith]': '/clinic', 'roomName[contains]': 'physio' }),
      every.filter((name) => name.startsWith('/clinic') && name.includes('physio')),
    );
  });

  it('find rooms by creation, both ends included', async () => {
    const rooms = await all('rooms', { sortBy: 'createdAt:asc' });
    const [from, to] = [rooms[40]!['createdAt'] as string, rooms[90]!['createdAt'] as string];
    const found = await names({ 'createdAt[from]': from, 'createdAt[to]': to, sortBy: 'createdAt:asc' });
    const between = (row: Json): boolean => (row['createdAt'] as string) >= from && (row['createdAt'] as string) <= to;
    assert.deepEqual(
      found,
      rooms.filter(between).map((row) => row['roomName']),
    );
    assert.ok(found.length >= 51);
  });

  it('find one session of a room, and only in its room', async () => {
    const [, second] = await all('room-sessions', { roomName: busyRoomName });
    const roomSessionId = second!['roomSessionId'] as string;
    assert.deepEqual(await all('room-sessions', { roomName: busyRoomName, roomSessionId }), [second]);
    assert.deepEqual(await all('room-sessions', { roomName: crowdedRoomName, roomSessionId }), []);
  });

  it('combine session and external id', async () => {
    const diego = showcase.find(({ pattern }) => pattern === 'reconnectsByExternalId')!;
    const rows = await all('participants', { roomSessionId: diego.roomSessionId, externalId: diego.externalId! });
    assert.deepEqual(
      rows.map((row) => row['participantId']),
      diego.stays.map((stay) => stay.participantId),
    );
  });

  it('ignore parameters that are not documented, and those left empty', async () => {
    const plain = await get<Page>('rooms', { limit: '3' });
    const more = await get<Page>('rooms', { limit: '3', colour: 'blue', 'roomName[contains]': '' });
    assert.deepEqual(more.results, plain.results);
  });
});

describe('A cursor of the sample account', () => {
  it('serves its own query at any page size, and no other', async () => {
    const query = { sortBy: 'totalSessions:desc', 'roomName[contains]': 'a' };
    const { cursor } = await get<Page>('rooms', { ...query, limit: '20' });
    assert.ok(cursor !== null);
    const rest = await get<Page>('rooms', { ...query, limit: '100', cursor });
    assert.deepEqual(rest.results, (await all('rooms', query)).slice(20, 120));
    for (const other of [{ ...query, sortBy: 'totalSessions:asc' }, { sortBy: query.sortBy }, {}]) {
      assert.equal((await ask('rooms', { ...other, cursor })).status, 400);
    }
  });

  it('is refused when it was never given out', async () => {
    const { cursor } = await get<Page>('rooms');
    assert.ok(cursor !== null);
    for (const made of ['', 'x', '10', 'f'.repeat(32), cursor.slice(1), `${cursor}0`, `0000000b${cursor.slice(8)}`]) {
      assert.equal((await ask('rooms', { cursor: made })).status, 400, made);
    }
  });
});
