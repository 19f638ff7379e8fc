import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createKeyMask } from '../../../src/shared/keyMask';

/** One way to write a text, and the way to read it back. */
interface Encoding {
  readonly name: string;
  /** `choose` answers a number from 0 to 1 for the character at an index. */
  readonly write: (text: string, choose: (index: number) => number) => string;
  /** Everything that can be read out of a text so written. */
  readonly read: (text: string) => readonly string[];
}

const headerChars = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index));
const nasty = '\\/%25uAa&#"'.split('');
const likelyKey = fc.string({ unit: fc.constantFrom(...'abcXYZ0189-._~+/='.split('')), minLength: 6, maxLength: 60 });
const anyKey = fc.string({ unit: fc.constantFrom(...headerChars), minLength: 6, maxLength: 60 });
const nastyKey = fc.string({ unit: fc.constantFrom(...nasty), minLength: 6, maxLength: 20 });
const key = fc.oneof(likelyKey, anyKey, nastyKey);

const hex = (char: string, digits: number, upper: boolean): string => {
  const text = char.charCodeAt(0).toString(16).padStart(digits, '0');
  return upper ? text.toUpperCase() : text;
};
const each = (text: string, write: (char: string, index: number) => string): string =>
  text
    .split('')
    .map((char, index) => write(char, index))
    .join('');
const unquoted = (text: string): string => JSON.stringify(text).slice(1, -1);

const base64 = (variant: 'base64' | 'base64url', before: string, after: string): Encoding => ({
  name: `${variant} within ${JSON.stringify(before)} and ${JSON.stringify(after)}`,
  write: (text) => Buffer.from(before + text + after).toString(variant),
  read: (text) => {
    const digits = text.replace(/[^\w+/-]/g, '');
    return [0, 1, 2, 3].map((skip) => Buffer.from(digits.slice(skip), 'base64').toString('latin1'));
  },
});

const encodings: readonly Encoding[] = [
  { name: 'the key itself', write: (text) => text, read: (text) => [text] },
  {
    name: 'JSON',
    write: (text, choose) =>
      each(text, (char, index) => {
        const choice = choose(index);
        if (choice < 0.5) {
          return char === '/' && choice < 0.25 ? '\\/' : unquoted(char);
        }
        return `\\u${hex(char, 4, choice < 0.75)}`;
      }),
    read: (text) => [JSON.parse(`"${text}"`) as string],
  },
  {
    name: 'percent signs',
    write: (text, choose) =>
      each(text, (char, index) => {
        const choice = choose(index);
        return choice < 0.5 && char !== '%' ? char : `%${hex(char, 2, choice < 0.75)}`;
      }),
    read: (text) => [decodeURIComponent(text)],
  },
  {
    name: 'character references',
    write: (text, choose) =>
      each(text, (char, index) => {
        const choice = choose(index);
        if (choice < 0.5 && char !== '&') {
          return char;
        }
        return choice < 0.75 ? `&#${char.charCodeAt(0)};` : `&#x${hex(char, 2, choice < 0.9)};`;
      }),
    read: (text) => [
      text.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, sixteen?: string, ten?: string) =>
        String.fromCharCode(sixteen === undefined ? Number(ten) : parseInt(sixteen, 16)),
      ),
    ],
  },
  {
    name: 'JSON in JSON',
    write: (text) => unquoted(unquoted(text).replaceAll('/', '\\/')),
    read: (text) => [JSON.parse(`"${JSON.parse(`"${text}"`) as string}"`) as string],
  },
  {
    name: 'percent signs twice',
    write: (text) => encodeURIComponent(encodeURIComponent(text)),
    read: (text) => [decodeURIComponent(decodeURIComponent(text))],
  },
  ...['', 'a', 'ab', 'Bearer '].flatMap((before) =>
    ['', 'c', 'cd'].flatMap((after) => [base64('base64', before, after), base64('base64url', before, after)]),
  ),
  {
    name: 'base64 in JSON',
    write: (text) => unquoted(Buffer.from(`Bearer ${text}`).toString('base64')).replaceAll('/', '\\/'),
    read: (text) => base64('base64', '', '').read(text.replaceAll('\\', '')),
  },
  {
    name: 'base64 in lines',
    write: (text) =>
      (
        Buffer.from(text)
          .toString('base64')
          .match(/.{1,16}/g) ?? []
      ).join('\r\n'),
    read: base64('base64', '', '').read,
  },
  {
    name: 'base64 in an address',
    write: (text) => encodeURIComponent(Buffer.from(text).toString('base64')),
    read: (text) => base64('base64', '', '').read(decodeURIComponent(text)),
  },
];

describe('the mask of a key', () => {
  for (const { name, write, read } of encodings) {
    it(`leaves nothing of the key that can be read out of ${name}, and keeps what stands around it`, () => {
      fc.assert(
        fc.property(key, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60 }), (secret, choices) => {
          const written = write(secret, (index) => choices[index % choices.length] ?? 0);
          // Else the test would prove nothing.
          assert.ok(read(written).some((text) => text.includes(secret)));
          const masked = createKeyMask(secret)(`<Key ${written}>`);
          const inside = /^<Key ([^]*)>$/.exec(masked)?.[1] ?? '';
          assert.ok(inside.includes('***'), masked);
          const rest = inside.split('***');
          for (const part of [inside, ...rest]) {
            assert.ok(!readSafely(read, part).some((text) => text.includes(secret)), masked);
          }
          assert.ok(rest.join('').length <= 16, masked);
        }),
        { numRuns: 200 },
      );
    });
  }

  it('changes nothing where the key is not', () => {
    fc.assert(
      fc.property(nastyKey, fc.string({ unit: fc.constantFrom(...nasty), maxLength: 200 }), (secret, text) => {
        assert.equal(createKeyMask(`${secret}Q`)(text), text);
      }),
    );
  });

  it('masks every time that the key stands there', () => {
    const mask = createKeyMask('k/1234567');
    assert.equal(mask('k/1234567, k%2f1234567 and k\\/1234567k/1234567'), '***, *** and ******');
  });

  it('knows short keys and keys of other letters as they are and percent-encoded', () => {
    assert.equal(createKeyMask('k')('a k'), 'a ***');
    assert.equal(createKeyMask('schlüssel')('schlüssel schl%C3%BCssel schl\\u00fcssel'), '*** *** ***');
  });

  it('is quick with a long key and a long text', () => {
    const long = Array.from({ length: 2_000 }, (_, index) => headerChars[(index * 37 + (index >> 4)) % 94]).join('');
    const mask = createKeyMask(long);
    const text = `${'Key %25 \\u002f unknown '.repeat(500)}${encodeURIComponent(long)}`;
    assert.equal(mask(text), text.replace(encodeURIComponent(long), '***'));
  });
});

/** What is masked may not be readable any more: then nothing can be read out of it. */
function readSafely(read: Encoding['read'], text: string): readonly string[] {
  try {
    return read(text);
  } catch {
    return [];
  }
}
