import { createSampleAccount } from '../../../src/sample/sampleAccount';
import type { RoomOutline } from '../../../src/sample/types';
import { type ApiServer, startApiServer } from '../../support/server/apiServer';

/** The key that the local API asks for; made to be found wherever it should not be. */
export const apiKey = 'ui-test-key/9f4e+7c1b';

/** Starts a local API that answers with the sample account's data of a moment, and with `more` rooms, to whoever has {@link apiKey}. */
export function startSampleApi(now: number, more: readonly RoomOutline[]): Promise<ApiServer> {
  const sample = createSampleAccount(now, more);
  return startApiServer((request) => sample.fetch(request), { key: apiKey });
}
