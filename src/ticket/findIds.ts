import { type PersonalText, personalText, reveal } from '../shared/personalText';

/** Why a piece of a text may be the external id of a person. */
export type IdGround = 'known' | 'quoted' | 'named' | 'shaped' | 'first';

/** A piece of a text that may be an external id. */
export interface IdCandidate {
  readonly externalId: PersonalText;
  readonly ground: IdGround;
}

/** The most candidates that are offered. */
const mostCandidates = 8;
const longestId = 200;

const quotes = /"([^"\n]+)"|“([^”\n]+)”|«([^»\n]+)»|`([^`\n]+)`|(?<!\w)'([^'\n]+(?:'\w[^'\n]*)*)'(?!\w)/g;
const named =
  /\b(?:external[ _-]?id|ekstern[ _-]?id|customer|client|patient|user|member|account|person|student|kunde|klient|pasient|bruker|medlem|konto|elev|id)(?:[ _-]?(?:id|no\.?|number|nr\.?|nummer))?\s*(?:[:=#]\s*|\s+)#?([\w@.:+-]*\d[\w@.:+-]*|[\w.+-]+@[\w.-]+)/gi;
const shaped =
  /(?<![\w@.+/-])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\w.+-]+@[\w-]+\.[\w.-]+|[A-Za-z]\w*(?:[-_:.#]\w+)*[-_:.#]\w*\d\w*(?:[-_:.]\w+)*|[A-Za-z]{1,8}\d{3,}\w*|\d{3,})(?![\w@])/gi;

/** What looks like an id and tells a time, a date or an offset. */
const noId =
  /^(?:\d{1,2}[:.h]\d{2}.*|\d{1,2}(?:am|pm|st|nd|rd|th|h|ish)|\d{4}[-/.]\d{1,2}.*|\d{1,2}[/.-]\d{1,2}.*|(?:utc|gmt)[+-]?\d*.*|t\d{2}:.*|(?:kl|ca|approx)[.:]?\d.*)$/i;
/** What is no time, whatever it looks like: an address, and what has a letter or three figures in it and is no date. */
const address = /\bhttps?:\/\/\S+/gi;
const dateName = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;
const idNoTime = /[a-z]|\d{3}/i;

/**
 * The pieces of a text that may be an external id: those that were looked up before, those with a figure in quotes,
 * those that a word names as an id, those that are shaped as one, then other words in quotes. `timeWords` told a time: a bare number in them is no id.
 */
export function findIds(
  text: string,
  known: readonly PersonalText[],
  timeWords: readonly string[],
): readonly IdCandidate[] {
  const numbers = new Set(timeWords.flatMap((words) => words.match(/\d+/g) ?? []));
  const isId = (id: string): boolean => id !== '' && id.length <= longestId && !noId.test(id) && !numbers.has(id);
  const as = (ground: IdGround, ids: readonly string[]): (readonly [string, IdGround])[] =>
    ids
      .map(trimmed)
      .filter(isId)
      .map((id) => [id, ground]);
  const quoted = as(
    'quoted',
    [...text.matchAll(quotes)].map((match) => match.slice(1).join('')),
  );
  const found = [
    ...known
      .map(reveal)
      .filter((id) => holds(text, id))
      .map((id): [string, IdGround] => [id, 'known']),
    ...quoted.filter(([id]) => /\d/.test(id)),
    ...as(
      'named',
      [...text.matchAll(named)].map(([, id = '']) => id),
    ),
    ...as('shaped', text.match(shaped) ?? []),
    ...quoted,
  ];
  const first = found.length > 0 ? [] : as('first', [/^\s*([^\s,;]+)/.exec(text)?.[1] ?? '']);
  const unique = new Map([...found, ...first].toReversed());
  return [...found, ...first]
    .filter(
      ([id, ground], place, all) => unique.get(id) === ground && all.findIndex(([other]) => other === id) === place,
    )
    .slice(0, mostCandidates)
    .map(([id, ground]) => ({ externalId: personalText(id, 'externalId'), ground }));
}

/** The text with spaces in the place of addresses and of what is an id by its word or its shape, so that nobody takes a figure of them for a time. */
export function withoutIds(text: string): string {
  const blank = (whole: string, id: string): string =>
    noId.test(id) || dateName.test(id) || !idNoTime.test(id) ? whole : whole.replace(id, ' '.repeat(id.length));
  return text
    .replace(address, (whole) => ' '.repeat(whole.length))
    .replace(named, blank)
    .replace(shaped, (id) => (/[a-z]/i.test(id) ? blank(id, id) : id));
}

/** Whether a text holds an id that is no part of a longer word. */
function holds(text: string, id: string): boolean {
  for (let index = text.indexOf(id); index >= 0; index = text.indexOf(id, index + 1)) {
    const around = [text[index - 1], text[index + id.length]];
    const isPartOfWord = around.some((letter) => letter !== undefined && /[\p{L}\p{N}_]/u.test(letter));
    if (!isPartOfWord) {
      return true;
    }
  }
  return false;
}

function trimmed(id: string): string {
  return id.trim().replace(/[.,;:!?]+$/, '');
}
