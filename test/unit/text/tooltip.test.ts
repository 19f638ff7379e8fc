import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tooltipMarkdown } from '../../../src/text/tooltip';

const danger = [
  '[x](command:workbench.action.terminal.new)',
  '![](https://evil.example/x.png)',
  '<img src=x onerror=y>',
  '<b>',
  '$(zap)',
  'https://evil.example',
  'www.evil.example',
  'a@evil.example',
  '&nbsp;',
  '&lt;b&gt;',
  '\n# h',
  '\n    code',
  '\n1. one',
  '\n- one',
  '\n---',
  '\n===',
  '\n> q',
  '\n| a | b |\n|---|---|',
  '\n[x]: https://evil.example',
  '`code`',
  '```',
  '~~~',
  '**b**',
  '_i_',
  '\\',
  ' ',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...danger), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('a text in a tooltip', () => {
  it('has every sign that Markdown, HTML, links or codicons are made of escaped, and loses none', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = tooltipMarkdown(text);
        const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
        assert.doesNotMatch(bare, /[!-/:-@[-`{-~]/);
        const signs = (of: string): string => of.replace(/[^!-/:-@[-`{-~]/g, '');
        assert.equal(signs(markdown.replace(/\\(.)/g, '$1')), signs(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('never starts a line with white space, or leaves one empty, so that no block begins', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of tooltipMarkdown(text).split('\n')) {
          assert.match(`x${line}`, /^x(\S|$)/);
        }
        assert.doesNotMatch(tooltipMarkdown(text), /\n *\n/);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps its spaces, so that lines break between words, and its line breaks', () => {
    assert.equal(tooltipMarkdown('the second  stay\n\n of Ada'), 'the second  stay  \nof Ada');
  });
});
