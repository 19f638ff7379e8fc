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

const ianaName = /(?<![\w/])[A-Z][A-Za-z]+(?:\/[A-Za-z][A-Za-z_+-]*){1,2}/g;
const capitalised = /(?<![\w/])[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,3}/gu;

/** The words for zones in a text, in their order: IANA names, cities that name a zone, and short names such as CET. */
export function findZoneWords(text: string): readonly ZoneWord[] {
  const named = [...text.matchAll(ianaName)].flatMap(({ 0: name, index }) => {
    const { zone, known } = resolveZone(name, utc.id);
    return known ? [{ text: name, index, zones: [zone] }] : [];
  });
  const words = [...text.matchAll(capitalised)].flatMap(({ 0: words, index }) => wordsIn(words, index));
  const found: ZoneWord[] = [...named, ...words].sort((a, b) => a.index - b.index);
  return found.filter(({ index, text: { length } }) =>
    found.every(
      (other) => other.index === index || index >= other.index + other.text.length || index + length <= other.index,
    ),
  );
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
  let rest = text;
  for (const { index, text: word } of words) {
    const end = index + word.length;
    if (!/^\s*[+-]\d/.test(rest.slice(end))) {
      rest = rest.slice(0, index) + ' '.repeat(word.length) + rest.slice(end);
    }
  }
  return rest;
}
