import type { TimeRange } from '../../shared/series';
import type { PixelColumns } from '../reduce';
import { countSteps, type Steps } from './peaks';
import { unite } from './ranges';
import type { Timeline } from './timeline';

/** How many people were bad at once, and of how many anything was measured, over time. */
export interface PeopleAtOnce {
  readonly send: Steps;
  readonly recv: Steps;
  readonly measured: Steps;
}

/** Counts people over the whole session. */
export function countPeople(people: readonly Timeline[]): PeopleAtOnce {
  const count = (pick: (person: Timeline) => readonly TimeRange[]): Steps => countSteps(people.flatMap(pick));
  return {
    send: count(({ send }) => send.suffered),
    recv: count(({ recv }) => recv.suffered),
    measured: count(({ send, recv }) => unite([...send.measured, ...recv.measured])),
  };
}

/** The index of the step that a moment lies in, -1 before the first. */
function stepAt({ times }: Steps, at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? Infinity) <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

/** The most at once in each column. */
export function mostAtOnce(steps: Steps, { from, to, count }: PixelColumns): Uint16Array<ArrayBuffer> {
  const most = new Uint16Array(count);
  const columnMs = (to - from) / count;
  let step = stepAt(steps, from);
  for (let column = 0; column < count; column++) {
    const end = from + (column + 1) * columnMs;
    for (; (steps.times[step + 1] ?? Infinity) <= from + column * columnMs; step++);
    let highest = steps.counts[step] ?? 0;
    for (; (steps.times[step + 1] ?? Infinity) < end; step++) {
      highest = Math.max(highest, steps.counts[step + 1] ?? 0);
    }
    most[column] = highest;
  }
  return most;
}
