import { readingsAt } from './escapes';

/** What a key can look like: for each of its characters those that may stand for it. */
interface Form {
  readonly characters: readonly string[];
  /** White space may stand between any two characters. */
  readonly isWrapped: boolean;
}

/** White space, line end included, that may stand at one place within long base64. */
const maxBlanks = 4;
/** What begins an encoded character. */
const openers = '\\%&';

/**
 * Makes a function that replaces a key by `***` in a text, in every form in which a server may repeat it: as it is; with
 * any of its characters escaped as in JSON, percent-encoded or written as a character reference, more than once too; in
 * base64, plain or for URLs, alone or within a longer text such as `Bearer <key>`, broken into lines or not. In base64 a
 * key of fewer than four bytes cannot be told from other text and stays.
 */
export function createKeyMask(key: string): (text: string) => string {
  const encoded = encodeURIComponent(key.toWellFormed());
  const plain = new Set([key, encoded]);
  const forms = [
    ...Array.from(plain, (text) => ({ characters: text.split(''), isWrapped: false })),
    ...base64Forms(key),
  ];
  return (text) => forms.reduce(withoutForm, text);
}

/** The part of the base64 text that the key alone decides, for each of the three places where it can begin in a group. */
function base64Forms(key: string): Form[] {
  const bytes = new TextEncoder().encode(key);
  if (bytes.length < 4) {
    return [];
  }
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return [0, 1, 2].map((before) => {
    const base64 = btoa('\0'.repeat(before) + text);
    const own = base64.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return { characters: Array.from(own, (char) => ({ '+': '+-', '/': '/_' })[char] ?? char), isWrapped: true };
  });
}

function withoutForm(text: string, form: Form): string {
  const first = `${form.characters[0]}${openers}`;
  let masked = '';
  let kept = 0;
  for (let place = 0; place < text.length; place += 1) {
    const end = first.includes(text.charAt(place)) ? endOf(form, text, place) : null;
    if (end !== null) {
      masked += `${text.slice(kept, place)}***`;
      kept = end;
      place = end - 1;
    }
  }
  return masked + text.slice(kept);
}

/** Where the form that begins at `start` ends; null when none begins there. */
function endOf({ characters, isWrapped }: Form, text: string, start: number): number | null {
  let places: readonly number[] = [start];
  for (const [index, wanted] of characters.entries()) {
    const from = isWrapped && index > 0 ? places.flatMap((place) => [...afterBlanks(text, place)]) : places;
    const next = from.flatMap((place) => endsAfter(wanted, text, place));
    if (next.length === 0) {
      return null;
    }
    places = next.length === 1 ? next : [...new Set(next)];
  }
  return Math.max(...places);
}

function endsAfter(wanted: string, text: string, place: number): readonly number[] {
  return readingsAt(text, place)
    .filter(({ char }) => wanted.includes(char))
    .map(({ end }) => end);
}

function* afterBlanks(text: string, place: number, depth = 0): Generator<number> {
  yield place;
  if (depth < maxBlanks) {
    for (const { char, end } of readingsAt(text, place)) {
      if (/\s/.test(char)) {
        yield* afterBlanks(text, end, depth + 1);
      }
    }
  }
}
