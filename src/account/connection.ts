import { createInsightsClient } from '../api/client';
import { RequestQueue } from '../api/queue';
import type { Log } from '../platform/log';
import { InsightsStore } from '../store/insightsStore';
import { type StoredAccount, sampleAccountId } from './accountRecord';

/** An account in use: its requests, and what they brought. Disposing it aborts and forgets all of that. */
export interface Connection {
  readonly accountId: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly queue: RequestQueue;
  readonly store: InsightsStore;
  dispose(): void;
}

/** Connects an account with the API at `baseUrl`; `onUnauthorized` is called for every 401. */
export function connectAccount(account: StoredAccount, baseUrl: URL, log: Log, onUnauthorized: () => void): Connection {
  log.mask(account.key);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    // Looked up at each call: VS Code's own global fetch knows the proxy, and may be put in place late.
    const response = await globalThis.fetch(input, init);
    if (response.status === 401) {
      onUnauthorized();
    }
    return response;
  };
  return connect({ accountId: account.id, name: account.name, baseUrl: baseUrl.href }, log, {
    fetch,
    key: account.key,
  });
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

function connect(identity: Identity, log: Log, door: { fetch: typeof globalThis.fetch; key?: string }): Connection {
  const queue = new RequestQueue();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    try {
      return await door.fetch(input, init);
    } catch (error) {
      if (init?.signal?.aborted !== true) {
        log.error('A request got no answer', error);
      }
      throw error;
    }
  };
  const client = createInsightsClient({ ...door, fetch, baseUrl: identity.baseUrl, queue });
  const store = new InsightsStore({ client, now: Date.now });
  const requests = queue.onDidRequest(({ endpoint, status, durationMs }) => {
    log.info(`GET ${endpoint} ${status ?? 'no answer'} ${Math.round(durationMs)} ms`);
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
