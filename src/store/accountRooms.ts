import type { RoomsQuery } from '../api/query';
import type { Disposable } from '../shared/disposable';
import { noAccounts, roomsQueryOf, withRoomsQuery } from './accountRecord';
import type { KeptAccounts } from './keptAccounts';

/**
 * Which rooms the account in use shows, and in which order, as it was chosen last in any window. A filter holds the name of a
 * room, so it is kept beside the keys, which the secret storage encrypts, and is deleted with its account.
 */
export class AccountRooms implements Disposable {
  readonly #kept: KeptAccounts;
  readonly #accountId: () => string | undefined;
  readonly #listener: Disposable;
  #record = noAccounts;

  constructor(kept: KeptAccounts, accountId: () => string | undefined) {
    this.#kept = kept;
    this.#accountId = accountId;
    this.#listener = kept.onDidChange((record) => {
      this.#record = record;
    });
  }

  /** The filter and the order of an account; neither where none was chosen. */
  queryOf(accountId: string): RoomsQuery {
    return roomsQueryOf(this.#record, accountId);
  }

  /** Keeps the filter and the order of the account in use. Throws `KeyNotStored` when they hold for this window only. */
  async keep(query: RoomsQuery): Promise<void> {
    const id = this.#accountId();
    if (id !== undefined) {
      await this.#kept.edit((record) => withRoomsQuery(record, id, query));
    }
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
