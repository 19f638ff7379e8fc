import type { Clock } from '../shared/clock';
import { createKeyMask } from '../shared/keyMask';
import { defaultBodyLimits, type BodyLimits } from './bodyLimits';
import { untilAborted } from './cancel';
import { ApiError } from './errors';
import { parseDetails } from './parseDetails';
import { parseJson, parsePage } from './parsePage';
import { participantSchema, roomSchema, sessionSchema, type RowSchema } from './parseRows';
import {
  endpointUrl,
  participantsParameters,
  roomsParameters,
  sessionsParameters,
  type Parameters,
  type ParticipantsQuery,
  type RoomsQuery,
  type SessionsQuery,
} from './query';
import type { Priority } from './job';
import type { RequestQueue } from './queue';
import { send, type Answer } from './send';
import type { Page, Participant, ParticipantDetails, ParticipantRef, Room, Session } from './types';

/** Time for one attempt, ms. */
const defaultTimeoutMs = 20_000;

/** What the client needs from outside. */
export interface InsightsClientOptions {
  readonly fetch: typeof globalThis.fetch;
  /** With or without a slash at its end; throws a `TypeError` when it is no URL. */
  readonly baseUrl: string;
  /** Without one no Authorization header is sent. */
  readonly key?: string | undefined;
  readonly queue: RequestQueue;
  /** Time for one attempt, ms; 20 s unless told. */
  readonly timeoutMs?: number;
  /** The most that is read of a body; {@link defaultBodyLimits} unless told. */
  readonly limits?: BodyLimits;
  readonly clock: Clock;
}

/** How one request is made. */
export interface RequestOptions {
  /** Aborted: the call throws `Cancelled` at once, and the request is dropped unless it is on the wire. */
  readonly signal?: AbortSignal | undefined;
  /** Aborted: the request is dropped unless it is on the wire; then the call answers with what comes. */
  readonly dropSignal?: AbortSignal | undefined;
  /** `interactive` unless told. */
  readonly priority?: Priority | undefined;
  /** False: one attempt only; a rate limit is thrown, not waited for. */
  readonly retry?: boolean | undefined;
}

/** How one page is asked for. */
export interface PageOptions extends RequestOptions {
  /** The cursor of the page before. */
  readonly cursor?: string | null | undefined;
  /** Rows in a page, 1 to 100; the API's default is 10. */
  readonly limit?: number | undefined;
}

/** The details of one stay and their size. */
export interface DetailsAnswer {
  readonly details: ParticipantDetails;
  /** Size of the body, bytes. */
  readonly bytes: number;
}

/** The four endpoints; one call is one page. All throw an `ApiError`, or `Cancelled`. */
export interface InsightsClient {
  listRooms(query: RoomsQuery, options?: PageOptions): Promise<Page<Room>>;
  listSessions(query: SessionsQuery, options?: PageOptions): Promise<Page<Session>>;
  listParticipants(query: ParticipantsQuery, options?: PageOptions): Promise<Page<Participant>>;
  getParticipant(stay: ParticipantRef, options?: RequestOptions): Promise<DetailsAnswer>;
}

/** Makes a client for one account. */
export function createInsightsClient(account: InsightsClientOptions): InsightsClient {
  const { queue, key, fetch, clock, timeoutMs = defaultTimeoutMs, limits = defaultBodyLimits } = account;
  const baseUrl = new URL(account.baseUrl).href;
  const mask = key === undefined ? (text: string): string => text : createKeyMask(key);

  async function get(
    endpoint: string,
    parameters: Parameters,
    maxBytes: number,
    { signal, dropSignal, priority, retry }: RequestOptions,
  ): Promise<Answer> {
    const attempt = {
      fetch,
      url: endpointUrl(baseUrl, endpoint, parameters),
      headers: headersFor(key),
      timeoutMs,
      limits: { success: maxBytes, failure: limits.failure },
      mask,
      clock,
    };
    const answer = queue.run({
      endpoint,
      send: (wire) => send(attempt, wire),
      dropSignals: [signal, dropSignal].filter((drop) => drop !== undefined),
      priority,
      retry,
    });
    return untilAborted(answer, signal);
  }

  async function list<T>(
    endpoint: string,
    row: RowSchema<T>,
    parameters: Parameters,
    options: PageOptions = {},
  ): Promise<Page<T>> {
    const { cursor, limit } = options;
    const answer = await get(endpoint, { ...parameters, cursor: cursor ?? undefined, limit }, limits.page, options);
    return parsePage(parseJson(answer.text), row);
  }

  return {
    listRooms: (query, options) => list('/insights/rooms', roomSchema, roomsParameters(query), options),
    listSessions: (query, options) =>
      list('/insights/room-sessions', sessionSchema(query.roomName), sessionsParameters(query), options),
    listParticipants: (query, options) =>
      list('/insights/participants', participantSchema, participantsParameters(query), options),
    getParticipant: async ({ roomSessionId, participantId }, options = {}) => {
      const answer = await get('/insights/participant', { roomSessionId, participantId }, limits.details, options);
      return { details: parseDetails(parseJson(answer.text)), bytes: answer.bytes };
    },
  };
}

function headersFor(key: string | undefined): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (key !== undefined) {
    // The error that Headers throws for such a key would quote it.
    if (!/^[\x21-\x7e]+$/.test(key)) {
      throw new ApiError('auth');
    }
    headers.set('Authorization', `Bearer ${key}`);
  }
  return headers;
}
