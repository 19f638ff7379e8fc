import { createSampleAccount } from '../../../src/sample/sampleAccount';
import { type ApiServer, startApiServer } from '../../support/server/apiServer';

/** The key that the local API asks for; made to be found wherever it should not be. */
export const apiKey = 'ui-test-key/9f4e+7c1b';

/** Starts a local API that answers with the sample account's data to whoever has {@link apiKey}. */
export function startSampleApi(): Promise<ApiServer> {
  const sample = createSampleAccount(Date.now());
  return startApiServer((request) => sample.fetch(request), { key: apiKey });
}
