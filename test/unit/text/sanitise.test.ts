import assert from 'node:assert/strict';
import fc from 'fast-check';
import { personalText } from '../../../src/shared/personalText';
import { personal } from '../../../src/text/personal';
import { type Place, sanitise } from '../../../src/text/sanitise';
import { context } from './rows';

const places: readonly Place[] = ['label', 'title', 'quickPick', 'notification', 'document', 'cell'];
const longest: Record<Place, number> = {
  label: 80,
  title: 40,
  quickPick: 80,
  notification: 300,
  document: 4000,
  cell: 32_000,
};
const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const danger = [
  '](',
  '[x](command:y)',
  '$(zap)',
  '$(',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\r\n',
  '\u2028',
  '<b>',
  '\\',
  '`',
  '_',
  '\u00ad',
  '\u{e0041}',
  '\u{1f600}',
  family,
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...danger), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const place = fc.constantFrom(...places);

describe('a text of a stranger', () => {
  it('holds no control, invisible or direction-changing character wherever it goes', () => {
    fc.assert(
      fc.property(hostile, place, (text, where) => {
        const safe = sanitise(text, where);
        assert.doesNotMatch(
          safe,
          where === 'document' || where === 'cell'
            ? /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/
            : /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/,
        );
        assert.doesNotMatch(
          safe,
          /[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]|[\u{e0000}-\u{e0fff}]/u,
        );
        assert.doesNotMatch(safe, /(^|[a-z ])\u200d/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds no link and no codicon where these would come to life', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.doesNotMatch(sanitise(text, 'notification'), /\]\(|\$\(/);
        assert.doesNotMatch(sanitise(text, 'quickPick'), /(?<!\\)\$\(/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is cut to a bounded length, which is told by an ellipsis', () => {
    fc.assert(
      fc.property(hostile, fc.nat(400), place, (text, times, where) => {
        // What was cut may be escaped, which at most doubles it.
        assert.ok(sanitise(text.repeat(times), where).length <= (longest[where] * 4 + 1) * 2);
      }),
      { numRuns: 500 },
    );
    for (const where of places) {
      const safe = sanitise('x'.repeat(40_000), where);
      assert.equal(safe, `${'x'.repeat(longest[where])}…`);
    }
  });

  it('does not change any more when it is made safe again for a label, a title or a document', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom<Place>('label', 'title', 'document', 'notification'), (text, where) => {
        const once = sanitise(text, where);
        if (!once.endsWith('…')) {
          assert.equal(sanitise(once, where), once);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stays what it was when it is harmless', () => {
    for (const text of ['Ada Lovelace', 'José Ñúñez', '山田太郎', 'محمد', 'Zoë 👩🏽‍💻', family, '❤️‍🔥', 'Conference & Co.']) {
      assert.equal(sanitise(text, 'label'), text);
    }
  });

  it('shows that a direction was changed', () => {
    assert.equal(sanitise('abc\u202egpj.exe', 'label'), 'abc\ufffdgpj.exe');
  });

  it('loses invisible characters, and joiners that join nothing', () => {
    assert.equal(sanitise('pay\u200bpal\u200d\u00ad\u{e0041}', 'label'), 'paypal');
  });

  it('is one line, except in a document', () => {
    assert.equal(sanitise('a\r\nb\u2028c\td', 'label'), 'a b c d');
    assert.equal(sanitise('a\r\nb\u2028c\td', 'document'), 'a\nb\nc d');
  });

  it('stays dead text in a notification and in a quick pick', () => {
    assert.equal(sanitise('[x](command:foo) $(zap)', 'notification'), '[x] (command:foo) $ (zap)');
    assert.equal(sanitise('$(zap) $$(x)', 'quickPick'), '\\$(zap) $\\$(x)');
  });

  it('is empty when nothing of it can be seen', () => {
    assert.equal(sanitise(' \u200b\u0000\ufeff ', 'label'), '');
  });

  it('is not cut inside a character that people see as one', () => {
    const safe = sanitise(family.repeat(100), 'title');
    assert.equal(safe.replaceAll(family, ''), '…');
    assert.doesNotMatch(sanitise(`a${'\u0301'.repeat(5_000)}`, 'label'), /\u0301{320}/);
  });

  it('passes the gate for personal texts in the same way', () => {
    fc.assert(
      fc.property(hostile, place, (text, where) => {
        assert.equal(personal(personalText(text), where, context), sanitise(text, where));
      }),
    );
  });
});
