import { performance } from 'node:perf_hooks';
import type { Handler } from '../../support/server/apiServer';
import { listHandler } from '../../support/server/listHandler';
import { PointsBudget } from '../../support/server/pointsBudget';
import { detailsOf, type SessionName, sizes } from './people';

/** Points in a window of so many ms, and what the details of a stay cost: those of the sessions that are read once. */
const budget = { limit: 130, windowMs: 20_000, costs: { wide: 1, long: 3 } } as const;

const hourMs = 3_600_000;
const startedAt = Math.floor(Date.now() / hourMs) * hourMs - 5 * 24 * hourMs;
const iso = (at: number): string => new Date(at).toISOString();
const names = Object.keys(sizes) as SessionName[];

/** When details were asked for and answered, by the clock of the pages. */
export interface Answered {
  readonly arrivedAt: number;
  readonly answeredAt: number;
}

/** The room that a session is the only one of. */
export const roomOf = (name: SessionName): string => `bench-${name}`;
/** What a person is called. */
export const personOf = (index: number): string => `Person ${String(index).padStart(3, '0')}`;

const now = (): number => performance.timeOrigin + performance.now();

function rowsOf(name: SessionName): object[] {
  return Array.from({ length: sizes[name].people }, (_, index) => ({
    roomSessionId: name,
    participantId: `${name}-${index}`,
    deviceId: `device-${index}`,
    externalId: `external-${index}`,
    roleName: 'visitor',
    displayName: personOf(index),
    joinedAt: iso(startedAt),
    leftAt: iso(startedAt + sizes[name].hours * hourMs),
    tags: [],
  }));
}

function sessionOf(name: SessionName): object {
  const endedAt = iso(startedAt + sizes[name].hours * hourMs);
  return {
    roomSessionId: name,
    roomName: `/${roomOf(name)}`,
    startedAt: iso(startedAt),
    endedAt,
    totalUniqueParticipants: sizes[name].people,
  };
}

/** A server's answers for one room with one session of each size, and when the details of each were answered. */
export class BenchAccount {
  readonly answered = new Map<SessionName, Answered[]>(names.map((name) => [name, []]));
  readonly #bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #lists = new Map(
    names.map((name) => [name, listHandler({ sessions: [sessionOf(name)], participants: rowsOf(name) })]),
  );
  readonly #rooms = listHandler({
    rooms: names.map((name) => ({
      roomName: `/${roomOf(name)}`,
      lastSessionStartedAt: iso(startedAt),
      totalSessions: 1,
    })),
  });
  #budget = new PointsBudget(budget);

  constructor() {
    for (const name of names) {
      for (let index = 0; index < sizes[name].people; index++) {
        const text = JSON.stringify(detailsOf(sizes[name], index, startedAt));
        this.#bodies.set(`${name}-${index}`, new TextEncoder().encode(text));
      }
    }
  }

  /** Begins a window of the budget with the next request for details. */
  refill(): void {
    this.#budget = new PointsBudget(budget);
  }

  readonly handler: Handler = async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const name = names.find(
      (one) => searchParams.get('roomSessionId') === one || searchParams.get('roomName') === `/${roomOf(one)}`,
    );
    const body = this.#bodies.get(searchParams.get('participantId') ?? '');
    if (name === undefined || body === undefined || !pathname.endsWith('/participant')) {
      return (name === undefined ? this.#rooms : (this.#lists.get(name) ?? this.#rooms))(request);
    }
    return this.#details(name, body);
  };

  #details(name: SessionName, body: Uint8Array<ArrayBuffer>): Response {
    const arrivedAt = now();
    const isCharged = name in budget.costs;
    const refused = isCharged ? this.#budget.charge(name) : null;
    if (refused === null) {
      this.answered.get(name)?.push({ arrivedAt, answeredAt: now() });
    }
    const response = refused ?? new Response(body, { headers: { 'content-type': 'application/json' } });
    for (const [header, value] of Object.entries(isCharged ? this.#budget.headers() : {})) {
      response.headers.set(header, value);
    }
    return response;
  }
}

/** The least time in which the budget allows so many details, ms: from the first request on. */
export function allowedMs(name: keyof typeof budget.costs, requests: number): number {
  return Math.floor((requests - 1) / Math.floor(budget.limit / budget.costs[name])) * budget.windowMs;
}
