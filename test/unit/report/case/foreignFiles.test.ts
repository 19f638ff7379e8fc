import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CaseProblem, readCase } from '../../../../src/report/case/caseFile';
import { caseProblemText } from '../../../../src/report/case/texts';
import type { CaseContent } from '../../../../src/report/case/content';
import { writeCase } from '../../../../src/report/case/writeCase';
import { english } from '../../text/english';
import { contents } from './caseFixture';

/** Texts that are no case file, whatever kind they might be of. */
const foreign: readonly (readonly [string, CaseProblem['kind'], string])[] = [
  ['empty', 'foreign', ''],
  ['only spaces', 'foreign', '   '],
  ['plain text', 'foreign', 'The video was bad at three.'],
  ['HTML', 'foreign', '<html><script>alert(1)</script></html>'],
  ['null', 'foreign', 'null'],
  ['a number', 'foreign', '7'],
  ['a list', 'foreign', '[]'],
  ['an empty object', 'foreign', '{}'],
  ['of another program', 'foreign', '{"format":"har","version":1}'],
  ['much newer and of another shape', 'newer', '{"format":"whereby-case","version":99}'],
];

/** Files that were case files of a kind once. */
function broken(content: CaseContent): readonly (readonly [string, CaseProblem['kind'], string])[] {
  const text = writeCase(content, [], '1');
  const good = JSON.parse(text) as Readonly<Record<string, object>>;
  const { subject, judgedBy } = good;
  const change = (changes: object): string => JSON.stringify({ ...good, ...changes });
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  const damaged = (name: string, changes: object) => [name, 'damaged', change(changes)] as const;
  const ofKind = {
    participant: [
      damaged('of nobody', { subject: { ...subject, participantId: null } }),
      damaged('of no session', { subject: { ...subject, roomSessionId: '' } }),
      damaged('with an endless id', { subject: { ...subject, roomSessionId: 'x'.repeat(100_000) } }),
      damaged('of a session', { kind: 'session', subject: { ...subject, roomSessionId: 7 } }),
    ],
    session: [
      damaged('of no session', { subject: { ...subject, roomSessionId: '' } }),
      damaged('with an endless id', { subject: { ...subject, roomSessionId: 'x'.repeat(100_000) } }),
      damaged('that never began', { subject: { ...subject, startedAt: 'never' } }),
      damaged('of a participant, who is not named', { kind: 'participant' }),
    ],
    history: [
      damaged('of nobody', { subject: { ...subject, externalId: '' } }),
      damaged('of no call', { subject: { ...subject, calls: 0 } }),
      damaged('of a million calls', { subject: { ...subject, calls: 1e6 } }),
      damaged('of half a call', { subject: { ...subject, calls: 1.5 } }),
      damaged('with rooms that are texts', { subject: { ...subject, rooms: ['/a'] } }),
      damaged('of a session', { kind: 'session' }),
    ],
  }[content.about.kind];
  return [
    ['without a version', 'foreign', change({ version: undefined })],
    ['of a version in words', 'foreign', change({ version: 'one' })],
    ['newer', 'newer', change({ version: 2 })],
    damaged('older than the first', { version: 0 }),
    ['cut in the middle', 'damaged', text.slice(0, 300)],
    ['cut before its end', 'damaged', text.slice(0, -1)],
    ['with parts in each other without end', 'damaged', text.replace('"savedBy"', `"x":${deep},"savedBy"`)],
    damaged('without a time', { savedAt: undefined }),
    damaged('saved in no year', { savedAt: 1e300 }),
    damaged('as of a text', { asOf: 'now' }),
    damaged('by nobody', { savedBy: null }),
    damaged('without rules', { judgedBy: {} }),
    damaged('with a threshold in words', { judgedBy: { ...judgedBy, rules: { lossThresholdPercent: 'three' } } }),
    damaged('with an unknown unit', { judgedBy: { ...judgedBy, packetLossUnit: 'x' } }),
    damaged('of an unknown kind', { kind: 'room' }),
    damaged('of a kind that every object knows', { kind: 'constructor' }),
    damaged('about nothing', { subject: null }),
    damaged('with rows that are texts', { participants: ['<img src=x onerror=alert(1)>'] }),
    damaged('with rows that are no list', { participants: { 0: {} } }),
    damaged('with details of nobody', { details: [{ roomSessionId: 's', askedAt: 1, entries: [] }] }),
    damaged('with details of no session', { details: [{ participantId: 'p', askedAt: 1, entries: [] }] }),
    damaged('with entries that are numbers', {
      details: [{ roomSessionId: 's', participantId: 'p', askedAt: 1, entries: [7] }],
    }),
    damaged('that leaves out the unknown', { leftOut: ['everything'] }),
    ['with another prototype', 'damaged', text.replace('"savedBy"', '"__proto__"')],
    ...ofKind,
  ];
}

describe('a file that is no case file', () => {
  for (const content of contents) {
    const files = [...foreign, ...broken(content)];

    it(`is known in more than 30 shapes where it should be of a ${content.about.kind}`, () => {
      assert.ok(files.length >= 30, String(files.length));
      assert.ok(!('problem' in readCase(writeCase(content, [], '1'))));
    });

    for (const [name, kind, text] of files) {
      it(`is refused with a sentence: ${content.about.kind}, ${name}`, () => {
        const file = readCase(text);
        assert.ok('problem' in file);
        assert.equal(file.problem.kind, kind);
        assert.match(caseProblemText(file.problem, english), /^This (is not a case file|case file) [^<>]*\.$/);
      });
    }
  }

  it('is never an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        assert.ok('problem' in readCase(text));
      }),
    );
  });
});
