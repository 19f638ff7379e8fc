import type { PersonalText } from '../shared/personalText';
import type { Zone } from '../text/zone';
import type { Moment, ReadTime, TimeContext } from './moment';
import { readTicket } from './readTicket';
import { readTime } from './readTime';
import { findZoneWords, withoutZoneWords } from './zoneWords';

/** What is understood of a complaint: who, when and by whose clock. Each can be changed before anything is looked up. */
export interface Complaint {
  /** The ticket as it was pasted. */
  readonly ticket: string;
  /** The time as it was typed by itself; undefined while the ticket tells it. */
  readonly typedTime: string | undefined;
  /** Who may be meant. */
  readonly ids: readonly PersonalText[];
  /** Who was chosen, or is the only one whom the ticket can mean. */
  readonly externalId: PersonalText | undefined;
  readonly time: ReadTime;
  /** The moment that was chosen, or is the only one that can be meant. */
  readonly moment: Moment | undefined;
  /** The zone whose clock is read. */
  readonly zone: Zone;
  /** Whether the zone was chosen by hand, or read from the text, or is the one in use. */
  readonly zoneFrom: 'chosen' | 'text' | 'settings';
}

/** Reads a pasted ticket; what it leaves open is left to a person. */
export function readComplaint(ticket: string, known: readonly PersonalText[], context: TimeContext): Complaint {
  const { ids: all, time, zones } = readTicket(ticket, known, context);
  // The first word of a whole ticket says nothing.
  const ids = all.filter(({ ground }) => ground !== 'first');
  const [first, second] = ids;
  const isClear = second === undefined || (first?.ground === 'known' && second.ground !== 'known');
  const read = told(time);
  const zone = read.moment?.zone ?? zones[0] ?? context.zone;
  return {
    ticket,
    typedTime: undefined,
    ids: ids.map(({ externalId }) => externalId),
    externalId: isClear ? first?.externalId : undefined,
    ...read,
    zone,
    zoneFrom: zones.length === 0 && zone.id === context.zone.id ? 'settings' : 'text',
  };
}

/** The same complaint with one of the moments that it may mean, and with the zone whose clock that was read from. */
export function withMoment(complaint: Complaint, moment: Moment): Complaint {
  const isOther = complaint.zoneFrom !== 'chosen' && moment.zone.id !== complaint.zone.id;
  return { ...complaint, moment, ...(isOther ? { zone: moment.zone, zoneFrom: 'text' } : {}) };
}

/** The same complaint with a time that was typed by itself. */
export function withTime(complaint: Complaint, typedTime: string, context: TimeContext): Complaint {
  const isChosen = complaint.zoneFrom === 'chosen';
  // The ticket's zone counts for its corrected time too, unless that names another.
  const time = readTime(isChosen ? withoutZones(typedTime) : typedTime, { ...context, zone: complaint.zone });
  const read = { ...complaint, typedTime, ...told(time) };
  return read.moment === undefined ? read : withMoment(read, read.moment);
}

/** The same complaint, its time read from another zone's clock, whatever zone the text names. */
export function withZone(complaint: Complaint, zone: Zone, context: TimeContext): Complaint {
  const { ticket, typedTime } = complaint;
  const inZone = { ...context, zone };
  const time =
    typedTime === undefined
      ? readTicket(withoutZones(ticket), [], inZone).time
      : readTime(withoutZones(typedTime), inZone);
  return { ...complaint, ...told(time), zone, zoneFrom: 'chosen' };
}

function told(time: ReadTime): Pick<Complaint, 'time' | 'moment'> {
  return { time, moment: time.kind === 'moment' ? time.moment : undefined };
}

/** How far a clock is ahead of UTC, behind a time. */
const offset = /(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(?:Z\b|(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|\+\d{2}:?\d{2})/g;

function withoutZones(text: string): string {
  const told = text.replace(offset, '$1');
  return withoutZoneWords(told, findZoneWords(told));
}
