import type { DetailsAnswer, InsightsClient, PageOptions } from '../api/client';
import { Cancelled } from '../api/errors';
import {
  defaultRoomSort,
  participantsParameters,
  type ParticipantsQuery,
  type RoomsQuery,
  type SessionsQuery,
} from '../api/query';
import type { Page, Participant, ParticipantRef, Room, Session } from '../api/types';
import { packSamples } from '../quality/packSamples';
import type { Disposable } from '../shared/disposable';
import type { EpochMs } from '../shared/time';
import { DetailsCache, stayKey } from './detailsCache';
import { isFinal } from './final';
import { SingleFlight, type CallerOptions, type Start } from './singleFlight';
import { SessionLists, sessionPageSize, type SessionStays, type WholeSession } from './sessionStays';
import { SortFallback, type StoredPage } from './sortFallback';
import { UnitEvidence } from './unitEvidence';

/** A stay whose details are asked for; `leftAt` (null: still there) tells whether they can still change. */
export interface StayToRead extends ParticipantRef {
  readonly leftAt: EpochMs | null;
}

/** How a page is asked for through the store. */
export type StorePageOptions = Omit<PageOptions, 'dropSignal'>;

/** What the store needs from outside. */
export interface InsightsStoreOptions {
  readonly client: InsightsClient;
  readonly now: () => EpochMs;
  /** Bound for the details that are kept, bytes of their bodies; 64 MiB unless told. */
  readonly maxBytes?: number;
}

const defaultMaxBytes = 64 * 1024 * 1024;

/** What was fetched for one account. Callers who ask for the same at the same time share one request; all calls throw as the client does. */
export class InsightsStore implements Disposable {
  /** What the account's calls have shown of the unit of packet loss. */
  readonly unit = new UnitEvidence();
  readonly #client: InsightsClient;
  readonly #now: () => EpochMs;
  readonly #details: DetailsCache;
  readonly #flights = new SingleFlight();
  readonly #sorts = new SortFallback();
  readonly #sessions = new SessionLists();
  #generation = 0;
  #isDisposed = false;

  constructor(options: InsightsStoreOptions) {
    this.#client = options.client;
    this.#now = options.now;
    this.#details = new DetailsCache(options.maxBytes ?? defaultMaxBytes);
  }

  /** The time by which the store decides what is final. */
  now(): EpochMs {
    return this.#now();
  }

  /** A page of rooms, last used first unless told; unsorted when the API refuses the order. */
  listRooms(query: RoomsQuery = {}, options: StorePageOptions = {}): Promise<StoredPage<Room>> {
    const { sortBy = defaultRoomSort, ...filter } = query;
    return this.#list('rooms', { ...filter, sortBy }, options, (page) =>
      this.#sorts.list(`rooms ${sortBy}`, isFirst(options), (isSorted) =>
        this.#client.listRooms(isSorted ? { ...filter, sortBy } : filter, page),
      ),
    );
  }

  /** A page of a room's sessions, latest first unless told; unsorted when the API refuses the order. */
  listSessions(query: SessionsQuery, options: StorePageOptions = {}): Promise<StoredPage<Session>> {
    const { sortBy = 'startedAt:desc', ...filter } = query;
    return this.#list('room-sessions', { ...filter, sortBy }, options, (page) =>
      this.#sorts.list(`room-sessions ${sortBy}`, isFirst(options), (isSorted) =>
        this.#client.listSessions(isSorted ? { ...filter, sortBy } : filter, page),
      ),
    );
  }

  /** A page of the stays in a session, in order of joining, or of one person's stays, newest first, unless told. */
  listParticipants(query: ParticipantsQuery, options: StorePageOptions = {}): Promise<Page<Participant>> {
    const { sortBy = 'externalId' in query ? 'joinedAt:desc' : 'joinedAt:asc' } = query;
    const sorted = { ...query, sortBy };
    return this.#list('participants', participantsParameters(sorted), options, (page) =>
      this.#client.listParticipants(sorted, page),
    );
  }

  /** Everyone in a session, by one request for each 100; asked for once when the session is final. */
  getSessionStays(session: WholeSession, options: CallerOptions = {}): Promise<SessionStays> {
    const { roomSessionId } = session;
    const kept = this.#sessions.get(roomSessionId);
    if (kept !== undefined) {
      return Promise.resolve(kept);
    }
    const generation = this.#generation;
    const page = (cursor: string | null): Promise<Page<Participant>> =>
      this.listParticipants({ roomSessionId }, { ...options, cursor, limit: sessionPageSize });
    return this.#sessions.read(session, this.#now(), page, options.signal, () => generation === this.#generation);
  }

  /** Whether the list of a session is kept and will not change: asking for it costs no request. */
  hasSessionStays(roomSessionId: string): boolean {
    return this.#sessions.get(roomSessionId) !== undefined;
  }

  /** Whether the details of a stay are kept and will not change: asking for them costs no request. */
  hasFinal(stay: ParticipantRef): boolean {
    return this.#details.getFinal(stay) !== undefined;
  }

  /** The details of a stay that are kept and will not change. */
  getFinal(stay: ParticipantRef): DetailsAnswer | undefined {
    return this.#details.getFinal(stay);
  }

  /** Keeps the details of stays, whatever the bound says, until the answer is disposed: an open panel needs them. */
  hold(stays: readonly ParticipantRef[]): Disposable {
    return this.#details.hold(stays);
  }

  /** The details of a stay. Final ones are asked for once and kept, also when their caller went away before they came. */
  getParticipant(stay: StayToRead, options: CallerOptions = {}): Promise<DetailsAnswer> {
    const kept = this.#details.getFinal(stay);
    if (kept !== undefined) {
      return Promise.resolve(kept);
    }
    const ref: ParticipantRef = { roomSessionId: stay.roomSessionId, participantId: stay.participantId };
    return this.#share(`participant ${stayKey(stay)}`, options, async (priority, dropSignal) => {
      const generation = this.#generation;
      const isFinalNow = isFinal(stay.leftAt, this.#now());
      const answer = packed(await this.#client.getParticipant(ref, { priority, dropSignal }));
      if (generation === this.#generation) {
        this.#details.set(ref, answer, isFinalNow);
      }
      return answer;
    });
  }

  /** Forgets everything and drops what is under way. */
  clear(): void {
    this.#generation += 1;
    this.#flights.clear();
    this.#details.clear();
    this.#sorts.clear();
    this.#sessions.clear();
  }

  /** Forgets everything; calls that come later are cancelled. */
  dispose(): void {
    this.#isDisposed = true;
    this.clear();
  }

  #list<T>(
    endpoint: string,
    query: object,
    { signal, priority, ...page }: StorePageOptions,
    ask: (options: PageOptions) => Promise<T>,
  ): Promise<T> {
    const key = `${endpoint} ${JSON.stringify([query, page])}`;
    return this.#share(key, { signal, priority }, (current, dropSignal) =>
      ask({ ...page, priority: current, dropSignal }),
    );
  }

  async #share<T>(key: string, options: CallerOptions, start: Start<T>): Promise<T> {
    if (this.#isDisposed) {
      throw new Cancelled();
    }
    return this.#flights.run(key, start, options);
  }
}

/** Details are kept small: the numbers of a long call take several times their text otherwise. */
function packed({ details, bytes }: DetailsAnswer): DetailsAnswer {
  return { details: details.map((entry) => ({ ...entry, samples: packSamples(entry.samples) })), bytes };
}

function isFirst({ cursor }: StorePageOptions): boolean {
  return cursor === undefined || cursor === null;
}
