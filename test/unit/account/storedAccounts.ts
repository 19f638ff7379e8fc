import type { AccountRecord } from '../../../src/store/accountRecord';
import { SharedSecrets } from '../../support/sharedSecrets';

/** The origin of the accounts. */
export const here = 'https://api.example.test';

/** An account as it is stored, with a key named after its id. */
export function stored(id: string): AccountRecord['accounts'][number] {
  return { id, name: 'api.example.test', baseUrl: `${here}/v1`, key: `key-${id}` };
}

/** A secret storage that holds a record. */
export async function storing(record: AccountRecord): Promise<SharedSecrets> {
  const secrets = new SharedSecrets();
  await secrets.open().store('wherebyInsights.accounts', JSON.stringify(record));
  return secrets;
}
