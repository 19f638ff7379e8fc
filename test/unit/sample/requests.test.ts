import assert from 'node:assert/strict';
import fc from 'fast-check';
import { busyRoomName } from '../../../src/sample/outlines';
import { showcase } from '../../../src/sample/showcase';
import { account, ask, get, type Page, type Query } from './ask';

const person = showcase[0]!;
const details = { roomSessionId: person.roomSessionId, participantId: person.stays[0]!.participantId };

async function statusOf(input: string | URL | Request, init?: RequestInit): Promise<number> {
  const response = await account.fetch(input, init);
  const body = (await response.json()) as { error?: unknown };
  assert.equal(typeof body.error === 'string' && body.error !== '', response.status !== 200);
  return response.status;
}

describe('The sample account as a server', () => {
  const refused: readonly [number, string, Query][] = [
    ...['0', '101', '-1', '1.5', 'ten', '', ' 5', '1e1'].map((limit): [number, string, Query] => [
      400,
      'rooms',
      { limit },
    ]),
    ...['colour:asc', 'roomName', 'roomName:up', 'roomName:asc:desc', '', ':asc'].map(
      (sortBy): [number, string, Query] => [400, 'rooms', { sortBy }],
    ),
    [400, 'rooms', { 'createdAt[from]': 'yesterday' }],
    [400, 'rooms', { 'createdAt[to]': '2026-99-99' }],
    [400, 'room-sessions', {}],
    [400, 'room-sessions', { roomName: '' }],
    [400, 'room-sessions', { roomName: busyRoomName, sortBy: 'totalSessions:asc' }],
    [400, 'participants', {}],
    [400, 'participants', { externalId: '' }],
    [400, 'participants', { ...details, sortBy: 'displayName:asc' }],
    [400, 'participant', { roomSessionId: details.roomSessionId }],
    [400, 'participant', { participantId: details.participantId }],
    [404, 'participant', { ...details, participantId: 'unknown' }],
    [404, 'participant', { ...details, roomSessionId: 'unknown' }],
    [404, 'people', {}],
    [404, '', {}],
    [404, 'rooms/more', {}],
  ];
  for (const [status, path, query] of refused) {
    it(`answers ${status} with an error to ${path}?${new URLSearchParams(query).toString()}`, async () => {
      const answer = await ask(path, query);
      assert.equal(answer.status, status);
      assert.deepEqual(Object.keys(answer.body as object), ['error']);
      assert.equal(typeof (answer.body as { error: unknown }).error, 'string');
    });
  }

  it('takes a string, a URL and a Request under any base path, whatever the key', async () => {
    const address = 'http://localhost:8080/some/base/insights/rooms?limit=2';
    const bodies = await Promise.all(
      [
        account.fetch(address),
        account.fetch(new URL(address)),
        account.fetch(new Request(address, { headers: { authorization: 'Bearer anything' } })),
        account.fetch('https://api.whereby.dev/v1/insights/rooms?limit=2', { headers: { authorization: 'nonsense' } }),
      ].map(async (response): Promise<unknown> => (await response).json()),
    );
    for (const body of bodies) {
      assert.deepEqual(body, bodies[0]);
    }
  });

  it('reads brackets in parameter names percent-encoded or not', async () => {
    for (const name of ['roomName[exact]', 'roomName%5Bexact%5D']) {
      const response = await account.fetch(`https://x.test/insights/rooms?${name}=${encodeURIComponent(busyRoomName)}`);
      assert.equal(((await response.json()) as Page).results.length, 1);
    }
  });

  it('allows GET only', async () => {
    const address = 'https://x.test/insights/rooms';
    assert.equal(await statusOf(address, { method: 'POST', body: '{}' }), 405);
    assert.equal(await statusOf(new Request(address, { method: 'DELETE' })), 405);
    assert.equal(await statusOf(address, { method: 'get' }), 200);
  });

  it('rejects when aborted before or right after the call, with the reason given', async () => {
    const address = 'https://x.test/insights/rooms';
    await assert.rejects(account.fetch(address, { signal: AbortSignal.abort() }), { name: 'AbortError' });
    await assert.rejects(account.fetch(new Request(address, { signal: AbortSignal.abort() })), { name: 'AbortError' });
    const controller = new AbortController();
    const pending = account.fetch(address, { signal: controller.signal });
    controller.abort(new Error('closed'));
    await assert.rejects(pending, { message: 'closed' });
  });

  it('asks no network', async () => {
    const original = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new Error('no network'));
    try {
      assert.equal((await get<Page>('rooms')).results.length, 10);
    } finally {
      globalThis.fetch = original;
    }
  });

  it('answers any text and any address without throwing', async function () {
    this.timeout(20_000);
    const parts = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('insights', 'rooms', '..', '%2F', '%')),
    );
    const endpoint = fc.constantFrom('rooms', 'room-sessions', 'participants', 'participant', 'x');
    const name = fc.oneof(
      fc.constantFrom(
        'limit',
        'sortBy',
        'cursor',
        'roomName',
        'roomName[exact]',
        'createdAt[from]',
        'roomSessionId',
        'externalId',
        'participantId',
      ),
      fc.string(),
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(busyRoomName, ...Object.values(details), '5'),
    );
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      parts.map((each) => `https://x.test/${each.join('/')}`),
      fc.tuple(endpoint, fc.array(fc.tuple(name, value))).map(([path, pairs]) => {
        const query = pairs.map(([key, text]) => `${key}=${text}`).join('&');
        return `https://x.test/insights/${path}?${query}`;
      }),
    );
    await fc.assert(
      fc.asyncProperty(address, async (text) => {
        assert.ok([200, 400, 404].includes(await statusOf(text)));
      }),
      { numRuns: 500 },
    );
  });
});
