import { noHour } from './spokenHours';

/** Words and what they are in English; what begins with another one stands before it. */
const plain: Readonly<Record<string, string>> = {
  'natt til': '',
  'i forgårs': 'day before yesterday',
  forgårs: 'day before yesterday',
  'i går': 'yesterday',
  igår: 'yesterday',
  'i gaar': 'yesterday',
  'i dag': 'today',
  idag: 'today',
  'i morgen': 'tomorrow',
  'i morges': 'this morning',
  'i formiddag': 'this morning',
  'i ettermiddag': 'this afternoon',
  'i kveld': 'this evening',
  'i natt': 'today in the night',
  'om morgenen': 'in the morning',
  'om formiddagen': 'in the morning',
  'om ettermiddagen': 'in the afternoon',
  'på ettermiddagen': 'in the afternoon',
  'om kvelden': 'in the evening',
  'på kvelden': 'in the evening',
  'om natten': 'in the night',
  'midt på dagen': 'noon',
  midnatt: 'midnight',
  morgen: 'morning',
  formiddag: 'morning',
  ettermiddag: 'afternoon',
  kveld: 'evening',
  natt: 'night',
  mandag: 'Monday',
  tirsdag: 'Tuesday',
  onsdag: 'Wednesday',
  torsdag: 'Thursday',
  fredag: 'Friday',
  lørdag: 'Saturday',
  søndag: 'Sunday',
  'forrige uke': 'last week',
  forrige: 'last',
  sist: 'last',
  sekunder: 'seconds',
  minutter: 'minutes',
  timer: 'hours',
  dager: 'days',
  uker: 'weeks',
  ganger: 'times',
  personer: 'persons',
  deltakere: 'participants',
  samtaler: 'calls',
  prosent: '%',
};
const months: Readonly<Record<string, string>> = {
  januar: 'January',
  februar: 'February',
  mars: 'March',
  april: 'April',
  mai: 'May',
  juni: 'June',
  juli: 'July',
  august: 'August',
  september: 'September',
  oktober: 'October',
  november: 'November',
  desember: 'December',
  jan: 'January',
  feb: 'February',
  mar: 'March',
  apr: 'April',
  jun: 'June',
  jul: 'July',
  aug: 'August',
  sep: 'September',
  okt: 'October',
  nov: 'November',
  des: 'December',
};
const hours = ['ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const units: Readonly<Record<string, string>> = { minutt: 'minutes', time: 'hours', dag: 'days', uke: 'weeks' };

/** Whole words, whatever their case: `\b` takes å and ø for no letters. */
const words = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu');
const oneOf = (all: readonly string[]): string => `(${all.join('|')})`;

const hour = oneOf([...hours, 'syv', '\\d{1,2}']);
const clock = 'kl(?:\\.|okk(?:a|en))?';
const about = '(?:ca\\.?|cirka|rundt|omtrent|omkring|ved)';

const plainWords = words(oneOf(Object.keys(plain)));
const ago = words(`for ${oneOf(['en', 'et', ...hours, 'syv', '\\d+'])} ${oneOf(Object.keys(units))}(?:er|r)? siden`);
const dayOfMonth = words(`(?:den )?(\\d{1,2})\\.? ?${oneOf(Object.keys(months))}\\.?`);
const dayAlone = words('den (\\d{1,2})\\.');
/** The day comes first where a Norwegian word for a clock follows, or a point and a time. */
const dayInFigures = new RegExp(
  `(?<![\\w./-])(\\d{1,2})(?:[./](\\d{1,2})(?:[./](\\d{4}|\\d{2}))?\\.?(?=,? +${clock} ?\\d)|\\.(\\d{1,2})\\.(?=,? +\\d))`,
  'giu',
);
const between = words(`mellom (?:${clock} ?)?${hour} og (?:${clock} ?)?${hour}`);
const halfTo = words(`(?:${clock} ?)?halv ${hour}${noHour}`);
const beside = words(`(?:${clock} ?)?(kvart|fem|ti) (på|over) ${hour}${noHour}`);
const aroundHour = words(`(?:${about} |i )?${hour}-?tiden`);
const onClock = words(`(?:${about} )?${clock} ?(\\d{1,2})[.:]?(\\d\\d)`);
const hourOnClock = words(`(${about} )?${clock} ?${hour}`);
const aboutHour = words(`${about} ${hour}${noHour}`);
const aboutTime = words(`${about} (?=\\d{1,2}[.:]\\d\\d)`);

/** A text with its Norwegian words of time in English; all else stands as it was. */
export function inEnglish(text: string): string {
  return text
    .replace(ago, (_whole, amount: string, unit: string) => `${numberOf(amount)} ${meaning(units, unit)} ago`)
    .replace(dayInFigures, (_whole, day: string, month: string | undefined, year: string | undefined, other: string) =>
      [day, Object.values(months)[Number(month ?? other) - 1] ?? month ?? other, year ?? ''].join(' '),
    )
    .replace(dayOfMonth, (_whole, day: string, month: string) => `${day} ${meaning(months, month)}`)
    .replace(dayAlone, 'the $1th')
    .replace(plainWords, (word) => meaning(plain, word))
    .replace(between, (_whole, from: string, to: string) => `between ${numberOf(from)} and ${numberOf(to)}`)
    .replace(halfTo, (_whole, word: string) => `at ${((numberOf(word) + 10) % 12) + 1}.30`)
    .replace(beside, (_whole, part: string, way: string, word: string) => {
      const minutes = isWord('kvart', part) ? 'quarter' : isWord('fem', part) ? 'five' : 'ten';
      return `${minutes} ${isWord('over', way) ? 'past' : 'to'} ${numberOf(word)}`;
    })
    .replace(aroundHour, (_whole, word: string) => `about ${numberOf(word)}`)
    .replace(onClock, 'at $1:$2')
    .replace(hourOnClock, (_whole, isAbout: string | undefined, word: string) => {
      return `${isAbout === undefined ? 'at' : 'about'} ${numberOf(word)}`;
    })
    .replace(aboutHour, (_whole, word: string) => `about ${numberOf(word)}`)
    .replace(aboutTime, 'about ');
}

/** What stands for a word, whatever its case. */
function meaning(all: Readonly<Record<string, string>>, word: string): string {
  return Object.entries(all).find(([key]) => isWord(key, word))?.[1] ?? word;
}

/** The number that a word or figures tell; 1 for "en" and "et". */
function numberOf(word: string): number {
  const place = hours.findIndex((name) => isWord(name, word));
  return place >= 0 ? place + 1 : isWord('syv', word) ? 7 : /^\d/.test(word) ? Number(word) : 1;
}

function isWord(name: string, word: string): boolean {
  return name.localeCompare(word, 'nb', { sensitivity: 'accent' }) === 0;
}
