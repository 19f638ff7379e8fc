import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CaseProblem, readCase } from '../../../../src/report/case/caseFile';
import { caseProblemText } from '../../../../src/report/case/texts';
import { writeCase } from '../../../../src/report/case/writeCase';
import { english } from '../../text/english';
import { content } from './caseFixture';

describe('a file that is no case file', () => {
  const good = JSON.parse(writeCase(content, [], '1')) as Record<string, unknown>;
  const subject = good['subject'] as object;
  const change = (changes: object): string => JSON.stringify({ ...good, ...changes });
  const files: readonly (readonly [string, CaseProblem['kind'], string])[] = [
    ['empty', 'foreign', ''],
    ['only spaces', 'foreign', '   '],
    ['plain text', 'foreign', 'The video was bad at three.'],
    ['HTML', 'foreign', '<html><script>alert(1)</script></html>'],
    ['null', 'foreign', 'null'],
    ['a number', 'foreign', '7'],
    ['a list', 'foreign', '[]'],
    ['an empty object', 'foreign', '{}'],
    ['of another program', 'foreign', '{"format":"har","version":1}'],
    ['without a version', 'foreign', change({ version: undefined })],
    ['of a version in words', 'foreign', change({ version: 'one' })],
    ['newer', 'newer', change({ version: 2 })],
    ['much newer and of another shape', 'newer', '{"format":"whereby-case","version":99}'],
    ['older than the first', 'damaged', change({ version: 0 })],
    ['cut in the middle', 'damaged', JSON.stringify(good).slice(0, 300)],
    ['cut before its end', 'damaged', JSON.stringify(good).slice(0, -1)],
    ['without a time', 'damaged', change({ savedAt: undefined })],
    ['saved in no year', 'damaged', change({ savedAt: 1e300 })],
    ['as of a text', 'damaged', change({ asOf: 'now' })],
    ['by nobody', 'damaged', change({ savedBy: null })],
    ['without rules', 'damaged', change({ judgedBy: {} })],
    [
      'with a threshold in words',
      'damaged',
      change({ judgedBy: { ...(good['judgedBy'] as object), rules: { lossThresholdPercent: 'three' } } }),
    ],
    ['with an unknown unit', 'damaged', change({ judgedBy: { ...(good['judgedBy'] as object), packetLossUnit: 'x' } })],
    ['of an unknown kind', 'damaged', change({ kind: 'room' })],
    ['of nobody', 'damaged', change({ subject: { ...subject, participantId: null } })],
    ['of no session', 'damaged', change({ subject: { ...subject, roomSessionId: '' } })],
    ['with an endless id', 'damaged', change({ subject: { ...subject, roomSessionId: 'x'.repeat(100_000) } })],
    ['with rows that are texts', 'damaged', change({ participants: ['<img src=x onerror=alert(1)>'] })],
    ['with rows that are no list', 'damaged', change({ participants: { 0: {} } })],
    ['with details of nobody', 'damaged', change({ details: [{ askedAt: 1, entries: [] }] })],
    [
      'with entries that are numbers',
      'damaged',
      change({ details: [{ participantId: 'p', askedAt: 1, entries: [7] }] }),
    ],
    ['that leaves out the unknown', 'damaged', change({ leftOut: ['everything'] })],
    ['with another prototype', 'damaged', JSON.stringify(good).replace('"savedBy"', '"__proto__"')],
  ];

  it('is known in more than 30 shapes', () => {
    assert.ok(files.length >= 30, String(files.length));
  });

  for (const [name, kind, text] of files) {
    it(`is refused with a sentence: ${name}`, () => {
      const file = readCase(text);
      assert.ok('problem' in file);
      assert.equal(file.problem.kind, kind);
      assert.match(caseProblemText(file.problem, english), /^This (is not a case file|case file) [^<>]*\.$/);
    });
  }

  it('is never an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        assert.ok('problem' in readCase(text));
      }),
    );
  });
});
