import type { Session } from '../../api/types';
import { type EpochMs, isMoment } from '../../shared/time';
import type { UsageMeasure, UsagePeriod } from '../../shared/usage';
import { type Day, nextPeriod, periodStart } from './calendar';

/** What a session can leave untold. */
export const toldMeasures = ['participantMinutes', 'people', 'recorderMinutes', 'streamerMinutes'] as const;
/** One of the things that a session can leave untold. */
export type ToldMeasure = (typeof toldMeasures)[number];

/** What some sessions add up to. */
export interface UsageCount {
  readonly sessions: number;
  /** Sessions whose numbers may still change. */
  readonly notFinal: number;
  readonly sums: Readonly<Record<ToldMeasure, number>>;
  /** How many of the sessions do not tell it. */
  readonly untold: Readonly<Record<ToldMeasure, number>>;
}

/** A session, and whether its numbers may no longer change. */
export interface CountedSession {
  readonly session: Session;
  readonly isFinal: boolean;
}

/** Sessions by the day on which they started, in order; those without a start apart. */
export interface UsageDays {
  readonly days: ReadonlyMap<Day, UsageCount>;
  readonly undated: UsageCount;
}

/** What no sessions add up to. */
export const nothingCounted: UsageCount = {
  sessions: 0,
  notFinal: 0,
  sums: { participantMinutes: 0, people: 0, recorderMinutes: 0, streamerMinutes: 0 },
  untold: { participantMinutes: 0, people: 0, recorderMinutes: 0, streamerMinutes: 0 },
};

/** Counts sessions by day. */
export function countDays(sessions: Iterable<CountedSession>, dayOf: (at: EpochMs) => Day): UsageDays {
  const days = new Map<Day, UsageCount>();
  let undated = nothingCounted;
  for (const counted of sessions) {
    const { startedAt } = counted.session;
    const one = countOne(counted);
    if (isMoment(startedAt)) {
      addAt(days, dayOf(startedAt), one);
    } else {
      undated = add(undated, one);
    }
  }
  return { days: inOrder(days), undated };
}

/** Counts sessions together, whenever they started. */
export function countSessions(sessions: readonly CountedSession[]): UsageCount {
  return sumOf(sessions.map(countOne));
}

/** The weeks or months that days with sessions are in, by their first days, in order. */
export function groupDays(
  days: ReadonlyMap<Day, UsageCount>,
  period: UsagePeriod,
  weekday: number,
): ReadonlyMap<Day, UsageCount> {
  const periods = new Map<Day, UsageCount>();
  for (const [day, count] of days) {
    addAt(periods, periodStart(day, period, weekday), count);
  }
  return periods;
}

/** All of it together. */
export function sumOf(counts: Iterable<UsageCount>): UsageCount {
  let sum = nothingCounted;
  for (const count of counts) {
    sum = add(sum, count);
  }
  return sum;
}

/** How much there is of something; null where there are sessions and none of them tells it. */
export function valueOf(count: UsageCount, measure: UsageMeasure): number | null {
  if (measure === 'sessions') {
    return count.sessions;
  }
  return count.sessions > 0 && count.untold[measure] === count.sessions ? null : count.sums[measure];
}

/** The periods with those without sessions between them; where more than `most` follow each other they are left out, which is told. */
export function fillGaps(
  periods: ReadonlyMap<Day, UsageCount>,
  period: UsagePeriod,
  most: number,
): { readonly filled: ReadonlyMap<Day, UsageCount>; readonly isCut: boolean } {
  const filled = new Map<Day, UsageCount>();
  let isCut = false;
  let expected: Day | undefined;
  for (const [start, count] of periods) {
    const empty: Day[] = [];
    for (let day = expected ?? start; day < start && empty.length <= most; day = nextPeriod(day, period)) {
      empty.push(day);
    }
    if (empty.length > most) {
      isCut = true;
    } else {
      empty.forEach((day) => filled.set(day, nothingCounted));
    }
    filled.set(start, count);
    expected = nextPeriod(start, period);
  }
  return { filled, isCut };
}

function countOne({ session, isFinal }: CountedSession): UsageCount {
  const told: Readonly<Record<ToldMeasure, number | null>> = {
    participantMinutes: session.totalParticipantMinutes,
    people: session.totalUniqueParticipants,
    recorderMinutes: session.totalRecorderMinutes,
    streamerMinutes: session.totalStreamerMinutes,
  };
  return {
    sessions: 1,
    notFinal: isFinal ? 0 : 1,
    sums: eachMeasure((measure) => told[measure] ?? 0),
    untold: eachMeasure((measure) => (told[measure] === null ? 1 : 0)),
  };
}

function add(a: UsageCount, b: UsageCount): UsageCount {
  return {
    sessions: a.sessions + b.sessions,
    notFinal: a.notFinal + b.notFinal,
    sums: eachMeasure((measure) => a.sums[measure] + b.sums[measure]),
    untold: eachMeasure((measure) => a.untold[measure] + b.untold[measure]),
  };
}

function eachMeasure(numberOf: (measure: ToldMeasure) => number): Record<ToldMeasure, number> {
  return {
    participantMinutes: numberOf('participantMinutes'),
    people: numberOf('people'),
    recorderMinutes: numberOf('recorderMinutes'),
    streamerMinutes: numberOf('streamerMinutes'),
  };
}

function addAt(counts: Map<Day, UsageCount>, day: Day, count: UsageCount): void {
  counts.set(day, add(counts.get(day) ?? nothingCounted, count));
}

function inOrder(days: ReadonlyMap<Day, UsageCount>): ReadonlyMap<Day, UsageCount> {
  return new Map([...days].sort(([a], [b]) => a - b));
}
