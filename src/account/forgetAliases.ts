import { aliases } from '../platform/textContext';
import type { Disposable } from '../shared/disposable';
import type { AccountManager } from './accountManager';

/** From now on, what stands for hidden texts is forgotten with the account that they came from. */
export function forgetAliasesWith(accounts: AccountManager): Disposable {
  let current: string | undefined;
  return accounts.onDidChange(({ state }) => {
    const accountId = state.kind === 'signedOut' ? undefined : state.connection.accountId;
    if (accountId !== current) {
      aliases.forget();
    }
    current = accountId;
  });
}
