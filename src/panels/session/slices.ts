import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../shared/clock';
import type { Stepwise } from '../../shared/stepwise';

/** How long it works before others have their turn, ms. */
const sliceMs = 8;

/** Does all steps, a little at a time, as long as they are wanted; what takes no longer than one turn is done at once. Answers how long it worked, ms. */
export async function inSlices(steps: Stepwise<unknown>, clock: Clock, isWanted: () => boolean): Promise<number> {
  for (let workMs = 0; ;) {
    const begun = clock.monotonic();
    let isDone = false;
    while (!isDone && clock.monotonic() - begun < sliceMs) {
      isDone = steps.next().done === true;
    }
    workMs += clock.monotonic() - begun;
    if (isDone || !isWanted()) {
      return workMs;
    }
    await setImmediate();
    if (!isWanted()) {
      return workMs;
    }
  }
}
