import type { PersonalText } from '../shared/personalText';
import type { Zone } from '../text/zone';
import { findIds, type IdCandidate, withoutIds } from './findIds';
import type { ReadTime, TimeContext } from './moment';
import { readTimesIn } from './readTime';
import { findZoneWords, withoutZoneWords } from './zoneWords';

/** What a ticket, or a line of it, says of whom and when; what is in doubt is left to a person to choose. */
export interface TicketReading {
  /** Who may be meant, the likeliest first. */
  readonly ids: readonly IdCandidate[];
  readonly time: ReadTime;
  /** The zones that the text names; empty where the zone in force counts. */
  readonly zones: readonly Zone[];
}

/** How much of a ticket is read, characters. */
const longestTicket = 20_000;

/** Reads a pasted text; `known` are the external ids that were looked up before. */
export function readTicket(ticket: string, known: readonly PersonalText[], context: TimeContext): TicketReading {
  const text = ticket.slice(0, longestTicket);
  const words = findZoneWords(text);
  const { time, words: timeWords } = readTimesIn(withoutIds(text), context);
  const ids = findIds(withoutZoneWords(text, words), known, timeWords);
  return { ids, time, zones: words.flatMap(({ zones }) => zones) };
}
