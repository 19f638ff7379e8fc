import { createInsightsClient, type InsightsClient, type InsightsClientOptions } from '../../../src/api/client';
import { ApiError } from '../../../src/api/errors';
import { RequestQueue } from '../../../src/api/queue';
import { FakeClock } from '../../support/fakeClock';
import { startApiServer, type ApiServer, type ApiServerOptions, type Handler } from '../../support/server/apiServer';
import { listHandler, type ListData } from '../../support/server/listHandler';

/** The key that tests sign in with; recognisable wherever it should not be. */
export const testKey = 'test-key-5f0c';

/** A client that speaks to a real local server, with a clock that stands still. */
export interface ClientFixture {
  readonly server: ApiServer;
  readonly queue: RequestQueue;
  readonly clock: FakeClock;
  readonly client: InsightsClient;
  close(): Promise<void>;
}

/** Starts a server with the rows given, and a client for it. */
export async function startClient(
  data: ListData | Handler = {},
  options: ApiServerOptions & Pick<InsightsClientOptions, 'limits'> & { readonly concurrency?: number } = {},
): Promise<ClientFixture> {
  const server = await startApiServer(typeof data === 'function' ? data : listHandler(data), options);
  const clock = new FakeClock(Date.now());
  const limits = options.limits === undefined ? {} : { limits: options.limits };
  const queue = new RequestQueue({ clock, retryDelayMs: 0, concurrency: options.concurrency ?? 4 });
  const client = createInsightsClient({ fetch, baseUrl: server.baseUrl, key: testKey, queue, clock, ...limits });
  const close = async (): Promise<void> => {
    queue.dispose();
    await server.close();
  };
  return { server, queue, clock, client, close };
}

/** What a promise is rejected with; fails when it is fulfilled. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('Expected a rejection');
    },
    (error: unknown) => error,
  );
}

/** The ApiError that a promise is rejected with; fails with anything else. */
export async function apiError(promise: Promise<unknown>): Promise<ApiError> {
  const error = await rejection(promise);
  if (error instanceof ApiError) {
    return error;
  }
  throw error;
}
