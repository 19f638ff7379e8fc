import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatLink, type Link, parseLink } from '../../../src/shared/link';

/** What VS Code hands out of a link: its query is decoded once as a whole. */
function parsed(address: string): Link | undefined {
  const [path = '', ...query] = address.split('?');
  let text = query.join('?');
  try {
    text = decodeURIComponent(text);
  } catch {
    // VS Code keeps what it cannot decode.
  }
  return parseLink(path, text);
}

const session = '32ba120a-a691-4e8e-aec3-a610239271de';

describe('a link', () => {
  it('holds ids and a time, and nothing else', () => {
    assert.equal(
      formatLink({ kind: 'participant', roomSessionId: session, participantId: '/p', at: Date.UTC(2026, 0, 28, 15) }),
      `/participant?roomSessionId=${session}&participantId=%2Fp&at=2026-01-28T15%3A00%3A00.000Z`,
    );
    assert.equal(formatLink({ kind: 'room', roomName: '/a b' }), '/room?roomName=%2Fa%20b');
    assert.equal(formatLink({ kind: 'session', roomSessionId: session }), `/session?roomSessionId=${session}`);
  });

  it('is made of an id with half a character, too, and then leads nowhere', () => {
    assert.equal(parsed(formatLink({ kind: 'session', roomSessionId: 'a\ud83d' })), undefined);
  });

  it('leads to what it was made of, whatever characters ids and names have', () => {
    const id = fc.stringMatching(/^[\x21-\x7e]{1,40}$/);
    const name = fc.stringMatching(/^\/[\x20-\x7e\u00c0-\u024f\u3041-\u3096]{1,40}$/);
    const externalId = fc.stringMatching(/^[\x21-\x7e\u00c0-\u024f\u3041-\u3096][\x20-\x7e\u00c0-\u024f]{0,40}$/);
    const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
    const links = fc.oneof(
      fc.record({ kind: fc.constant('room' as const), roomName: name }),
      fc.record({ kind: fc.constant('session' as const), roomSessionId: id }),
      fc.record({ kind: fc.constant('session' as const), roomSessionId: id, at }),
      fc.record({ kind: fc.constant('person' as const), externalId }),
      fc.record({ kind: fc.constant('person' as const), externalId, at }),
      fc.record({ kind: fc.constant('participant' as const), roomSessionId: id, participantId: id, at }),
    );
    fc.assert(
      fc.property(links, (link) => {
        const address = formatLink(link);
        assert.doesNotMatch(address, /[\s"'<>`()*!]/);
        assert.deepEqual(parsed(address), { ...link });
      }),
    );
  });

  it('is refused as a whole where any part of it is unknown, missing, twice there or badly formed', () => {
    const good = `/participant?roomSessionId=${session}&participantId=p`;
    assert.notEqual(parsed(good), undefined);
    const hostile = [
      '',
      '/',
      '/participant',
      '/participants?roomSessionId=s&participantId=p',
      '/constructor?roomSessionId=s',
      '/__proto__?roomSessionId=s',
      '/signIn?key=secret',
      '/session',
      '/session?roomSessionId=',
      '/session?sessionId=s',
      '/session?roomSessionId=a%20b',
      '/session?roomSessionId=a%0Ab',
      '/session?roomSessionId=%E2%80%AEevil',
      `/session?roomSessionId=${'a'.repeat(201)}`,
      `/session?roomSessionId=s&at=soon`,
      '/session?at=2026-01-28T15:00:00Z',
      `/session?roomSessionId=s&${'a=b&'.repeat(1000)}`,
      '/room?roomName=without-slash',
      '/room?roomName=/',
      '/room?roomName=/a%0Ab',
      '/room?roomName=/a%E2%80%AEb',
      '/room?roomName=/a&apiBaseUrl=https://evil.example',
      '/person',
      '/person?externalId=',
      '/person?externalId=%20',
      '/person?externalId=a%0Ab',
      '/person?externalId=a%00',
      '/person?externalId=a%E2%80%AEb',
      `/person?externalId=${'a'.repeat(201)}`,
      '/person?externalId=a&externalId=b',
      '/person?externalId=a&at=',
      '/person?externalId=a&displayName=b',
      '/person?externalId=a&key=secret',
      '/person?userId=a',
      `${good}&apiBaseUrl=https://evil.example`,
      `${good}&key=secret`,
      `${good}&accountId=other`,
      `${good}&participantId=q`,
      `${good}&at=`,
      `${good}&at=yesterday`,
      `${good}&at=2026-13-45T99:00:00Z`,
      `${good}&at=1769612400000`,
      `${good}&__proto__=x`,
    ];
    for (const address of hostile) {
      assert.equal(parsed(address), undefined, address);
    }
  });
});
