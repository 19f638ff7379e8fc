import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/errors';
import { logError, logLine } from '../../../src/text/logText';

/** What ends, hides or turns round a line in an editor. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u034f\u115f\u3164\ufe0f]/u;
const forged =
  'no\n2026-11-22 12:00:00.000 [info] GET /insights/rooms 200\r\u2028\u0085\u001b[2J\u202e\u200b\u{e0041}\ud800';

describe('a line of the log', () => {
  it('stays one line and shows what would hide in it', () => {
    assert.equal(
      logLine(forged),
      'no\\n2026-11-22 12:00:00.000 [info] GET /insights/rooms 200\\r\\u2028\\u0085\\u001b[2J\\u202e\\u200b\\u{e0041}\\ud800',
    );
    assert.equal(logLine('Grüße, 日本語 שלום "C:\\Users" 😀'), 'Grüße, 日本語 שלום "C:\\Users" 😀');
  });

  it('holds nothing unseen, whatever comes', () => {
    const char = fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom('\n', '\r', '\u2028', '\u202e', '\u200d', '\u0000'),
    );
    fc.assert(
      fc.property(fc.array(char), (chars) => {
        assert.doesNotMatch(logLine(chars.join('')), unseen);
      }),
    );
  });
});

describe('an error in the log', () => {
  const lines = (error: unknown, what = 'rooms'): readonly string[] => logError(what, error).split('\n');
  const frame = /^ {4}at \S/;

  it('is its name and message, its stack and its causes', () => {
    const error = new ApiError('network', { reason: 'reset', cause: new TypeError('fetch failed') });
    const [headline, ...rest] = lines(error);
    assert.equal(headline, 'rooms: ApiError: network reset');
    const cause = rest.indexOf('  caused by TypeError: fetch failed');
    assert.ok(cause > 0);
    for (const line of rest.toSpliced(cause, 1)) {
      assert.match(line, frame);
    }
  });

  it('keeps its stack whether it has a message, a code or a name of its own', () => {
    const coded = Object.assign(new RangeError('first\nsecond'), { code: 'E_X' });
    const named = new Error('x');
    named.name = 'Named';
    for (const error of [coded, named, new Error(''), new Error('Error')]) {
      const [, ...frames] = lines(error);
      assert.ok(frames.length > 0);
      for (const line of frames) {
        assert.match(line, frame);
      }
    }
  });

  it('gives a stranger no line of its own: not in what was done, a message, a cause or what is no error', () => {
    const attack = `${forged}\n    at forged (file.js:1:1)`;
    const changed = new Error('before');
    changed.message = attack;
    const forgedStack = new Error('x');
    forgedStack.stack = attack;
    const errors = [new Error(attack), changed, forgedStack, new Error('outer', { cause: new Error(attack) }), attack];
    for (const error of [...errors, new Error('outer', { cause: attack })]) {
      for (const line of lines(error, attack)) {
        assert.doesNotMatch(line, /^(?:2026|\s*at forged)/);
        assert.doesNotMatch(line, unseen);
      }
    }
  });

  it('ends with causes that go in circles', () => {
    const circle = new Error('round');
    circle.cause = circle;
    assert.equal(lines(circle).filter((line) => line.includes('caused by')).length, 7);
  });
});
