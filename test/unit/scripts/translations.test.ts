import assert from 'node:assert/strict';
import { languagesOf, translationProblems } from '../../../scripts/l10n/translations';

const english = (texts: Record<string, string>) => ({ name: 'en.json', texts });
const norwegian = (texts: Record<string, string>) => ({ name: 'nb.json', texts });

describe('the check of translations', () => {
  it('lets a whole translation pass, with placeholders in any order and as often as the language needs them', () => {
    const texts = { a: '{0} of {1}', b: 'Sent by {0}: {0}’s uplink', c: 'Read [it](command:x.read).' };
    const translated = { a: 'Av {1}: {0}', b: 'Sendt av {0}', c: 'Les [det](command:x.read).' };
    assert.deepEqual(translationProblems(english(texts), norwegian(translated)), []);
  });

  it('names a text that is missing, and one that is empty', () => {
    assert.deepEqual(translationProblems(english({ a: 'One', b: 'Two' }), norwegian({ a: ' ' })), [
      'nb.json lacks "a".',
      'nb.json lacks "b".',
    ]);
  });

  it('names a text that nothing says any more', () => {
    assert.deepEqual(translationProblems(english({ a: 'One' }), norwegian({ a: 'En', old: 'Gammel' })), [
      'nb.json has "old", which en.json has not.',
    ]);
  });

  it('names a text with other placeholders, and one with another link', () => {
    const texts = { a: '{0} of {1}', b: '[Go](command:x.go)', c: 'None' };
    const translated = { a: '{0} av {2}', b: '[Gå](command:x.come)', c: 'Ingen {0}' };
    assert.deepEqual(translationProblems(english(texts), norwegian(translated)), [
      'nb.json has other placeholders or links than "a".',
      'nb.json has other placeholders or links than "b".',
      'nb.json has other placeholders or links than "c".',
    ]);
  });

  it('takes the name of a text in the prototype for missing', () => {
    assert.deepEqual(translationProblems(english({ constructor: 'Maker' }), norwegian({})), [
      'nb.json lacks "constructor".',
    ]);
  });

  it('wants both files of each language', () => {
    const files = ['package.json', 'package.nls.json', 'l10n/bundle.l10n.json', 'l10n/bundle.l10n.nb.json'];
    assert.deepEqual(languagesOf([...files, 'package.nls.nb.json', 'package.nls.zh-cn.json']), {
      languages: ['nb', 'zh-cn'],
      problems: ['l10n/bundle.l10n.zh-cn.json is missing.'],
    });
    assert.deepEqual(languagesOf(files).problems, ['package.nls.nb.json is missing.']);
  });
});
