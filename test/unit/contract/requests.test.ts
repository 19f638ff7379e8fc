import assert from 'node:assert/strict';
import type { SeenRequest } from '../../support/server/exchange';
import { startApiServer } from '../../support/server/apiServer';
import { findBreach } from '../../support/contract/requests';

const accept = { host: '127.0.0.1', accept: 'application/json' };

/** What is found in a GET for `path` below `/v1/insights/`. */
function breachOf(
  path: string,
  query: Readonly<Record<string, string>>,
  more: Partial<SeenRequest> = {},
): string | null {
  const seen = { method: 'GET', path: `/v1/insights/${path}`, endpoint: path, query, headers: accept, status: null };
  return findBreach({ ...seen, ...more }, Object.keys(query));
}

describe('the contract of requests', () => {
  it('takes what API and product speak of', () => {
    assert.equal(breachOf('rooms', {}), null);
    assert.equal(
      breachOf('rooms', { 'roomName[contains]': 'a', 'createdAt[from]': '2024-05-07T08:00:00.000Z', limit: '100' }),
      null,
    );
    assert.equal(breachOf('room-sessions', { roomName: '/r', sortBy: 'startedAt:desc', cursor: 'c' }), null);
    assert.equal(breachOf('participants', { externalId: 'x', sortBy: 'leftAt:asc', limit: '1' }), null);
    assert.equal(breachOf('participant', { roomSessionId: 's', participantId: '/p' }), null);
  });

  it('finds paths, parameters, types and headers outside it', () => {
    for (const found of [
      breachOf('room', {}),
      breachOf('rooms/1', {}),
      breachOf('rooms', {}, { method: 'POST' }),
      breachOf('rooms', {}, { path: '/insights/rooms' }),
      breachOf('rooms', { limit: '101' }),
      breachOf('rooms', { limit: '0' }),
      breachOf('rooms', { cursor: '' }),
      breachOf('rooms', { roomName: 'a' }),
      breachOf('rooms', { sortBy: 'createdAt' }),
      breachOf('rooms', { 'createdAt[to]': '7 May' }),
      breachOf('room-sessions', {}),
      breachOf('room-sessions', { roomName: '/r', 'startedAt[from]': '2024-05-07T08:00:00.000Z' }),
      breachOf('participants', {}),
      breachOf('participants', { roomSessionId: 's', externalId: 'x' }),
      breachOf('participants', { roomSessionId: 's', sortBy: 'rating:asc' }),
      breachOf('participant', { roomSessionId: 's' }),
      breachOf('participant', { roomSessionId: 's', participantId: 'p', limit: '10' }),
      breachOf('rooms', {}, { headers: { ...accept, cookie: 'a=b' } }),
      breachOf('rooms', {}, { headers: { ...accept, authorization: 'Basic abc' } }),
      breachOf('rooms', {}, { headers: { host: '127.0.0.1', accept: '*/*' } }),
      findBreach({ ...seenTwice }, ['limit', 'limit']),
    ]) {
      assert.notEqual(found, null);
    }
  });

  it('fails the test whose server got such a request', async () => {
    const server = await startApiServer(() => Promise.resolve(Response.json({})));
    await fetch(`${server.baseUrl}/insights/rooms?limit=1000`, { headers: { Accept: 'application/json' } });
    await assert.rejects(server.close(), /Outside the API's contract:[^]*limit is 1 to 100/);
  });
});

const seenTwice: SeenRequest = {
  method: 'GET',
  path: '/v1/insights/rooms',
  endpoint: 'rooms',
  query: { limit: '5' },
  headers: accept,
  status: null,
};
