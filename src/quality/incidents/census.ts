import { type Direction, directions, type TimeRange } from '../../shared/series';
import { coveredBy, lengthOf, type Ranges } from './ranges';
import { leastOverlapMs, leastPresence } from './rules';
import type { Draft } from './gather';
import type { Timeline } from './timeline';

/** Who was there during an incident, and what was known of them. All are places in the list of people. */
export interface Census {
  readonly there: readonly number[];
  /** Measured in some direction. */
  readonly measured: readonly number[];
  readonly measuredRecv: readonly number[];
  readonly measuredSend: readonly number[];
  /** Whose sending was neither measured nor silent. */
  readonly unknownSenders: readonly number[];
  /** Of those there, whose details are not read. */
  readonly unread: readonly number[];
  /** Who sent, and who received, badly. */
  readonly badSend: readonly number[];
  readonly badRecv: readonly number[];
  /** Whose loss meets the incident without being at once with it: too briefly, or at times that are not sure. */
  readonly meeting: readonly number[];
}

function spent(ranges: Ranges, windows: Ranges): number {
  return windows.reduce((sum, window) => sum + coveredBy(ranges, window), 0);
}

/** Whether a part in an incident is long enough to count. */
function counts(ms: number, wholeMs: number): boolean {
  return ms > 0 && ms >= Math.min(leastOverlapMs, wholeMs);
}

/** Looks at everyone during an incident. */
export function takeCensus(people: readonly Timeline[], { windows, parts, about }: Draft): Census {
  const wholeMs = lengthOf(windows);
  const most = (ranges: Ranges): boolean => spent(ranges, windows) >= leastPresence * wholeMs;
  const whole: TimeRange = { from: windows[0]?.from ?? 0, to: windows.at(-1)?.to ?? 0 };
  const found = {
    there: [] as number[],
    measured: [] as number[],
    measuredRecv: [] as number[],
    measuredSend: [] as number[],
    unknownSenders: [] as number[],
    unread: [] as number[],
    badSend: [] as number[],
    badRecv: [] as number[],
    meeting: [] as number[],
  };
  const meets = (direction: Direction, index: number): boolean =>
    (parts.get(index)?.[direction] ?? 0) === 0 && spent(people[index]?.[direction].suffered ?? [], windows) > 0;
  people.forEach((person, index) => {
    const part = parts.get(index);
    const sends = part !== undefined && counts(part.send, wholeMs);
    const receives = part !== undefined && counts(part.recv, wholeMs);
    if (part === undefined && (coveredBy(person.there, whole) === 0 || !most(person.there))) {
      return;
    }
    const isMeasured = { send: sends || most(person.send.measured), recv: receives || most(person.recv.measured) };
    found.there.push(index);
    const add = (list: number[], holds: boolean): void => {
      if (holds) {
        list.push(index);
      }
    };
    add(found.measured, isMeasured.send || isMeasured.recv);
    add(found.measuredSend, isMeasured.send);
    add(found.measuredRecv, isMeasured.recv);
    add(found.unknownSenders, !isMeasured.send && most(person.send.unknown));
    add(found.unread, !most(person.read));
    add(found.badSend, sends);
    add(found.badRecv, receives);
    add(found.meeting, index !== about && directions.some((direction) => meets(direction, index)));
  });
  return found;
}
