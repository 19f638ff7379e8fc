/** One way to read the text at a place: the character that stands there and where the text goes on after it. */
export interface Reading {
  readonly char: string;
  readonly end: number;
}

/** How often an encoding may have been applied over itself, as in `%252F` or `\\\\u002f`. */
const maxNesting = 8;
const hexByte = /[\da-f]{2}/iy;
const afterBackslashes = /u([\da-f]{4})|x([\da-f]{2})|([\s\S])/iy;
const reference = /&(?:amp;){0,8}#(?:(\d{1,7})|x([\da-f]{1,6}));/iy;
const blanks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * Every way to read the character at `place`: as it is, escaped as in JSON (`\/`, `\u002f`, `\x2f`), percent-encoded, or as
 * a numeric character reference (`&#47;`), each also applied more than once.
 */
export function readingsAt(text: string, place: number): readonly Reading[] {
  const char = text.charAt(place);
  const plain = char === '' ? [] : [{ char, end: place + 1 }];
  switch (char) {
    case '\\':
      return [...plain, ...escaped(text, place)];
    case '%':
      return [...plain, ...percentEncoded(text, place)];
    case '&':
      return [...plain, ...referenced(text, place)];
    default:
      return plain;
  }
}

function* escaped(text: string, place: number): Generator<Reading> {
  for (let count = 1; count <= maxNesting; count += 1) {
    const after = place + count;
    if (text.charAt(after) === '\\') {
      yield { char: '\\', end: after + 1 };
      continue;
    }
    const [whole, unit, byte, literal] = matchAt(afterBackslashes, text, after) ?? [];
    if (whole !== undefined) {
      const end = after + whole.length;
      const code = unit ?? byte;
      yield { char: code === undefined ? whole : String.fromCharCode(parseInt(code, 16)), end };
      const blank = literal === undefined ? undefined : blanks[literal];
      if (blank !== undefined) {
        yield { char: blank, end };
      }
    }
    return;
  }
}

function* percentEncoded(text: string, place: number): Generator<Reading> {
  for (let count = 0; count <= maxNesting; count += 1) {
    const digits = place + 1 + 2 * count;
    const [byte] = matchAt(hexByte, text, digits) ?? [];
    if (byte !== undefined) {
      yield { char: String.fromCharCode(parseInt(byte, 16)), end: digits + 2 };
    }
    if (byte !== '25') {
      return;
    }
  }
}

function* referenced(text: string, place: number): Generator<Reading> {
  const [whole, decimal, hex] = matchAt(reference, text, place) ?? [];
  if (whole !== undefined) {
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    yield { char: String.fromCharCode(code), end: place + whole.length };
  }
}

function matchAt(sticky: RegExp, text: string, place: number): RegExpExecArray | null {
  sticky.lastIndex = place;
  return sticky.exec(text);
}
