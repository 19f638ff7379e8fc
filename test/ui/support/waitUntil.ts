import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 50;

/** Asks `probe` again until it answers something; throws with `what` was awaited after `timeLimitMs`. */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<T | undefined>,
  timeLimitMs = 30_000,
): Promise<T> {
  const deadline = Date.now() + timeLimitMs;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeLimitMs / 1_000} s in vain: ${what}`);
    }
    await delay(pollMs);
  }
}
