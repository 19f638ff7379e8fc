/** A points budget as Whereby's: the whole organisation in a window of time. */
export interface BudgetOptions {
  /** Points in a window. */
  readonly limit: number;
  /** Points for one request to an endpoint (`rooms`, ...); 1 where not told. */
  readonly costs?: Readonly<Record<string, number>>;
  /** Length of the window, ms; a minute unless told. */
  readonly windowMs?: number;
  /** The time; the machine's own unless told. */
  readonly now?: () => number;
}

/** Charges requests and says what is left. */
export class PointsBudget {
  readonly #options: BudgetOptions;
  #endsAt = 0;
  #spent = 0;

  constructor(options: BudgetOptions) {
    this.#options = options;
  }

  /** Charges one request: null when it may pass, else the 429 to answer. */
  charge(endpoint: string): Response | null {
    const { limit, costs = {}, windowMs = 60_000, now = Date.now } = this.#options;
    if (now() >= this.#endsAt) {
      this.#endsAt = now() + windowMs;
      this.#spent = 0;
    }
    const cost = costs[endpoint] ?? 1;
    if (this.#spent + cost > limit) {
      const msLeft = this.#endsAt - now();
      return Response.json(
        { error: 'Too many requests', data: { msLeft } },
        { status: 429, headers: { 'Retry-After': String(Math.ceil(msLeft / 1000)) } },
      );
    }
    this.#spent += cost;
    return null;
  }

  /** The headers that every answer carries. */
  headers(): Record<string, string> {
    return {
      'X-RateLimit-Limit': String(this.#options.limit),
      'X-RateLimit-Remaining': String(this.#options.limit - this.#spent),
      'X-RateLimit-Reset': new Date(this.#endsAt).toISOString(),
    };
  }
}
