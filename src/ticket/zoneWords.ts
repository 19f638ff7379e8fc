import { resolveZone, utc, type Zone } from '../text/zone';

/** A word for a time zone in a text. */
export interface ZoneWord {
  readonly text: string;
  readonly index: number;
  /** The zones that it may stand for. */
  readonly zones: readonly Zone[];
  /** How far its clock is ahead of UTC, ms, where the word says that too: it tells the two readings of a repeated hour apart. */
  readonly offsetMs?: number;
}

const hourMs = 3_600_000;

/** Short names as people write them, with their usual zones and the hours that they are ahead of UTC. */
const shortNames: Readonly<Record<string, readonly [hours: number, ...zones: string[]]>> = {
  UTC: [0, 'UTC'],
  GMT: [0, 'UTC'],
  CET: [1, 'Europe/Brussels'],
  CEST: [2, 'Europe/Brussels'],
  EET: [2, 'Europe/Athens'],
  EEST: [3, 'Europe/Athens'],
  WET: [0, 'Europe/Lisbon'],
  WEST: [1, 'Europe/Lisbon'],
  BST: [1, 'Europe/London'],
  EST: [-5, 'America/New_York'],
  EDT: [-4, 'America/New_York'],
  CST: [-6, 'America/Chicago', 'Asia/Shanghai'],
  CDT: [-5, 'America/Chicago'],
  MST: [-7, 'America/Denver'],
  MDT: [-6, 'America/Denver'],
  PST: [-8, 'America/Los_Angeles'],
  PDT: [-7, 'America/Los_Angeles'],
  IST: [5.5, 'Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  JST: [9, 'Asia/Tokyo'],
  SGT: [8, 'Asia/Singapore'],
  AEST: [10, 'Australia/Sydney'],
  AEDT: [11, 'Australia/Sydney'],
  NZST: [12, 'Pacific/Auckland'],
  NZDT: [13, 'Pacific/Auckland'],
};

/** Cities of zones that are more often words of another meaning. */
const notCities = new Set(['Center', 'Wake', 'Easter', 'Casey', 'Davis', 'Troll', 'Palmer', 'Jersey', 'Christmas']);

let citiesOfZones: ReadonlyMap<string, string> | undefined;

/** The zones by their cities: `New York` for America/New_York. */
function cities(): ReadonlyMap<string, string> {
  // Intl lists some zones under their old names.
  const extra = ['Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Kyiv', 'Asia/Ho_Chi_Minh', 'Asia/Yangon'];
  return (citiesOfZones ??= new Map(
    [...Intl.supportedValuesOf('timeZone'), ...extra].flatMap((name): [string, string][] => {
      const city = name.split('/').slice(1).at(-1)?.replaceAll('_', ' ');
      return city === undefined || notCities.has(city) ? [] : [[city, name]];
    }),
  ));
}

/** Zones by what people call them, beside a time or the word for it. */
const regions: Readonly<Record<string, string>> = {
  Eastern: 'America/New_York',
  'Central European': 'Europe/Brussels',
  Central: 'America/Chicago',
  Mountain: 'America/Denver',
  Pacific: 'America/Los_Angeles',
  Norwegian: 'Europe/Oslo',
  norsk: 'Europe/Oslo',
  UK: 'Europe/London',
};
const american = '(?:Eastern|Central|Mountain|Pacific)';
const behindTime = '(?<=\\d(?:\\s?[ap]\\.?m\\.?)?[\\s,(]{1,3})';
const region = new RegExp(
  `\\b(?:${american}|Central European) (?:Standard |Daylight |Summer )?time\\b|${behindTime}${american}\\b(?!/| European)|\\b(?:Norwegian|UK) time\\b|\\bnorsk tid\\b`,
  'gi',
);
/** A city in small letters where one may stand: behind a time, a comma or "in". */
const smallCity = new RegExp(`(?:${behindTime}|(?<=\\bin |, ))[a-z]{3,}(?: [a-z]+)?`, 'g');

const ianaName = /(?<![\w/])[A-Z][A-Za-z]+(?:\/[A-Za-z][A-Za-z_+-]*){1,2}/g;
const capitalised = /(?<![\w/])[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,3}/gu;

/** The words for zones in a text, in their order: IANA names, cities that name a zone, and short names such as CET. */
export function findZoneWords(text: string): readonly ZoneWord[] {
  const named = [...text.matchAll(ianaName)].flatMap(({ 0: name, index }) => {
    const { zone, known } = resolveZone(name, utc.id);
    return known ? [{ text: name, index, zones: [zone] }] : [];
  });
  const words = [...text.matchAll(capitalised)].flatMap(({ 0: words, index }) => wordsIn(words, index));
  const called = [...text.matchAll(region)].flatMap(({ 0: name, index }) => wordAt(name, index, regionZone(name)));
  const small = [...text.matchAll(smallCity)].flatMap(({ 0: words, index }) => {
    const all = [words, words.split(' ')[0] ?? ''];
    return all.flatMap((name) => wordAt(name, index, cities().get(capitals(name)))).slice(0, 1);
  });
  const found: ZoneWord[] = [...named, ...words, ...called, ...small].sort((a, b) => a.index - b.index);
  return found.filter(({ index, text: { length } }) =>
    found.every(
      (other) => other.index === index || index >= other.index + other.text.length || index + length <= other.index,
    ),
  );
}

function wordAt(text: string, index: number, id: string | undefined): ZoneWord[] {
  return id === undefined ? [] : [{ text, index, zones: [resolveZone(id, utc.id).zone] }];
}

function regionZone(name: string): string | undefined {
  return Object.entries(regions).find(([word]) => new RegExp(`^${word}`, 'i').test(name))?.[1];
}

/** Small letters of the English alphabet made capitals where a word begins. */
function capitals(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 32));
}

/** The longest name in a run of capitalised words. */
function wordsIn(words: string, index: number): ZoneWord[] {
  const parts = words.split(' ');
  for (let length = parts.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= parts.length; start += 1) {
      const name = parts.slice(start, start + length).join(' ');
      const meaning = meaningOf(name);
      if (meaning !== undefined) {
        const before = parts.slice(0, start).join(' ').length;
        return [{ text: name, index: index + before + (start > 0 ? 1 : 0), ...meaning }];
      }
    }
  }
  return [];
}

function meaningOf(name: string): Pick<ZoneWord, 'zones' | 'offsetMs'> | undefined {
  const short = Object.hasOwn(shortNames, name) ? shortNames[name] : undefined;
  if (short !== undefined) {
    const [hours, ...names] = short;
    return { zones: names.map((id) => resolveZone(id, utc.id).zone), offsetMs: hours * hourMs };
  }
  const id = cities().get(name);
  return id === undefined ? undefined : { zones: [resolveZone(id, utc.id).zone] };
}

/** The text with spaces in the place of its words for zones, save where an offset follows, as in UTC+2. */
export function withoutZoneWords(text: string, words: readonly ZoneWord[]): string {
  return replaceZoneWords(text, words, () => ' ');
}

/** The same with a mark of its own in the place of each word, by which {@link placeAfter} tells which of them a time belongs to. */
export function withMarkedZoneWords(text: string, words: readonly ZoneWord[]): string {
  return replaceZoneWords(text, words, (place) => String.fromCharCode(firstMark + Math.min(place, mostMarks)));
}

/** The place of the word for a zone that a text begins with, as it was marked; undefined where none stands right there. */
export function placeAfter(text: string): number | undefined {
  const [, mark] = /^[\s,(]{0,3}([\ue000-\uf8ff])/.exec(text) ?? [];
  return mark === undefined ? undefined : mark.charCodeAt(0) - firstMark;
}

/** The first of the characters that mean nothing to anybody else. */
const firstMark = 0xe000;
const mostMarks = 0xf8ff - firstMark;

function replaceZoneWords(text: string, words: readonly ZoneWord[], by: (place: number) => string): string {
  let rest = text;
  for (const [place, { index, text: word }] of words.entries()) {
    const end = index + word.length;
    if (!/^\s*[+-]\d/.test(rest.slice(end))) {
      rest = rest.slice(0, index) + by(place).padEnd(word.length) + rest.slice(end);
    }
  }
  return rest;
}
