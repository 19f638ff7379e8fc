import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findBreach } from '../contract/requests';
import { createGate } from '../gate';
import { seeRequest, sendResponse, type Exchange, type SeenRequest } from './exchange';
import type { Fault } from './faults';
import { PointsBudget, type BudgetOptions } from './pointsBudget';

/** Answers requests the way `fetch` would: the sample account's own handler, or a test's. */
export type Handler = (request: Request) => Promise<Response>;

/** Which requests a fault or a hold is for. */
export interface Match {
  /** `rooms`, `room-sessions`, `participants` or `participant`; any unless told. */
  readonly endpoint?: string;
  /** Looks at the request itself. */
  readonly when?: (seen: SeenRequest) => boolean;
  /** For how many requests; one unless told. */
  readonly times?: number;
}

/** What a server can be started with. */
export interface ApiServerOptions {
  /** Requests without this key get 401; none is asked for unless told. */
  readonly key?: string;
  readonly budget?: BudgetOptions;
}

/** Requests that are kept waiting. */
export interface Hold {
  /** Settles when the first of them has arrived. */
  readonly arrived: Promise<void>;
  /** Lets them go on, those to come too. */
  readonly release: () => void;
}

interface Rule extends Match {
  left: number;
  readonly fault: Fault;
}

/**
 * A fetch-style handler behind `node:http` on 127.0.0.1, which counts requests and injects faults. It holds each request to
 * the API's contract, and what its handler throws against it: {@link close} fails when there was a breach.
 */
export class ApiServer {
  /** Every request that arrived, in order; a test may empty it. */
  readonly requests: SeenRequest[] = [];
  /** The key asked for; a test may change it. */
  key: string | undefined;
  readonly #handler: Handler;
  readonly #budget: PointsBudget | null;
  readonly #rules: Rule[] = [];
  readonly #breaches: string[] = [];
  readonly #waiters = new Set<() => void>();
  readonly #server = createServer((message, raw) => {
    this.#answer(message, raw).catch((error: unknown) => {
      const problem = error instanceof Error ? error : new Error(String(error));
      this.#breaches.push(problem.message);
      raw.destroy(problem);
    });
  });

  constructor(handler: Handler, options: ApiServerOptions = {}) {
    this.#handler = handler;
    this.key = options.key;
    this.#budget = options.budget === undefined ? null : new PointsBudget(options.budget);
  }

  /** Scheme, host and port, without a path. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the setting `wherebyInsights.apiBaseUrl` takes. */
  get baseUrl(): string {
    return `${this.origin}/v1`;
  }

  /** How many requests arrived, for one endpoint or for all. */
  count(endpoint?: string): number {
    return this.#of(endpoint).length;
  }

  /** Settles when `count` requests (for one endpoint, or any) have arrived since the start. */
  async arrived(count: number, endpoint?: string): Promise<void> {
    while (this.count(endpoint) < count) {
      await new Promise<void>((resolve) => this.#waiters.add(resolve));
    }
  }

  /** Answers the next matching requests with a fault; faults given earlier go first. */
  inject(fault: Fault, match: Match = {}): void {
    this.#rules.push({ ...match, left: match.times ?? 1, fault });
  }

  /** Answers as the handler does again, whatever faults were still to come. */
  heal(): void {
    this.#rules.length = 0;
  }

  /** Keeps the next matching requests waiting until they are released; then the handler answers, or `fault`. */
  hold(match: Match = {}, fault?: Fault): Hold {
    const arrival = createGate();
    const way = createGate();
    this.inject(async (exchange) => {
      arrival.open();
      await way.opened;
      return fault === undefined ? exchange.serve() : fault(exchange);
    }, match);
    return { arrived: arrival.opened, release: way.open };
  }

  /** Listens on a free port. */
  async listen(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  /** Breaks what is open and stops listening; fails when something was outside the contract. */
  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
    if (this.#breaches.length > 0) {
      throw new Error(`Outside the API's contract:\n${this.#breaches.join('\n')}`);
    }
  }

  async #answer(message: IncomingMessage, raw: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? '/', this.origin);
    const seen = seeRequest(message, url);
    this.requests.push(seen);
    const breach = findBreach(seen, [...url.searchParams.keys()]);
    if (breach !== null) {
      this.#breaches.push(breach);
    }
    this.#wake();
    const headers = new Headers(seen.headers);
    const exchange = { seen, raw, serve: () => this.#handler(new Request(url, { headers })) };
    const response = await this.#respond(exchange);
    if (response === null || raw.destroyed) {
      return;
    }
    seen.status = response.status;
    await sendResponse(response, raw, this.#budget?.headers() ?? {});
  }

  async #respond(exchange: Exchange): Promise<Response | null> {
    const { seen } = exchange;
    const rule = this.#rules.find(
      ({ endpoint, when, left }) =>
        left > 0 && (endpoint === undefined || endpoint === seen.endpoint) && (when === undefined || when(seen)),
    );
    if (rule !== undefined) {
      rule.left -= 1;
      return rule.fault(exchange);
    }
    if (this.key !== undefined && seen.headers['authorization'] !== `Bearer ${this.key}`) {
      return Response.json({ error: 'Unauthorized' }, { status: 401 });
    }
    return this.#budget?.charge(seen.endpoint) ?? exchange.serve();
  }

  #of(endpoint: string | undefined): readonly SeenRequest[] {
    return endpoint === undefined ? this.requests : this.requests.filter((seen) => seen.endpoint === endpoint);
  }

  #wake(): void {
    const waiting = [...this.#waiters];
    this.#waiters.clear();
    for (const wake of waiting) {
      wake();
    }
  }
}

/** Starts a server on a free port; whoever starts it closes it. */
export function startApiServer(handler: Handler, options?: ApiServerOptions): Promise<ApiServer> {
  return new ApiServer(handler, options).listen();
}
