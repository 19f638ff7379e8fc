import type { RoomOutline } from '../../../src/sample/types';
import { sampleHandler } from '../../support/sampleHandler';
import { secretForms } from '../../support/secretForms';
import { type ApiServer, startApiServer } from '../../support/server/apiServer';

/** The key that the local API asks for; made to be found wherever it should not be. */
export const apiKey = 'ui-test-key/9f4e+7c1b';
/** How that key may stand in the clear. */
export const keyForms = secretForms(apiKey);

/** Starts a local API that answers with the sample account's data of a moment, and with `more` rooms, to whoever has {@link apiKey}. */
export function startSampleApi(now: number, more: readonly RoomOutline[]): Promise<ApiServer> {
  return startApiServer(sampleHandler(now, more), { key: apiKey });
}
