import { setTimeout as sleep } from 'node:timers/promises';

const dayMs = 86_400_000;
/** Longer than any file of these tests takes. */
const clearMs = 180_000;

/** Waits until midnight of UTC, by which the sample account's days are laid, is not about to come. */
export async function clearOfMidnight(): Promise<void> {
  const left = dayMs - (Date.now() % dayMs);
  if (left < clearMs) {
    await sleep(left);
  }
}
