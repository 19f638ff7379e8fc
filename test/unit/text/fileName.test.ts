import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileName } from '../../../src/text/fileName';

const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'CON',
        'nul',
        'COM¹',
        '.',
        ' ',
        '/',
        '\\',
        ':',
        'é',
        'e\u0301',
        '漢',
        '👩‍👩‍👧',
        '\u202e',
        '\u0301',
        '\u3164',
      ),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('a', '漢', 'क्षि', '\u{1d400}', 'ﷺ').map((letter) => letter.repeat(300)),
  fc.constant(`a${'\u0301\u0489'.repeat(300)}`),
);

const nameOf = (text: string, extension: string, prefix = '') =>
  fileName({ prefix, title: text, fallback: 'participant', extension });

describe('the name of a file', () => {
  it('is one that every file system takes, whatever the title', () => {
    fc.assert(
      fc.property(title, (text) => {
        const name = nameOf(text, 'json');
        assert.ok(new TextEncoder().encode(name).length <= 200, name);
        assert.ok(name.isWellFormed());
        assert.match(name, /^[^.]*[^. ]\.json$/u);
        assert.doesNotMatch(
          name,
          /[\u0000- <>:"/\\|?*\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2066-\u2069\u3164\ufeff]/u,
        );
        assert.doesNotMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)\./iu);
      }),
      { numRuns: 500 },
    );
  });

  it('never cuts a character in two', () => {
    const family = 'क्षि';
    const [stem] = nameOf(family.repeat(100), 'csv').split('.');
    assert.equal(stem!.length % family.length, 0);
    assert.ok(stem!.length > 0);
  });

  it('says the title where it can', () => {
    assert.equal(nameOf('Ada Lovelace', 'csv', 'whereby-'), 'whereby-Ada-Lovelace.csv');
    assert.equal(nameOf('  Zoë / \u{1f600} "Ops"  ', 'csv'), 'Zoë-Ops.csv');
    assert.equal(nameOf('हिन्दी', 'csv'), 'हिन्दी.csv');
  });

  it('falls back where nothing of the title is left', () => {
    assert.match(nameOf(`a${'\u0489'.repeat(300)}`, 'png', 'whereby-'), /^whereby-a\u0489/u);
    for (const empty of ['', '...', '🙂', '\u0301', '- _']) {
      assert.equal(nameOf(empty, 'png'), 'participant.png');
    }
  });

  it('is none that Windows keeps for a device', () => {
    for (const device of ['CON', 'nul', 'Com1', 'LPT9', 'COM²', 'CONIN$']) {
      assert.match(nameOf(device, 'csv'), /_\.csv$/);
    }
  });
});
