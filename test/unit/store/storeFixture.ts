import { InsightsStore, type StayToRead } from '../../../src/store/insightsStore';
import type { ApiServerOptions, Handler } from '../../support/server/apiServer';
import type { ListData } from '../../support/server/listHandler';
import { startClient, type ClientFixture } from '../api/clientFixture';

/** A store over a client that speaks to a real local server. */
export interface StoreFixture extends ClientFixture {
  readonly store: InsightsStore;
}

/** Starts a server, a client and a store. */
export async function startStore(
  data: ListData | Handler = {},
  options: ApiServerOptions & { readonly concurrency?: number; readonly maxBytes?: number } = {},
): Promise<StoreFixture> {
  const fixture = await startClient(data, options);
  const { client, clock } = fixture;
  const bound = options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes };
  return { ...fixture, store: new InsightsStore({ client, now: () => clock.now(), ...bound }) };
}

/** A stay that ended so many minutes ago; null: that goes on. */
export function stayThatEnded(minutesAgo: number | null, now: number, participantId = '/p'): StayToRead {
  return { roomSessionId: 's', participantId, leftAt: minutesAgo === null ? null : now - minutesAgo * 60_000 };
}
