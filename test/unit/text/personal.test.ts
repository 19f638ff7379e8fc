import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { isGiven, isSameText, type PersonalKind, personalText } from '../../../src/shared/personalText';
import { Aliases } from '../../../src/text/aliases';
import { formatDuration } from '../../../src/text/duration';
import { personal, type PersonalPlace } from '../../../src/text/personal';
import { sanitise } from '../../../src/text/sanitise';
import { english } from './english';
import { context } from './rows';

const secret = 'Ada \u202eLovelace';
const text = personalText(secret);

describe('a personal text', () => {
  it('passes the gate made safe for its place, or whole', () => {
    assert.equal(personal(text, 'label', context), 'Ada \ufffdLovelace');
    assert.equal(personal(text, 'whole', context), secret);
  });

  it('does not pass the gate while personal texts are hidden, wherever it goes', () => {
    for (const place of ['label', 'title', 'quickPick', 'notification', 'document', 'whole'] as const) {
      assert.equal(personal(text, place, { ...context, hidePersonal: new Aliases() }), '(hidden)');
    }
  });

  it('has an alias that tells people apart while they are hidden, and says who is a host', () => {
    const hiding = { ...context, hidePersonal: new Aliases() };
    const shown = (name: string, kind: PersonalKind, place: PersonalPlace = 'label'): string =>
      personal(personalText(name, kind), place, hiding);
    assert.deepEqual(
      [shown('Ada', 'person'), shown('Bo', 'host'), shown('Ada', 'person', 'whole'), shown('Bo', 'person', 'title')],
      ['Person A', 'Host B', 'Person A', 'Person B'],
    );
    assert.deepEqual(
      [shown('Ada', 'externalId'), shown('x', 'device'), shown('Ada', 'user'), shown('x', 'device', 'document')],
      ['ID 1', 'Device 2', 'User 3', 'Device 2'],
    );
    assert.deepEqual([shown('', 'person'), shown(' ', 'externalId'), shown('Ada', 'words')], ['', '', '(hidden)']);
  });

  it('has an alias for any number of people, forgotten when told so', () => {
    const aliases = new Aliases();
    const at = (place: number): string => aliases.aliasOf(personalText(`name ${place}`, 'person'), english);
    const all = Array.from({ length: 800 }, (_, place) => at(place));
    assert.equal(new Set(all).size, 800);
    assert.deepEqual(
      [all[25], all[26], all[51], all[52], all[701], all[702]],
      ['Person Z', 'Person AA', 'Person AZ', 'Person BA', 'Person ZZ', 'Person AAA'],
    );
    assert.equal(at(700), all[700]);
    aliases.forget();
    assert.equal(at(700), 'Person A');
  });

  it('goes nowhere by itself: not into JSON, a message to a webview or a text', () => {
    const row = { displayName: text };
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- what a slip past the lint rule would say
    for (const leak of [JSON.stringify(row), inspect(structuredClone(row)), String(text), Object.values(text).join()]) {
      assert.doesNotMatch(leak, /Ada|Lovelace/);
    }
  });

  it('is not a string to the compiler', () => {
    // @ts-expect-error: a plain sink takes no personal text
    const asString: string = text;
    // @ts-expect-error: nor does a translated sentence
    const inSentence = () => english.t('Stays of {0}', text);
    // @ts-expect-error: nor the sanitiser, which would go round the gate
    const sanitised = () => sanitise(text, 'label');
    // @ts-expect-error: nor anything else that takes a string or a number
    const formatted = () => formatDuration(text, english);
    // @ts-expect-error: a string is none either, so that each is put under protection where it comes in
    const unprotected = () => personal('Ada', 'label', context);
    assert.equal([asString, inSentence, sanitised, formatted, unprotected].length, 5);
  });

  it('can be compared without being read', () => {
    assert.ok(isSameText(text, personalText(secret)));
    assert.ok(!isSameText(text, personalText('Ada')));
    assert.deepEqual([text, personalText(''), null].map(isGiven), [true, false, false]);
  });
});
