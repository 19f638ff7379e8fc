import type { Moment, ReadTime } from '../../../src/ticket/moment';

/** How a moment is written. */
export type Clock = (ms: number) => string;

/** A moment as ISO 8601, without seconds where there are none. */
export const inUtc: Clock = (ms) =>
  new Date(ms)
    .toISOString()
    .replace(/(:\d\d):00\.000Z$/, '$1Z')
    .replace('.000Z', 'Z');

function describeMoment({ at, from, to, precision }: Moment, clock: Clock): string {
  switch (precision) {
    case 'minute':
      return clock(at);
    case 'hour':
      return `about ${clock(at)}`;
    case 'partOfDay':
    case 'day':
      return `${precision} ${clock(from)} to ${clock(to)}`;
  }
}

/** What was read of a time as the tables of tests write it: a moment, `doubt: moment | moment`, or `refused: reason`. */
export function describeRead(read: ReadTime, clock: Clock): string {
  const describe = (moment: Moment): string => describeMoment(moment, clock);
  switch (read.kind) {
    case 'moment':
      return describe(read.moment);
    case 'choice':
      return `${read.doubt}: ${read.moments.map(describe).join(' | ')}`;
    case 'refused':
      return `refused: ${[read.reason, ...read.instead.map(describe)].join(' | ')}`;
  }
}
