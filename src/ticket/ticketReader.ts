import { readComplaint, withMoment, withTime, withZone } from './complaint';
import { readLookUp } from './lookUps';
import { readTime } from './readTime';

/** What reads words of time, which is loaded when it is needed: the library behind it is large. */
export const ticketReader = { readComplaint, readLookUp, readTime, withMoment, withTime, withZone } as const;

/** The functions that read words of time. */
export type TicketReader = typeof ticketReader;
