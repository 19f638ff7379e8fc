import assert from 'node:assert/strict';
import fc from 'fast-check';
import { personalText } from '../../../src/shared/personalText';
import { createInsightsClient } from '../../../src/api/client';
import { startClient, testKey, type ClientFixture } from './clientFixture';

const rooms = Array.from({ length: 25 }, (_, index) => ({ roomName: `/room-${index}` }));

describe('client requests', () => {
  let fixture: ClientFixture;
  beforeEach(async () => {
    fixture = await startClient({ rooms, details: [{ samples: {} }] });
  });
  afterEach(() => fixture.close());

  it('asks for one page a call and hands on the cursor', async () => {
    const { client, server } = fixture;
    const first = await client.listRooms({}, { limit: 20 });
    assert.equal(first.results.length, 20);
    assert.equal(server.count(), 1);
    const second = await client.listRooms({}, { limit: 20, cursor: first.cursor });
    assert.deepEqual(
      second.results.map((room) => room.roomName),
      rooms.slice(20).map((room) => room.roomName),
    );
    assert.equal(second.cursor, null);
    assert.equal(server.count(), 2);
  });

  it('sends every documented parameter for rooms', async () => {
    const { client, server } = fixture;
    await client.listRooms(
      {
        roomName: { exact: '/a', startsWith: '/b', contains: 'c' },
        createdAt: { from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 0, 2) },
        sortBy: 'totalSessions:asc',
      },
      { cursor: '3', limit: 100 },
    );
    assert.deepEqual(server.requests[0]?.query, {
      'roomName[exact]': '/a',
      'roomName[startsWith]': '/b',
      'roomName[contains]': 'c',
      'createdAt[from]': '2025-01-01T00:00:00.000Z',
      'createdAt[to]': '2025-01-02T00:00:00.000Z',
      sortBy: 'totalSessions:asc',
      cursor: '3',
      limit: '100',
    });
  });

  it('sends every documented parameter for sessions, participants and details', async () => {
    const { client, server } = fixture;
    await client.listSessions({ roomName: '/r', roomSessionId: 's', sortBy: 'startedAt:desc' });
    await client.listParticipants({ roomSessionId: 's', sortBy: 'leftAt:asc' }, { limit: 1 });
    await client.listParticipants({ externalId: personalText('e'), sortBy: 'joinedAt:desc' });
    await client.getParticipant({ roomSessionId: 's', participantId: '/p' });
    assert.deepEqual(
      server.requests.map(({ endpoint, query }) => [endpoint, query]),
      [
        ['room-sessions', { roomName: '/r', roomSessionId: 's', sortBy: 'startedAt:desc' }],
        ['participants', { roomSessionId: 's', sortBy: 'leftAt:asc', limit: '1' }],
        ['participants', { externalId: 'e', sortBy: 'joinedAt:desc' }],
        ['participant', { roomSessionId: 's', participantId: '/p' }],
      ],
    );
  });

  it('carries the key in the Authorization header and nowhere else', async () => {
    await fixture.client.listRooms({});
    const { path, query, headers } = fixture.server.requests[0]!;
    assert.equal(headers['authorization'], `Bearer ${testKey}`);
    assert.equal(headers['accept'], 'application/json');
    assert.ok(!JSON.stringify([path, query, { ...headers, authorization: '' }]).includes(testKey));
  });

  it('sends no Authorization header without a key', async () => {
    const { server, queue, clock } = fixture;
    await createInsightsClient({ fetch, baseUrl: server.baseUrl, queue, clock }).listRooms({});
    assert.equal(server.requests[0]?.headers['authorization'], undefined);
  });

  it('reaches the same endpoint with and without a slash after the base address', async () => {
    const { server, queue, clock } = fixture;
    await createInsightsClient({ fetch, baseUrl: `${server.baseUrl}/`, queue, clock }).listRooms({});
    await createInsightsClient({ fetch, baseUrl: server.baseUrl, queue, clock }).listRooms({});
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ['/v1/insights/rooms', '/v1/insights/rooms'],
    );
  });

  it('refuses a base address that is none', () => {
    assert.throws(
      () => createInsightsClient({ fetch, baseUrl: 'nowhere', queue: fixture.queue, clock: fixture.clock }),
      TypeError,
    );
  });

  it('brings any id and cursor unchanged to the same endpoint', async function () {
    this.timeout(20_000);
    const { client, server } = fixture;
    const anyText = fc.string({ unit: 'binary', minLength: 1 });
    const hostile = fc.constantFrom(
      '../rooms',
      '?limit=1',
      '#',
      '%2e%2e/',
      '&externalId=x',
      '//evil',
      'a b+c',
      '\u0000',
    );
    const id = fc.oneof(anyText, hostile);
    await fc.assert(
      fc.asyncProperty(id, id, id, async (roomSessionId, participantId, cursor) => {
        server.requests.length = 0;
        await client.getParticipant({ roomSessionId, participantId });
        await client.listParticipants({ roomSessionId }, { cursor });
        const seen = server.requests.map(({ path, query }) => [path, query]);
        assert.deepEqual(seen, [
          ['/v1/insights/participant', { roomSessionId, participantId }],
          ['/v1/insights/participants', { roomSessionId, cursor }],
        ]);
      }),
      { numRuns: 100 },
    );
  });
});
