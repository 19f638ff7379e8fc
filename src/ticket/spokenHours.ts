const hourWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const hour = `(${hourWords.join('|')}|\\d{1,2})`;
const about = '(?:about|around|roughly|approximately|approx\\.?|circa|ca\\.?|towards|at|~)';
const dayPart = '(?:morning|afternoon|evening|night)';
/** What makes a number an amount or a part of another one, not an hour. */
export const noHour =
  '(?![\\w:./-]|\\s*(?:%|a\\.?m\\b|p\\.?m\\b|sec|min|hour|hrs?\\b|days?\\b|weeks?\\b|months?\\b|years?\\b|times\\b|people|persons?\\b|participants|calls?\\b|others\\b|of\\b|or\\b|points?\\b|moments?\\b|stage\\b|more\\b|[kMG]?b(?:it|ps)\\b|jan|feb|mar|apr|may\\b|jun|jul|aug|sep|oct|nov|dec))';
const pattern = (source: string): RegExp => new RegExp(source, 'gi');

const minutesBefore: Readonly<Record<string, number>> = { quarter: 15, half: 30, five: 5, ten: 10, twenty: 20 };

const pastOrTo = pattern(
  `(?:${about}\\s+)?\\b(half|quarter|five|ten|twenty)[ -](past|to)\\s+${hour}(?=\\s*[ap]\\.?m\\b|\\b(?![:.]\\d))`,
);
const told = pattern(`(?<![\\w])${about}\\s*${hour}(?:\\s*-?\\s*ish|\\s*o'?clock)?${noHour}`);
const marked = pattern(`(?<![\\w:./-])${hour}(?:\\s*-?\\s*ish|\\s*o['’]?clock)\\b`);
const beforeDay = pattern(
  `(?<![\\w:./=?&#+-])${hour}(?=,?\\s+(?:yesterday|today|this ${dayPart}|last |in the ${dayPart}|[ap]\\.?m\\b))`,
);
const afterDay = pattern(`\\b(yesterday|today|${dayPart}),?\\s+${hour}${noHour}`);
const whole = pattern(`^\\s*${hour}\\s*$`);
const between = pattern(`\\bbetween\\s+${hour}\\s+and\\s+${hour}(\\s*[ap]\\.?m\\b\\.?|${noHour})`);
const half = pattern(`\\bhalf\\s+${hour}${noHour}`);
const zulu = /(?<![T\d:])(\d{1,2}:\d{2}(?::\d{2})?)\s?Z\b/g;
/** How long something had gone on is no time of day. */
const goneOn = /\bafter (?:about |around )?(?:\w+ )?(?:sec|min|hour|hrs?\b)\w*/gi;
const withH = /(?<![\w:./-])(\d{1,2})h(\d\d)?\b/gi;

/** Puts hours that are spoken of, as "half past three" or "about three", as the reader of dates knows them: "at 3.30". */
export function spellOut(text: string): string {
  return text
    .replace(/\bday before yesterday\b/gi, '2 days ago')
    .replace(/\blast night\b/gi, 'yesterday night')
    .replace(/\btonight\b/gi, 'this evening')
    .replace(goneOn, '')
    .replace(zulu, '$1 UTC')
    .replace(withH, (_whole, hours: string, minutes = '00') => `${hours}:${String(minutes)}`)
    .replace(pastOrTo, (_whole, part: string, way: string, word: string) => {
      const minutes = minutesBefore[keyOf(part)] ?? 0;
      const isPast = /past/i.test(way);
      const spoken = isPast ? hourOf(word) : ((hourOf(word) + 10) % 12) + 1;
      return `at ${spoken}.${String(isPast ? minutes : 60 - minutes).padStart(2, '0')}`;
    })
    .replace(half, (_whole, word: string) => `at ${hourOf(word)}.30`)
    .replace(
      between,
      (_whole, from: string, to: string, half: string) => `at ${hourOf(from)}${half} and at ${hourOf(to)}${half}`,
    )
    .replace(told, (_whole, word: string) => `at ${hourOf(word)}`)
    .replace(marked, (_whole, word: string) => `at ${hourOf(word)}`)
    .replace(beforeDay, (_whole, word: string) => `at ${hourOf(word)}`)
    .replace(afterDay, (_whole, day: string, word: string) => `${day} at ${hourOf(word)}`)
    .replace(whole, (_whole, word: string) => `at ${hourOf(word)}`)
    .replace(/\bat at\b/g, 'at');
}

/** Whether a text says that a time is only about right. */
export function isAbout(text: string): boolean {
  return /\b(?:about|around|roughly|approx|circa|ca|towards|rundt|omtrent|omkring|cirka)\b|~|\d-?ish\b/i.test(text);
}

function hourOf(word: string): number {
  const place = hourWords.findIndex((name) => isWord(name, word));
  return place < 0 ? Number(word) : place + 1;
}

function keyOf(word: string): string {
  return Object.keys(minutesBefore).find((name) => isWord(name, word)) ?? '';
}

function isWord(name: string, word: string): boolean {
  return name.localeCompare(word, 'en', { sensitivity: 'base' }) === 0;
}
