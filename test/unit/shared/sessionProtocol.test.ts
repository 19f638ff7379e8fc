import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  mostRows,
  sessionHostSchema,
  type SessionRestore,
  sessionRestoreSchema,
  sessionWebviewSchema,
} from '../../../src/shared/protocol/session';
import { parseMessage, parseRestore } from '../../../src/shared/protocol/shared';
import { sessionStrings } from '../../../src/text/session/strings';
import { english } from '../text/english';

const people = Uint32Array.of(2, 0);
const counts = { from: 0, to: 10, send: Uint16Array.of(0), recv: Uint16Array.of(3), measured: Uint16Array.of(9) };
const rows = { request: 1, from: 0, to: 10, columns: 1, people, send: Uint8Array.of(2, 7), recv: Uint8Array.of(3, 0) };
const values = { state: Uint8Array.of(2, 5), loss: Float64Array.of(0, NaN), bitrate: Float64Array.of(1e6, NaN) };

describe('a message of the session panel', () => {
  it('is known by its type and its fields when the page sends it', () => {
    for (const message of [
      { type: 'ready', isShown: true },
      { type: 'browserTimeZone', name: 'Europe/Oslo' },
      { type: 'view', request: 3, from: 0, to: 10, columns: 900, people },
      { type: 'readAt', at: 5, people },
      { type: 'sort', key: 'worst', isDescending: false },
      { type: 'filter', name: '', role: null, rating: 'poor', affectedAt: 5, incident: null },
      { type: 'openParticipant', person: 2, at: 5 },
      { type: 'load' },
      { type: 'pause' },
      { type: 'resume' },
      { type: 'cancel' },
      { type: 'copyMarkdown' },
      { type: 'savePng', png: new ArrayBuffer(4) },
    ]) {
      assert.deepEqual(parseMessage(sessionWebviewSchema, message), message);
    }
  });

  it('is dropped when it asks for more than a page can show, or for nothing that is known', () => {
    const view = { type: 'view', request: 3, from: 0, to: 10, columns: 900, people };
    for (const message of [
      null,
      { type: 'view' },
      { ...view, people: [1] },
      { ...view, people: new Uint32Array(mostRows + 1) },
      { ...view, columns: 1e9 },
      { ...view, columns: 0 },
      { ...view, from: NaN },
      { type: 'readAt', at: 1e300, people },
      { type: 'sort', key: 'password', isDescending: false },
      { type: 'openParticipant', person: -1, at: 5 },
    ]) {
      assert.equal(parseMessage(sessionWebviewSchema, message), undefined);
    }
    fc.assert(
      fc.property(fc.anything(), (message) => {
        assert.doesNotThrow(() => parseMessage(sessionWebviewSchema, message));
      }),
    );
  });

  it('carries strips and readings whose arrays have one length', () => {
    const message = { type: 'rows', rows: { ...rows, counts } };
    assert.deepEqual(parseMessage(sessionHostSchema, message), message);
    const reading = { type: 'reading', reading: { at: 5, people, send: values, recv: values } };
    assert.deepEqual(parseMessage(sessionHostSchema, reading), reading);
    for (const broken of [
      { type: 'rows', rows: { ...rows, counts, columns: 2 } },
      { type: 'rows', rows: { ...rows, counts: { ...counts, send: new Uint16Array(2) } } },
      { type: 'reading', reading: { at: 5, people, send: values, recv: { ...values, loss: new Float64Array(1) } } },
    ]) {
      assert.equal(parseMessage(sessionHostSchema, broken), undefined);
    }
  });

  it('shows a page with all its texts while the list is awaited', () => {
    const strings = sessionStrings(english);
    const message = { type: 'show', strings, restore: null, state: { kind: 'loading', title: 'Session' } };
    assert.deepEqual(parseMessage(sessionHostSchema, message), message);
  });
});

describe('what a session panel left behind before a window reload', () => {
  it('is taken with ids and times alone', () => {
    const restore = { accountId: 'a', roomSessionId: 's', roomName: '/a', startedAt: 1_700_000_000_000, endedAt: null };
    const parsed: SessionRestore | undefined = parseRestore(sessionRestoreSchema, {
      restore: { ...restore, filter: 'Obi' },
    });
    assert.ok(parsed);
    assert.equal('filter' in parsed, false);
    assert.deepEqual({ ...parsed, ...restore }, parsed);
    assert.equal(parseRestore(sessionRestoreSchema, { restore: { ...restore, roomSessionId: '' } }), undefined);
    assert.equal(parseRestore(sessionRestoreSchema, { restore: { ...restore, startedAt: 1e300 } }), undefined);
  });
});
