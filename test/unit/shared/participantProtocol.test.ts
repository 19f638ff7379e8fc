import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ParticipantRestore,
  participantRestoreSchema,
  type ParticipantWebviewMessage,
  participantWebviewSchema,
} from '../../../src/shared/protocol/participant';
import { parseMessage, parseRestore } from '../../../src/shared/protocol/shared';

const parseWebviewMessage = (message: unknown): ParticipantWebviewMessage | undefined =>
  parseMessage(participantWebviewSchema, message);
const parseRestoreState = (state: unknown): ParticipantRestore | undefined =>
  parseRestore(participantRestoreSchema, state);

const restore = {
  accountId: 'a',
  roomSessionId: 's',
  participantId: '/p',
  roomName: '/a',
  joinedAt: 1_700_000_000_000,
  leftAt: null,
  at: null,
  zone: { chosen: 'Asia/Tokyo', named: ['Asia/Tokyo'] },
  isPreview: true,
};

describe('a message from a webview', () => {
  it('is known by its type and its fields', () => {
    for (const message of [
      { type: 'ready', isShown: true },
      { type: 'browserTimeZone', name: 'Europe/Oslo' },
      { type: 'retry' },
      { type: 'setTimeZone', value: 'utc' },
      { type: 'pickTimeZone' },
      { type: 'showLog' },
      { type: 'keepOpen' },
      { type: 'problem', what: 'clipboard' },
      { type: 'loadOtherStays' },
      { type: 'copyMarkdown' },
      { type: 'saveCsv' },
      { type: 'saveJson' },
      { type: 'savePng', png: new ArrayBuffer(4) },
    ]) {
      assert.deepEqual(parseWebviewMessage(message), message);
    }
  });

  it('is dropped when it is anything else', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      [],
      {},
      { type: 'browserTimeZone', name: 1 },
      { type: 'execute', command: 'rm' },
      { type: 'setTimeZone' },
      { type: 'savePng', png: 'data:image/png;base64,' },
      { type: '__proto__' },
    ]) {
      assert.equal(parseWebviewMessage(message), undefined);
    }
    fc.assert(
      fc.property(fc.anything(), (message) => {
        assert.doesNotThrow(() => parseWebviewMessage(message));
      }),
    );
  });

  it('loses what does not belong to it', () => {
    assert.deepEqual(parseWebviewMessage({ type: 'retry', accountId: 'a' }), { type: 'retry' });
  });
});

describe('what a panel left behind before a window reload', () => {
  it('is taken with the view preferences beside it left out', () => {
    assert.deepEqual(parseRestoreState({ restore, zoom: [1, 2] }), restore);
    const unknown = { ...restore, roomName: null, joinedAt: null };
    assert.deepEqual(parseRestoreState({ restore: unknown }), unknown);
  });

  it('is not trusted when an id or a moment is none', () => {
    for (const broken of [
      undefined,
      null,
      'restore',
      restore,
      { restore: null },
      { restore: { ...restore, accountId: '' } },
      { restore: { ...restore, participantId: 7 } },
      { restore: { ...restore, roomSessionId: 'x'.repeat(1001) } },
      { restore: { ...restore, roomName: {} } },
      { restore: { ...restore, joinedAt: '2026-01-01' } },
      { restore: { ...restore, joinedAt: Infinity } },
      { restore: { ...restore, leftAt: NaN } },
      { restore: { ...restore, leftAt: 1e300 } },
    ]) {
      assert.equal(parseRestoreState(broken), undefined);
    }
  });

  it('never throws, and holds only moments that a date can hold', () => {
    const field = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.anything());
    const hostile = fc.record({ restore: fc.dictionary(fc.constantFrom(...Object.keys(restore)), field) });
    const nearly = fc.record({ leftAt: fc.double(), joinedAt: fc.oneof(fc.double(), fc.constant(null)) });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          hostile,
          nearly.map((times) => ({ restore: { ...restore, ...times } })),
        ),
        (state) => {
          const parsed = parseRestoreState(state);
          for (const moment of [parsed?.joinedAt, parsed?.leftAt]) {
            assert.ok(moment === undefined || moment === null || !Number.isNaN(new Date(moment).getTime()));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
