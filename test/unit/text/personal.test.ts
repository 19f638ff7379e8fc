import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { isGiven, isSameText, personalText } from '../../../src/shared/personalText';
import { formatDuration } from '../../../src/text/duration';
import { personal } from '../../../src/text/personal';
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
      assert.equal(personal(text, place, { ...context, hidePersonal: true }), '(hidden)');
    }
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
