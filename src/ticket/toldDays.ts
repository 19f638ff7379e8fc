import type { ClockMs } from './localTime';
import { startOfDay } from './localTime';

const dayMs = 86_400_000;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekday = `(${weekdays.join('|')})`;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const timeOfDay = '(?:,? (?:at )?\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]m)?)?';

const ofLastWeek = new RegExp(
  `\\b${weekday}(${timeOfDay})(?:,? (?:of )?last week)\\b|\\blast week(?:'s)?,? (?:on )?${weekday}\\b`,
  'gi',
);
/** A day by its number alone, where a time or nothing follows: "the 2nd call" is no day. */
const byNumber = new RegExp(
  `(?<!\\b${month}\\.?,? )\\b(?:on )?the (\\d{1,2})(?:st|nd|rd|th)\\b(?=\\s*(?:$|[,.;)\\n]|(?:at|about|around|in the|between|from|of this month|this month)\\b|\\d))`,
  'gi',
);

/** Puts days as the reader of dates knows them that it does not know, or takes for others: "the 26th", "Tuesday last week". */
export function spellDays(text: string, clock: ClockMs): string {
  const today = startOfDay(clock);
  return text
    .replace(ofLastWeek, (_whole, before: string | undefined, time: string | undefined, after: string | undefined) => {
      const place = weekdays.findIndex((name) => isWord(name, before ?? after ?? ''));
      const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs;
      return `${dateText(monday + (place - 7) * dayMs)}${time ?? ''}`;
    })
    .replace(byNumber, (whole, number: string) => {
      const day = lastDayOfNumber(Number(number), today);
      return day === undefined ? whole : dateText(day);
    });
}

/** The last day of that number, which may be today; undefined where no month has it. */
function lastDayOfNumber(number: number, today: ClockMs): ClockMs | undefined {
  const now = new Date(today);
  return [0, 1, 2]
    .map((back) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, number))
    .find((day) => day <= today && new Date(day).getUTCDate() === number);
}

function dateText(day: ClockMs): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

function isWord(name: string, word: string): boolean {
  return name.localeCompare(word, 'en', { sensitivity: 'base' }) === 0;
}
