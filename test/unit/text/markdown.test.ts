import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeSpan, escapeMarkdown } from '../../../src/text/markdown';

const hostile = fc
  .array(
    fc.constantFrom(
      '[x](command:y)',
      '*',
      '_',
      '`',
      '<b>',
      '|',
      '\\',
      '#',
      '1. ',
      '@octocat',
      'https://x.y',
      '\n',
      'a',
      ' ',
    ),
  )
  .map((parts) => parts.join(''));

describe('a text in Markdown', () => {
  it('holds nothing that formats, links or mentions', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        assert.doesNotMatch(bare, /[\\`*_[\]<>|~\n]|:\/\/|@\S/);
        assert.doesNotMatch(escapeMarkdown(text), /^(?:#|\d+[.)])/);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads as it is where nothing is active, and is never cut', () => {
    const sentence = 'Receiving was poor: 1 episode at or above 3 %, 4 min 0 s (6.7 % of the measured time).';
    assert.equal(escapeMarkdown(sentence.repeat(20)), sentence.repeat(20));
  });

  it('is a code span that no backtick ends', () => {
    assert.equal(codeSpan('customer-1042'), '`customer-1042`');
    assert.equal(codeSpan('a``b`c'), '```a``b`c```');
    assert.equal(codeSpan('`a'), '`` `a ``');
  });
});
