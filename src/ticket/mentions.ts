import { casual, GB, type ParsedResult } from 'chrono-node/en';
import type { EpochMs } from '../shared/time';
import { zoneOffset } from '../shared/zoneOffset';
import type { Zone } from '../text/zone';
import { clockAt, type ClockMs } from './localTime';
import { inEnglish } from './norwegian';
import { spellOut } from './spokenHours';
import { spellDays } from './toldDays';
import { placeAfter } from './zoneWords';

/** A day that was told. */
export interface ToldDay {
  /** Its beginning. */
  readonly start: ClockMs;
  /** What was left open, and can be taken back until the day is not in the future. */
  readonly open: 'nothing' | 'week' | 'year';
}

/** A time of day that was told, ms since midnight. */
export interface ToldTime {
  readonly ms: number;
  /** Whether it may as well be twelve hours later. */
  readonly isHalfOpen: boolean;
  readonly hasMinutes: boolean;
}

/** A part of the day, in hours. */
export type DayPart = readonly [from: number, to: number];

/** What one stretch of a text says of a time. */
export interface Mention {
  readonly text: string;
  /** The day, both where day and month can be told either way round; empty where none was told. */
  readonly days: readonly ToldDay[];
  readonly time?: ToldTime;
  readonly part?: DayPart;
  /** Whether that part is the night, which goes on after midnight. */
  readonly isNight?: boolean;
  /** Which of several words for zones stands right behind it. */
  readonly zonePlace?: number;
  /** How far the clock that was read is ahead of UTC, ms. */
  readonly offsetMs?: number;
  /** The moment, where it was told by how long ago it was. */
  readonly moment?: EpochMs;
  /** Whether a span of time was told, of which the time is the beginning. */
  readonly isRange: boolean;
  /** The time at which the span ends. */
  readonly endTime?: ToldTime;
}

type Components = ParsedResult['start'];

const hourMs = 3_600_000;
/** A day and a month in figures. */
const figures = /(?<!\d)\d{1,2}[/.-]\d{1,2}(?!\d)/;
const parts: readonly (readonly [RegExp, DayPart])[] = [
  [/\bmorning\b/i, [6, 12]],
  [/\bafternoon\b/i, [12, 18]],
  [/\b(?:evening|night)\b/i, [18, 24]],
];

/** How day and month are read: the month first, the day first, or either. */
export type DayOrder = 'monthFirst' | 'dayFirst' | 'either';

/** A text with its words of time as the reader of dates knows them, as somebody in that zone says it now; words for zones must have been taken out. */
export function spell(text: string, now: EpochMs, zone: Zone): string {
  return spellOut(spellDays(inEnglish(text), clockAt(now, zone)));
}

/** What a spelt text says of times, in its order. */
export function findMentions(spelt: string, now: EpochMs, zone: Zone, order: DayOrder): readonly Mention[] {
  const reference = { instant: new Date(now), timezone: zoneOffset(now, zone.id) / 60_000 };
  // The name of a month alone tells no day, and may be another word: "may", "march".
  const results = casual
    .parse(spelt, reference)
    .filter(({ start }) => !start.isCertain('month') || start.isCertain('day'));
  // Of this one only days in figures are of use: it takes the 28 of "Jan 28" for a year.
  const dayFirst = new Map(GB.parse(spelt, reference).map((result) => [result.index, result.start]));
  const mentions = results.map((result) => {
    const other = figures.test(result.text) ? dayFirst.get(result.index) : undefined;
    const days =
      order === 'monthFirst'
        ? [result.start]
        : order === 'dayFirst'
          ? [other ?? result.start]
          : [result.start, other ?? result.start];
    const zonePlace = placeAfter(spelt.slice(result.index + result.text.length));
    return { ...mentionOf(result, days), ...(zonePlace === undefined ? {} : { zonePlace }) };
  });
  return joinParts(mentions, results, spelt);
}

function mentionOf(result: ParsedResult, readings: readonly Components[]): Mention {
  const { text, start, end } = result;
  const told = { text, isRange: Boolean(end) };
  if (start.tags().has('result/relativeDateAndTime') || /^(?:just |right )?now$/i.test(text)) {
    return { ...told, days: [], moment: result.date().getTime() };
  }
  const hasDay =
    start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month') || /\bthis\b/i.test(text);
  const days = hasDay ? daysOf(readings) : [];
  const part = parts.find(([word]) => word.test(text))?.[1];
  const offset = start.isCertain('timezoneOffset') ? start.get('timezoneOffset') : null;
  return {
    ...told,
    days,
    ...(start.isCertain('hour') ? { time: timeOf(start, text) } : {}),
    ...(end?.isCertain('hour') === true ? { endTime: timeOf(end, text) } : {}),
    ...(part === undefined ? {} : { part, isNight: /\bnight\b/i.test(text) }),
    ...(offset === null ? {} : { offsetMs: offset * 60_000 }),
  };
}

function daysOf(readings: readonly Components[]): ToldDay[] {
  const days = readings.map((components): ToldDay => {
    const [year, month, day] = [components.get('year'), components.get('month'), components.get('day')];
    const open = components.isCertain('year')
      ? 'nothing'
      : components.isCertain('month')
        ? 'year'
        : components.isCertain('weekday')
          ? 'week'
          : 'nothing';
    return { start: Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1), open };
  });
  return days.filter(({ start }, index) => days.findIndex((day) => day.start === start) === index);
}

function timeOf(components: Components, text: string): ToldTime {
  const [hours, minutes, seconds] = [components.get('hour'), components.get('minute'), components.get('second')];
  const isOnFullClock =
    /\b\d{2}:\d{2}|\b0\d\.\d{2}|\d{4}-\d{1,2}-\d{1,2}|\b(?:noon|midnight|[ap]\.?m)\b|\d[ap]\.?m/i.test(text);
  return {
    ms: (hours ?? 0) * hourMs + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1_000,
    isHalfOpen: !isOnFullClock && (hours ?? 0) >= 1 && (hours ?? 0) <= 12,
    hasMinutes: /\d[:.]\d{2}(?!\d)/.test(text),
  };
}

/** Puts "afternoon" to what it stands beside: "at 3 yesterday" and "afternoon" are one mention. */
function joinParts(mentions: readonly Mention[], results: readonly ParsedResult[], text: string): readonly Mention[] {
  const joined: Mention[] = [];
  let end = 0;
  mentions.forEach((mention, place) => {
    const index = results[place]?.index ?? 0;
    const last = joined.at(-1);
    const isPartOnly = mention.part !== undefined && mention.time === undefined && mention.days.length === 0;
    if (
      isPartOnly &&
      last !== undefined &&
      last.part === undefined &&
      /^[\s,]*(?:(?:in|of) the )?$/i.test(text.slice(end, index))
    ) {
      joined[joined.length - 1] = {
        ...last,
        part: mention.part,
        isNight: mention.isNight === true,
        text: `${last.text} ${mention.text}`,
      };
    } else {
      joined.push(mention);
    }
    end = index + mention.text.length;
  });
  return joined;
}

/** The mentions with times of day put to the days that were told apart from them, each pair once. */
export function pairUp(mentions: readonly Mention[]): readonly Mention[] {
  const days = mentions.filter((mention) => mention.days.length > 0);
  const isTimeOnly = ({ time, days, moment }: Mention): boolean =>
    time !== undefined && days.length === 0 && moment === undefined;
  const complete = mentions.filter(
    ({ time, days, moment }) => moment !== undefined || (time !== undefined && days.length > 0),
  );
  const times = mentions.filter(isTimeOnly).flatMap((time) =>
    days.length === 0
      ? [time]
      : days.map((day) => ({
          ...day,
          ...time,
          text: `${day.text}, ${time.text}`,
          days: day.days,
          isRange: (day.isRange && day.time === undefined) || time.isRange,
        })),
  );
  const both = [...complete, ...times];
  return both.length > 0 ? both : mentions;
}
