import { createInsightsClient, type InsightsClient } from '../api/client';
import { ApiError } from '../api/errors';
import { RequestQueue } from '../api/queue';
import type { Log } from '../platform/log';
import { InsightsStore } from '../store/insightsStore';
import type { StoredAccount } from '../store/accountRecord';
import { sampleAccountId } from '../shared/sampleAccountId';

/** An account in use: its requests, and what they brought. Disposing it aborts and forgets all of that. */
export interface Connection {
  readonly accountId: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly queue: RequestQueue;
  readonly store: InsightsStore;
  dispose(): void;
}

/** Connects an account with the API at `baseUrl`; `onRejected` is called for every request whose key was not accepted. */
export function connectAccount(account: StoredAccount, baseUrl: URL, log: Log, onRejected: () => void): Connection {
  log.mask(account.key);
  // Looked up at each call: VS Code's own global fetch knows the proxy, and may be put in place late.
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const identity = { accountId: account.id, name: account.name, baseUrl: baseUrl.href };
  return connect(identity, log, { fetch, key: account.key }, onRejected);
}

/** Connects the built-in sample account, which needs neither key nor network and is only loaded when it is asked. */
export function connectSample(name: string, log: Log): Connection {
  const identity = { accountId: sampleAccountId, name, baseUrl: 'https://sample.invalid/v1' };
  const openedAt = Date.now();
  let account: Promise<{ fetch: typeof globalThis.fetch }> | undefined;
  return connect(identity, log, {
    fetch: async (input, init) => {
      account ??= import('../sample/sampleAccount').then(({ createSampleAccount }) => createSampleAccount(openedAt));
      return (await account).fetch(input, init);
    },
  });
}

type Identity = Pick<Connection, 'accountId' | 'name' | 'baseUrl'>;

function connect(
  identity: Identity,
  log: Log,
  door: { fetch: typeof globalThis.fetch; key?: string },
  onRejected?: () => void,
): Connection {
  const queue = new RequestQueue();
  const client = createInsightsClient({ ...door, baseUrl: identity.baseUrl, queue });
  const store = new InsightsStore({ client: watched(client, log, onRejected), now: Date.now });
  const requests = queue.onDidRequest(({ endpoint, status, durationMs }) => {
    const points =
      queue.rateLimit === null ? '' : `, ${queue.rateLimit.remaining} of ${queue.rateLimit.limit} points left`;
    log.info(`GET ${endpoint} ${status ?? 'no answer'}, ${Math.round(durationMs)} ms${points}`);
  });
  return {
    ...identity,
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
function watched(client: InsightsClient, log: Log, onRejected?: () => void): InsightsClient {
  const watch = async <T>(what: string, answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof ApiError) {
        log.error(error.detail === null ? what : `${what}: "${error.detail}"`, error);
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
