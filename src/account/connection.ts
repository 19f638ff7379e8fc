import type { InsightsClient } from '../api/client';
import { ApiError } from '../api/errors';
import { RequestQueue, type RequestQueueOptions } from '../api/queue';
import type { Log } from '../platform/log';
import type { Disposable } from '../shared/disposable';
import type { EpochMs } from '../shared/time';
import { systemClock } from '../platform/systemClock';
import { InsightsStore } from '../store/insightsStore';
import type { AccountSource } from './accountSource';

/** What accounts write to the log. */
export type AccountLog = Pick<Log, 'mask' | 'info' | 'error'>;

/** An account in use: its requests, and what they brought. Disposing it aborts and forgets all of that. */
export interface Connection extends Disposable {
  readonly accountId: string;
  readonly source: AccountSource;
  readonly queue: RequestQueue;
  readonly store: InsightsStore;
}

/** How an account is connected. */
export interface ConnectOptions {
  /** Called for every request whose key was not accepted. */
  readonly onRejected?: () => void;
  /** The time by which it is decided what is final; the present one unless told. */
  readonly now?: () => EpochMs;
  /** What requests wait by: the clock of the machine and the queue's own delays unless told. */
  readonly timing?: Pick<RequestQueueOptions, 'clock' | 'retryDelayMs'> | undefined;
}

/** Connects an account. */
export function connect(
  accountId: string,
  source: AccountSource,
  log: AccountLog,
  { onRejected, timing = { clock: systemClock }, now = () => timing.clock.now() }: ConnectOptions = {},
): Connection {
  const queue = new RequestQueue(timing);
  const store = new InsightsStore({
    client: watched(source.createClient(queue, timing.clock), log, onRejected),
    now,
  });
  const requests = queue.onDidRequest(({ endpoint, status, durationMs }) => {
    const points =
      queue.rateLimit === null ? '' : `, ${queue.rateLimit.remaining} of ${queue.rateLimit.limit} points left`;
    log.info(`GET ${endpoint} ${status ?? 'no answer'}, ${Math.round(durationMs)} ms${points}`);
  });
  return {
    accountId,
    source,
    queue,
    store,
    dispose: () => {
      requests.dispose();
      store.dispose();
      queue.dispose();
    },
  };
}

/** The client, with every failure in the log, whoever decides what to do about it. */
function watched(client: InsightsClient, log: AccountLog, onRejected?: () => void): InsightsClient {
  const watch = async <T>(what: string, answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof ApiError) {
        log.error(what, error);
        if (error.kind === 'auth') {
          onRejected?.();
        }
      }
      throw error;
    }
  };
  return {
    listRooms: (query, options) => watch('rooms', client.listRooms(query, options)),
    listSessions: (query, options) => watch('sessions', client.listSessions(query, options)),
    listParticipants: (query, options) => watch('participants', client.listParticipants(query, options)),
    getParticipant: (stay, options) => watch('participant details', client.getParticipant(stay, options)),
  };
}
