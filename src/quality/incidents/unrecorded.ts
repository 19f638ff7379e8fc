import type { TimeRange } from '../../shared/series';
import { countSteps, type Steps } from './peaks';
import { subtract, unite } from './ranges';
import { leastGapMs, leastMeasuredShare } from './rules';
import type { Timeline } from './timeline';

/** The least number of people there of whom nothing is recorded. */
const leastPeople = 2;

/** When nothing was recorded of anybody, though at least 2 people were there who are read, and at least half of all. */
export function findUnrecorded(people: readonly Timeline[]): TimeRange[] {
  const recorded = unite(people.flatMap(({ read, unrecorded }) => subtract(read, unrecorded)));
  const missing = countSteps(people.flatMap((person) => person.unrecorded));
  const there = countSteps(people.flatMap((person) => person.there));
  const many = findWhere(
    missing,
    there,
    (without, all) => without >= leastPeople && without >= leastMeasuredShare * all,
  );
  return subtract(many, recorded).filter(({ from, to }) => to - from >= leastGapMs);
}

/** When two counts stand to each other as they should. */
function findWhere(a: Steps, b: Steps, holds: (a: number, b: number) => boolean): TimeRange[] {
  const moments = new Float64Array([...a.times, ...b.times]).sort();
  const found: TimeRange[] = [];
  let i = -1;
  let j = -1;
  moments.forEach((at, k) => {
    for (; (a.times[i + 1] ?? Infinity) <= at; i++);
    for (; (b.times[j + 1] ?? Infinity) <= at; j++);
    const to = moments[k + 1] ?? at;
    if (to > at && holds(a.counts[i] ?? 0, b.counts[j] ?? 0)) {
      found.push({ from: at, to });
    }
  });
  return unite(found);
}
