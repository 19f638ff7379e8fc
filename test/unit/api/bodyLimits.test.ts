import assert from 'node:assert/strict';
import { personalText } from '../../../src/shared/personalText';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import type { Fault } from '../../support/server/faults';
import { apiError, startClient, type ClientFixture } from './clientFixture';

const limits = { page: 100_000, details: 200_000, failure: 1_000 };
const body = (bytes: number): string => `[${' '.repeat(bytes - 2)}]`;

/** Answers with a body, compressed or not. */
function answer(text: string, status = 200, compress = false): Fault {
  return ({ raw }) => {
    raw.writeHead(status, compress ? { 'content-encoding': 'gzip' } : {});
    raw.end(compress ? gzipSync(text) : text);
    return Promise.resolve(null);
  };
}

describe('a body', () => {
  const stay = { roomSessionId: 's', participantId: 'p' };
  let fixture: ClientFixture;
  beforeEach(async () => {
    fixture = await startClient({ rooms: [{ roomName: '/a' }] }, { limits, concurrency: 1 });
  });
  afterEach(() => fixture.close());

  for (const compress of [false, true]) {
    const how = compress ? 'compressed' : 'plain';

    it(`may be as large as its limit, ${how}`, async () => {
      const { client, server } = fixture;
      server.inject(answer(body(limits.details), 200, compress));
      assert.deepEqual(await client.getParticipant(stay), { details: [], bytes: limits.details });
    });

    it(`past its limit is refused with its reason, is not asked for again and frees the slot, ${how}`, async () => {
      const { client, server } = fixture;
      server.inject(answer(body(limits.details + 1), 200, compress));
      server.inject(answer(body(limits.page + 1), 200, compress));
      for (const call of [client.getParticipant(stay), client.listRooms({})]) {
        const error = await apiError(call);
        assert.deepEqual([error.kind, error.reason, error.status], ['badResponse', 'tooLarge', 200]);
      }
      assert.equal(server.count(), 2);
      assert.equal((await client.listRooms({})).results.length, 1);
    });
  }

  it('that never ends is let go of, so that the server need not send it', async () => {
    const { client, server } = fixture;
    const chunk = Buffer.alloc(10_000, ' ');
    let closed: Promise<unknown> = Promise.reject(new Error('No request'));
    closed.catch(() => undefined);
    server.inject(({ raw }) => {
      closed = once(raw, 'close');
      raw.writeHead(200);
      const pour = (): void => {
        while (!raw.destroyed && raw.write(chunk));
      };
      raw.on('drain', pour);
      pour();
      return Promise.resolve(null);
    });
    assert.equal((await apiError(client.listRooms({}))).reason, 'tooLarge');
    await closed;
  });

  it('of a failure is read in part, and the failure told by its status', async () => {
    const { client, server } = fixture;
    server.inject(answer('no '.repeat(10_000), 401));
    const error = await apiError(client.listRooms({}));
    assert.deepEqual(
      [error.kind, error.status, error.detail],
      ['auth', 401, personalText('no '.repeat(1000).slice(0, 500))],
    );
  });

  it('is read as the text that it is, wherever the network cuts it', async () => {
    const { client, server } = fixture;
    const page = Buffer.from(JSON.stringify({ cursor: null, results: [{ roomName: '/ü😀' }] }));
    const within = page.indexOf(Buffer.from('😀')) + 2;
    server.inject(async ({ raw }) => {
      raw.writeHead(200);
      await new Promise((resolve) => raw.write(page.subarray(0, within), resolve));
      raw.end(page.subarray(within));
      return null;
    });
    assert.equal((await client.listRooms({})).results[0]?.roomName, '/ü😀');
  });
});
