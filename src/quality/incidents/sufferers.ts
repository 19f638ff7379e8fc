import { type Direction, directions, type TimeRange } from '../../shared/series';
import type { Stepwise } from '../../shared/stepwise';
import { overlapOf } from './ranges';
import { leastOverlapMs, leastOverlapShare } from './rules';
import type { Suffering, Timeline } from './timeline';

/** A suffering and whose it is. */
export interface Sufferer extends Suffering {
  /** The place in the list of people. */
  readonly person: number;
  readonly direction: Direction;
}

/** All sufferings of all people in order of time, in steps. */
export function* sufferersOf(people: readonly Timeline[]): Stepwise<Sufferer[]> {
  const all: Sufferer[] = [];
  for (const [person, timeline] of people.entries()) {
    for (const direction of directions) {
      // Field by field: spreading is many times slower, and a large session can hold a hundred thousand.
      for (const { from, to, slackMs, peakPercent } of timeline[direction].bad) {
        all.push({ from, to, slackMs, peakPercent, person, direction });
      }
    }
    yield;
  }
  return all.sort((a, b) => a.from - b.from || a.to - b.to);
}

const overlapIfLater = (a: TimeRange, by: number, b: TimeRange): number =>
  overlapOf({ from: a.from + by, to: a.to + by }, b);

/** How long two overlap however their slack may move them, ms. */
function sureOverlap(a: Suffering, b: Suffering): number {
  return Math.min(overlapOf(a, b), overlapIfLater(a, a.slackMs, b), overlapIfLater(a, -b.slackMs, b));
}

/** Whether two sufferings are at once: they overlap for at least half of the shorter and 6 s. */
export function areAtOnce(a: Suffering, b: Suffering): boolean {
  const overlap = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  if (overlap < leastOverlapMs || (a.slackMs === 0 && b.slackMs === 0)) {
    return isEnough(overlap, a, b);
  }
  return isEnough(sureOverlap(a, b), a, b);
}

/** Whether a suffering whose time is not sure could be at once with a stretch. */
export function mayBeAtOnce(suffering: Suffering, stretch: TimeRange): boolean {
  const later = Math.min(suffering.slackMs, Math.max(0, stretch.from - suffering.from));
  return suffering.slackMs > 0 && isEnough(overlapIfLater(suffering, later, stretch), suffering, stretch);
}

function isEnough(overlap: number, a: TimeRange, b: TimeRange): boolean {
  return overlap >= leastOverlapMs && overlap >= leastOverlapShare * Math.min(a.to - a.from, b.to - b.from);
}
