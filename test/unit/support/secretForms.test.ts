import assert from 'node:assert/strict';
import fc from 'fast-check';
import { secretForms } from '../../support/secretForms';
import { apiKey } from '../../ui/support/sampleApi';

const key = fc.string({ unit: fc.constantFrom(...'abcXYZ0189-._~+/='.split('')), minLength: 8, maxLength: 40 });
const around = fc.string({ unit: 'binary-ascii', maxLength: 20 });
const holds = (text: string, secret: string): boolean => secretForms(secret).some((form) => text.includes(form));
const writings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in JSON': (text) => JSON.stringify({ text }),
  'in JSON that escapes slashes': (text) => JSON.stringify(text).replaceAll('/', '\\/'),
  'in a URL': encodeURIComponent,
  'in a URL within a URL': (text) => encodeURIComponent(encodeURIComponent(text)),
  'in a form': (text) => new URLSearchParams({ text }).toString(),
  'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64 for URLs': (text) => Buffer.from(text).toString('base64url'),
};

describe('the search for a key', () => {
  for (const [name, write] of Object.entries(writings)) {
    it(`finds one ${name}, whatever stands around it`, () => {
      fc.assert(
        fc.property(key, around, around, (secret, before, after) => {
          assert.ok(holds(write(`${before}${secret}${after}`), secret));
        }),
        { numRuns: 300 },
      );
    });
  }

  it('finds none where none is, and no form so short that it could stand there by chance', () => {
    const other = writings['in JSON']!(`Bearer ${apiKey.slice(0, -1)}!`);
    assert.equal(holds(other, apiKey), false);
    assert.ok(secretForms(apiKey).every((form) => form.length >= apiKey.length));
  });
});
