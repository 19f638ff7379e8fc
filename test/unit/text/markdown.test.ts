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
      '#5',
      'octo/cat#12',
      'GH-7',
      '!9',
      '~bug',
      '%"next"',
      '&3',
      '&amp;',
      ':smile:',
      ':+1:',
      '0dead1beef',
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

  it('holds no issue, merge request, label, emoji or commit that a tracker would link', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = escapeMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, '$1');
        assert.doesNotMatch(
          rendered,
          /[#!$&]\d|\bGH-\d|[~%][\p{L}\p{N}"]|:[\w+-]+:|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b/u,
        );
      }),
      { numRuns: 2000 },
    );
    assert.equal(
      escapeMarkdown('fixes octo/cat#5, GH-6 and gh-7 :tada:'),
      'fixes octo/cat# 5, GH- 6 and gh- 7 : tada:',
    );
    assert.equal(escapeMarkdown('#5'), '\\# 5');
    assert.equal(escapeMarkdown('0123456789abcdef'), '012345 6789ab cdef');
  });

  it('leaves times, numbers and entities as they read', () => {
    const text = 'Nov 22, 2026, 13:00:05 to 13:01:59 UTC: 1200000 bit/s, #support, 50 %, 5!';
    assert.equal(escapeMarkdown(text), text);
    assert.equal(escapeMarkdown('R&D &lt;b>'), 'R\\&D \\&lt;b\\>');
  });

  it('reads as it is where nothing is active, and is never cut', () => {
    const sentence =
      'Receiving was poor: 1 episode at or above 3 % packet loss, 08:21:00 to 08:25:00 (4 min 0 s, 6.7 % of the measured time).';
    assert.equal(escapeMarkdown(sentence.repeat(20)), sentence.repeat(20));
  });

  it('is a code span that no backtick ends', () => {
    assert.equal(codeSpan('customer-1042'), '`customer-1042`');
    assert.equal(codeSpan('a``b`c'), '```a``b`c```');
    assert.equal(codeSpan('`a'), '`` `a ``');
  });
});
