import type { RateLimit } from '../api/rateLimit';

/** The time in which the points are given anew, ms (Whereby's documentation). */
const windowMs = 60_000;

/** Learns from the server's own headers what one request costs, and tells how long many of them must wait. */
export class LoadCost {
  #points = 0;
  #requests = 0;
  #before: RateLimit | null = null;

  /** Takes in what the server said after a request. */
  learn(now: RateLimit | null): void {
    const before = this.#before?.remaining ?? null;
    const after = now?.remaining ?? null;
    // More points than before: a new window began, which says nothing of the cost.
    if (before !== null && after !== null && after < before) {
      this.#points += before - after;
      this.#requests += 1;
    }
    this.#before = now;
  }

  /** How long `requests` more must wait for points, ms; 0 where those that are left do, null where the server has not told enough. */
  waitFor(requests: number, now: RateLimit | null): number | null {
    const { limit, remaining } = now ?? { limit: null, remaining: null };
    if (limit === null || limit <= 0 || remaining === null || this.#requests === 0) {
      return null;
    }
    const needed = requests * (this.#points / this.#requests);
    return needed <= remaining ? 0 : Math.ceil((needed - remaining) / limit) * windowMs;
  }
}
