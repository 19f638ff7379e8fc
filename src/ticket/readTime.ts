import type { EpochMs } from '../shared/time';
import { resolveZone, utc, type Zone } from '../text/zone';
import { clockAt, type ClockMs, momentsBesideGap, momentsOf, startOfDay } from './localTime';
import { type DayOrder, findMentions, type Mention, pairUp, spell, type ToldDay, type ToldTime } from './mentions';
import type { Doubt, Moment, Precision, ReadTime, Refusal, TimeContext } from './moment';
import { isAbout } from './spokenHours';
import { isAfterMidnight, nightOf, timesOf } from './timesOfDay';
import { findZoneWords, withMarkedZoneWords, withoutZoneWords, type ZoneWord } from './zoneWords';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A reading of a mention, or why there is none. */
type Reading =
  | { readonly moment: Moment; readonly doubts: readonly Doubt[] }
  | { readonly refused: Refusal; readonly instead: readonly Moment[] };

/** Reads the one time that a text tells, with the zone if it names one; a text that says more than that is not understood. */
export function readTime(text: string, context: TimeContext): ReadTime {
  const { read, words, spelt } = readAll(text, context);
  const told = numbersIn(words.join(' '));
  // Words that are left may be chatter; figures that are left would be part of what was meant.
  return numbersIn(spelt).every((number) => told.includes(number)) ? read : notUnderstood;
}

/** All times that a longer text tells, whatever else it says, and the words that told them. */
export function readTimesIn(
  text: string,
  context: TimeContext,
): { readonly time: ReadTime; readonly words: readonly string[] } {
  const { read, words } = readAll(text, context);
  return { time: read, words };
}

const notUnderstood: ReadTime = { kind: 'refused', reason: 'notUnderstood', instead: [] };

function readAll(
  text: string,
  context: TimeContext,
): { readonly read: ReadTime; readonly words: readonly string[]; readonly spelt: string } {
  const words = findZoneWords(text);
  const clocks = clocksOf(words, context.zone);
  const isSeveralZones = new Set(words.map(({ zones }) => zones[0]?.id)).size > 1;
  const timeText = isSeveralZones ? withMarkedZoneWords(text, words) : withoutZoneWords(text, words);
  const order = dayOrder(context.locale);
  const found = clocks.map((clock) => {
    const spelt = spell(timeText, context.now, clock.zone);
    return { ...clock, spelt, mentions: findMentions(spelt, context.now, clock.zone, order) };
  });
  const paired = found.map(({ mentions, ...clock }) => ({ ...clock, mentions: pairUp(mentions) }));
  const readings = paired.flatMap(({ zone, word, mentions }) =>
    mentions
      .filter(({ zonePlace }) => zonePlace === undefined || words[zonePlace]?.zones.some(({ id }) => id === zone.id))
      .map((mention) => readingsOf(mention, zone, word, isAbout(text), context.now)),
  );
  const doubt = paired.some(({ mentions }) => mentions.length > 1)
    ? 'severalTimes'
    : isSeveralZones
      ? 'severalZones'
      : clocks.length > 1
        ? 'zone'
        : undefined;
  const { spelt = '', mentions = [] } = found[0] ?? {};
  return { read: merge(readings.flat(), doubt), words: mentions.map((mention) => mention.text), spelt };
}

/** Each clock that may be meant, with the first word for it. */
function clocksOf(
  words: readonly ZoneWord[],
  inUse: Zone,
): readonly { readonly zone: Zone; readonly word: ZoneWord | undefined }[] {
  const named = words.flatMap((word) => word.zones.map((zone) => ({ zone, word })));
  const clocks = named.filter(({ zone }, place) => named.findIndex((one) => one.zone.id === zone.id) === place);
  return clocks.length > 0 ? clocks : [{ zone: inUse, word: undefined }];
}

function numbersIn(text: string): readonly number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** Which of day and month stands first, where the region says so; English without one has both orders. */
function dayOrder(locale: string): DayOrder {
  const region = /-([A-Z]{2})\b/i.exec(locale)?.[1];
  if (region === undefined) {
    return /^en\b/i.test(locale) ? 'either' : 'dayFirst';
  }
  return /^us$/i.test(region) ? 'monthFirst' : 'dayFirst';
}

/** The readings as one; `known` is the doubt that there is whatever they say. */
function merge(all: readonly Reading[], known: Doubt | undefined): ReadTime {
  const read = all.flatMap((reading) => ('moment' in reading ? [reading] : []));
  // A span beside a moment is told by its ends: either may be meant.
  const ends = all.flatMap((reading) => ('refused' in reading && reading.refused === 'range' ? reading.instead : []));
  const moments = (read.length === 0 ? [] : [...read.map(({ moment }) => moment), ...ends]).filter(
    ({ at }, index, list) => list.findIndex((other) => other.at === at) === index,
  );
  const [moment] = moments;
  if (moment === undefined) {
    const refusals = all.flatMap((reading) => ('refused' in reading ? [reading] : []));
    const refusal = refusals.find(({ refused }) => refused === 'skipped') ?? refusals[0];
    return refusal === undefined
      ? notUnderstood
      : { kind: 'refused', reason: refusal.refused, instead: refusal.instead };
  }
  if (moments.length === 1) {
    return { kind: 'moment', moment };
  }
  const doubt = known ?? read.find(({ doubts }) => doubts.length > 0)?.doubts[0];
  return { kind: 'choice', doubt: doubt ?? 'severalTimes', moments };
}

function readingsOf(mention: Mention, zone: Zone, word: ZoneWord | undefined, about: boolean, now: EpochMs): Reading[] {
  if (mention.isRange) {
    return [{ refused: 'range', instead: endsOf(mention, (end) => readingsOf(end, zone, word, about, now)) }];
  }
  if (mention.moment !== undefined) {
    return [atMoment(mention.moment, zone, about ? 'hour' : 'minute', now, [])];
  }
  const today: ToldDay = { start: startOfDay(clockAt(now, zone)), open: 'nothing' };
  const told = mention.days.length > 0 ? mention.days : [today];
  const days = mention.days.length > 0 && isAfterMidnight(mention) ? told.flatMap(nightOf) : told;
  const doubts: readonly Doubt[] = told.length > 1 ? ['dayMonth'] : days.length > 1 ? ['night'] : [];
  return days.flatMap((day) => {
    const { time } = mention;
    const steps = { day, isOpen: mention.days.length === 0, zone, now };
    if (time === undefined) {
      return [stretch(mention, steps, doubts)];
    }
    const precision: Precision = about || !time.hasMinutes ? 'hour' : 'minute';
    const times = timesOf(mention);
    const half: readonly Doubt[] = times.length > 1 ? [...doubts, 'halfOfDay'] : doubts;
    return times.flatMap((ms) => readClock(ms, { ...steps, mention, word, precision, doubts: half }));
  });
}

/** The beginning and the end of a span, in each half of the day that may be meant. */
function endsOf(mention: Mention, read: (end: Mention) => readonly Reading[]): readonly Moment[] {
  const momentsAt = (time: ToldTime | undefined): readonly Moment[] =>
    time === undefined
      ? []
      : read({ ...mention, isRange: false, time }).flatMap((reading) => ('moment' in reading ? [reading.moment] : []));
  const [begins, ends] = [momentsAt(mention.time), momentsAt(mention.endTime)];
  return begins.flatMap((moment, index) => [moment, ...ends.slice(index, index + 1)]);
}

interface Steps {
  readonly day: ToldDay;
  /** Whether no day was told: then it is the last one on which that time is over. */
  readonly isOpen: boolean;
  readonly zone: Zone;
  readonly now: EpochMs;
}

interface ClockSteps extends Steps {
  readonly mention: Mention;
  readonly word: ZoneWord | undefined;
  readonly precision: Precision;
  readonly doubts: readonly Doubt[];
}

function readClock(ms: number, { day, isOpen, zone, now, mention, word, precision, doubts }: ClockSteps): Reading[] {
  const { offsetMs } = mention;
  const read = (clock: ClockMs): readonly EpochMs[] =>
    offsetMs === undefined ? momentsOf(clock, zone) : [clock - offsetMs];
  const shown = offsetMs === undefined ? zone : zoneOfOffset(offsetMs);
  const clock = takenBack(day, isOpen, clockAt(now, zone), (start) => (read(start + ms)[0] ?? start + ms) <= now) + ms;
  const moments = told(read(clock), zone, word);
  if (moments.length === 0) {
    const instead = momentsBesideGap(clock, zone).map((at) => momentAt(at, shown, precision));
    return [{ refused: 'skipped', instead }];
  }
  const all: readonly Doubt[] = moments.length > 1 ? [...doubts, 'clockChange'] : doubts;
  return moments.map((at) => atMoment(at, shown, precision, now, all));
}

/** Of two readings of a repeated hour the one that the name of the zone tells, as CET or CEST. */
function told(moments: readonly EpochMs[], zone: Zone, word: ZoneWord | undefined): readonly EpochMs[] {
  const meant = moments.filter((at) => clockAt(at, zone) - at === word?.offsetMs);
  return moments.length > 1 && meant.length > 0 ? meant : moments;
}

/** A part of a day or a whole day, as far as it is over. */
function stretch({ part }: Mention, { day, isOpen, zone, now }: Steps, doubts: readonly Doubt[]): Reading {
  const [first, last] = part ?? [0, 24];
  const begin = (start: ClockMs): EpochMs => momentsOf(start + first * hourMs, zone)[0] ?? start;
  const start = takenBack(day, isOpen, clockAt(now, zone), (one) => begin(one) <= now);
  const from = begin(start);
  if (from > now) {
    return { refused: 'future', instead: [] };
  }
  const to = Math.min(now, momentsOf(start + last * hourMs, zone)[0] ?? from + (last - first) * hourMs);
  const precision: Precision = part === undefined ? 'day' : 'partOfDay';
  return { moment: { at: Math.round((from + to) / 2), from, to, zone, precision }, doubts };
}

/** The day as it was told, or as far back as what was left open allows until it is over. */
function takenBack(
  { start, open }: ToldDay,
  isOpen: boolean,
  clock: ClockMs,
  isOver: (start: ClockMs) => boolean,
): ClockMs {
  if (isOver(start)) {
    return start;
  }
  if (isOpen) {
    return start - dayMs;
  }
  if (open === 'week') {
    return start - 7 * dayMs;
  }
  const date = new Date(start);
  // Who tells the day of today means today.
  return open === 'year' && start > clock ? date.setUTCFullYear(date.getUTCFullYear() - 1) : start;
}

function atMoment(at: EpochMs, zone: Zone, precision: Precision, now: EpochMs, doubts: readonly Doubt[]): Reading {
  return at > now ? { refused: 'future', instead: [] } : { moment: momentAt(at, zone, precision), doubts };
}

function momentAt(at: EpochMs, zone: Zone, precision: Precision): Moment {
  return { at, from: at, to: at, zone, precision };
}

/** A zone whose clock is always that far ahead of UTC: there is one for whole hours, else UTC stands for it. */
function zoneOfOffset(offsetMs: number): Zone {
  const hours = offsetMs / hourMs;
  if (hours === 0 || !Number.isInteger(hours)) {
    return utc;
  }
  const { zone, known } = resolveZone(`Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`, utc.id);
  return known ? { id: zone.id, name: `UTC${hours > 0 ? '+' : '-'}${Math.abs(hours)}` } : utc;
}
