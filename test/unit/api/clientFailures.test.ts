import assert from 'node:assert/strict';
import { personalText } from '../../../src/shared/personalText';
import { inspect } from 'node:util';
import { createInsightsClient } from '../../../src/api/client';
import { isCancelled, type ApiErrorKind } from '../../../src/api/errors';
import { RequestQueue } from '../../../src/api/queue';
import { startApiServer } from '../../support/server/apiServer';
import * as faults from '../../support/server/faults';
import { apiError, rejection, startClient, testKey, type ClientFixture } from './clientFixture';

describe('client failures', () => {
  let fixture: ClientFixture;
  beforeEach(async () => {
    fixture = await startClient({ rooms: [{ roomName: '/a' }], details: [{ samples: {} }] });
  });
  afterEach(() => fixture.close());

  const statuses: readonly (readonly [number, ApiErrorKind])[] = [
    [400, 'badRequest'],
    [401, 'auth'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [410, 'notFound'],
    [422, 'badRequest'],
  ];
  for (const [status, kind] of statuses) {
    it(`tells ${status} as ${kind} with the server's own words, and does not retry`, async () => {
      const { client, server } = fixture;
      server.inject(faults.status(status, 'because'));
      const error = await apiError(client.listRooms({}));
      assert.deepEqual([error.kind, error.status, error.detail], [kind, status, personalText('because')]);
      assert.equal(server.count(), 1);
    });
  }

  it('tells a wrong key by the very request that would fill the first page', async () => {
    const { client, server } = fixture;
    server.key = 'another key';
    assert.equal((await apiError(client.listRooms({}, { retry: false }))).kind, 'auth');
    server.key = testKey;
    assert.equal((await client.listRooms({}, { retry: false })).results.length, 1);
    assert.equal(server.count(), 2);
  });

  it('tries a server error twice more, then tells it', async () => {
    const { client, server } = fixture;
    server.inject(faults.status(503), { times: 3 });
    const error = await apiError(client.listRooms({}));
    assert.deepEqual([error.kind, error.status], ['server', 503]);
    assert.equal(server.count(), 3);
  });

  it('does not show a server error that a retry cures', async () => {
    const { client, server } = fixture;
    server.inject(faults.status(500), { times: 2 });
    assert.equal((await client.listRooms({})).results.length, 1);
    assert.equal(server.count(), 3);
  });

  it('retries a reset connection and a cut body', async () => {
    const { client, server } = fixture;
    server.inject(faults.reset());
    server.inject(faults.cutBody());
    assert.equal((await client.listRooms({})).results.length, 1);
    assert.equal(server.count(), 3);
  });

  it('tells a connection that is always cut as a reset', async () => {
    const { client, server } = fixture;
    server.inject(faults.cutBody(), { times: 3 });
    const error = await apiError(client.listRooms({}));
    assert.deepEqual([error.kind, error.reason], ['network', 'reset']);
  });

  it('makes a call that must not be retried once only', async () => {
    const { client, server } = fixture;
    server.inject(faults.status(500));
    server.inject(faults.reset());
    assert.equal((await apiError(client.listRooms({}, { retry: false }))).kind, 'server');
    assert.equal((await apiError(client.listRooms({}, { retry: false }))).kind, 'network');
    assert.equal(server.count(), 2);
  });

  it('gives up after 20 s, once', async () => {
    const { client, server, clock } = fixture;
    const hold = server.hold();
    const failure = apiError(client.listRooms({}));
    await hold.arrived;
    clock.advance(19_999);
    assert.equal(clock.waiting, 1);
    clock.advance(1);
    assert.equal((await failure).kind, 'timeout');
    assert.equal(server.count(), 1);
    assert.equal(clock.waiting, 0);
    hold.release();
  });

  it('tells a refused connection, without a retry', async () => {
    const { client, server, queue } = fixture;
    await server.close();
    let attempts = 0;
    queue.onDidRequest(() => {
      attempts += 1;
    });
    const error = await apiError(client.listRooms({}));
    assert.deepEqual([error.kind, error.reason, attempts], ['network', 'refused', 1]);
    assert.ok(error.cause instanceof Error);
    fixture = await startClient();
  });

  it('tells a name that cannot be resolved, without a retry', async () => {
    const { queue, clock } = fixture;
    let attempts = 0;
    queue.onDidRequest(() => {
      attempts += 1;
    });
    const client = createInsightsClient({
      fetch,
      baseUrl: 'http://no-such-host.invalid/v1',
      key: testKey,
      queue,
      clock,
    });
    const error = await apiError(client.listRooms({}));
    assert.deepEqual([error.kind, error.reason, attempts], ['network', 'dns', 1]);
  });

  it('tells a TLS failure', async () => {
    const { queue, server, clock } = fixture;
    const baseUrl = server.baseUrl.replace('http:', 'https:');
    const error = await apiError(createInsightsClient({ fetch, baseUrl, queue, clock }).listRooms({}));
    assert.deepEqual([error.kind, error.reason], ['network', 'tls']);
  });

  it('never follows a redirect, so that the key stays with its origin', async () => {
    const elsewhere = await startApiServer(() => Promise.resolve(Response.json({ cursor: null, results: [] })));
    fixture.server.inject(faults.redirectTo(elsewhere.origin));
    const error = await apiError(fixture.client.listRooms({}));
    assert.deepEqual([error.kind, error.reason], ['network', 'redirect']);
    assert.deepEqual(elsewhere.requests, []);
    await elsewhere.close();
  });

  it('tells what is no JSON from what has another shape, and retries neither', async () => {
    const { client, server } = fixture;
    server.inject(faults.garbage());
    const notJson = await apiError(client.listRooms({}));
    assert.deepEqual([notJson.kind, notJson.reason], ['badResponse', 'notJson']);
    server.inject(faults.wrongShape(), { times: 2 });
    for (const call of [client.listRooms({}), client.getParticipant({ roomSessionId: 's', participantId: 'p' })]) {
      const wrong = await apiError(call);
      assert.deepEqual([wrong.kind, wrong.reason], ['badResponse', 'unexpectedShape']);
    }
    assert.equal(server.count(), 3);
  });

  it('hands on a repeated cursor and an empty page that has one', async () => {
    const { client, server } = fixture;
    server.inject(faults.endlessCursor('again'), { times: 2 });
    assert.equal((await client.listRooms({})).cursor, 'again');
    server.inject(faults.emptyPage('on'));
    assert.equal((await client.listRooms({}, { cursor: 'again' })).cursor, 'again');
    assert.deepEqual(await client.listRooms({}), { results: [], cursor: 'on', dropped: 0 });
  });

  it("keeps at most 500 characters of the server's words, and no page", async () => {
    const { client, server } = fixture;
    server.inject(faults.status(400, 'x'.repeat(10_000)));
    assert.deepEqual((await apiError(client.listRooms({}))).detail, personalText('x'.repeat(500)));
    server.inject(() => Promise.resolve(new Response('<html>Bad gateway</html>', { status: 400 })));
    assert.equal((await apiError(client.listRooms({}))).detail, null);
  });

  it('keeps the key out of every error', async () => {
    const { client, server, queue, clock } = fixture;
    server.inject(faults.status(401, `The key ${testKey} is unknown`));
    server.inject(faults.status(500, testKey), { times: 3 });
    server.inject(faults.reset(), { times: 3 });
    const unusable = createInsightsClient({
      fetch,
      baseUrl: server.baseUrl,
      key: `${testKey}\n${testKey}`,
      queue,
      clock,
    });
    for (const call of [client, client, client, unusable]) {
      const error = await apiError(call.listRooms({}));
      assert.ok(!inspect(error, { depth: 10, showHidden: true }).includes(testKey), inspect(error));
    }
  });

  it('keeps the key out of what the server says, in whatever form it repeats it', async () => {
    await fixture.close();
    const key = 'k/5f0c+ey=';
    const server = await startApiServer(() => Promise.resolve(Response.json({})));
    const queue = new RequestQueue({ clock: fixture.clock });
    const client = createInsightsClient({ fetch, baseUrl: server.baseUrl, key, queue, clock: fixture.clock });
    const say =
      (body: string): faults.Fault =>
      () =>
        Promise.resolve(new Response(body, { status: 400 }));
    const bearer = Buffer.from(`Bearer ${key}`).toString('base64');
    const bodies: readonly (readonly [string, string])[] = [
      [`The key ${key} is unknown`, 'The key *** is unknown'],
      [String.raw`{"error":"The key k\/5f0c+ey= is unknown"}`, 'The key *** is unknown'],
      [String.raw`The key k\u002f5f0c+ey= is unknown`, 'The key *** is unknown'],
      ['{"message":"GET /v1?key=k%2f5f0c%2Bey%3d"}', 'GET /v1?key=***'],
    ];
    for (const [body, said] of bodies) {
      server.inject(say(body));
      assert.deepEqual((await apiError(client.listRooms({}))).detail, personalText(said));
    }
    server.inject(say(JSON.stringify({ error: `Authorization ${bearer}` })));
    assert.deepEqual((await apiError(client.listRooms({}))).detail, personalText('Authorization QmVhcmVyIG***0='));
    queue.dispose();
    await server.close();
    fixture = await startClient();
  });

  it('says that a key which no header can carry is not accepted, without a request', async () => {
    const { server, queue, clock } = fixture;
    const client = createInsightsClient({ fetch, baseUrl: server.baseUrl, key: 'schlüssel', queue, clock });
    assert.equal((await apiError(client.listRooms({}))).kind, 'auth');
    assert.equal(server.count(), 0);
  });

  it('tells listeners endpoint and status of each attempt, never what was asked', async () => {
    const { client, server, queue } = fixture;
    const told: unknown[] = [];
    queue.onDidRequest((info) => told.push(info));
    server.inject(faults.reset());
    await client.listParticipants({ externalId: personalText('someone') });
    assert.deepEqual(told, [
      { endpoint: '/insights/participants', status: null, durationMs: 0 },
      { endpoint: '/insights/participants', status: 200, durationMs: 0 },
    ]);
  });

  it('is silent about a call that was cancelled', async () => {
    const error = await rejection(fixture.client.listRooms({}, { signal: AbortSignal.abort() }));
    assert.ok(isCancelled(error));
    assert.equal(fixture.server.count(), 0);
  });
});
