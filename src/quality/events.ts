import { readText, readTime } from '../api/parseValue';
import type { ParticipantDetails } from '../api/types';
import type { EpochMs } from '../shared/time';

/** An event of the API whose meaning is not documented: its raw name and its time. */
export interface RawEvent {
  readonly at: EpochMs;
  readonly name: string;
}

const nameFields = ['name', 'type', 'event', 'eventName', 'action'];
const timeFields = ['timestamp', 'timeStamp', 'time', 'at', 'ts', 'createdAt', 'date'];

/**
 * The events that have a name and a time, in order of time. Their shape is not documented: what cannot be read is counted
 * in `unreadable` and left out.
 */
export function readEvents(details: ParticipantDetails): { events: RawEvent[]; unreadable: number } {
  const events: RawEvent[] = [];
  let unreadable = 0;
  for (const event of details.flatMap((entry) => entry.events)) {
    const name = firstOf(event, nameFields, readText);
    const at = firstOf(event, timeFields, readTime);
    if (name === null || at === null) {
      unreadable += 1;
    } else {
      events.push({ at, name });
    }
  }
  return { events: events.sort((a, b) => a.at - b.at), unreadable };
}

function firstOf<T>(event: unknown, fields: readonly string[], read: (value: unknown) => T | null): T | null {
  if (typeof event !== 'object' || event === null) {
    return null;
  }
  const values = event as Readonly<Record<string, unknown>>;
  for (const field of fields) {
    const value = read(values[field]);
    if (value !== null) {
      return value;
    }
  }
  return null;
}
