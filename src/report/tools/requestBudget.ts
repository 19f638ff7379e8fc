import type { EpochMs } from '../../shared/time';

/** So many requests a minute may be spent for assistants, all tools together: people who click come first. */
export const mostRequestsAMinute = 60;
const windowMs = 60_000;

/** Counts what is asked for on behalf of assistants. */
export class RequestBudget {
  #spent: readonly EpochMs[] = [];

  /** Spends requests and answers 0; or, where they are too many now, spends none and answers how long to wait, ms. */
  spend(requests: number, now: EpochMs): number {
    const recent = this.#spent.filter((at) => at > now - windowMs);
    const over = recent.length + requests - mostRequestsAMinute;
    if (over > 0) {
      const freeing = recent[Math.min(over, recent.length) - 1];
      return freeing === undefined ? windowMs : freeing + windowMs - now;
    }
    this.#spent = [...recent, ...Array.from({ length: requests }, () => now)];
    return 0;
  }
}
