import { randomUUID } from 'node:crypto';
import type { EpochMs } from '../shared/time';
import type { Disposable } from '../shared/disposable';
import { Emitter } from '../shared/emitter';
import { type PersonalText, personalText, reveal } from '../shared/personalText';
import { noAccounts, peopleOf, withPeople } from '../store/accountRecord';
import type { KeptAccounts } from '../store/keptAccounts';
import { lookedUp, type PeopleEdit, type Person, pinned, removed } from '../store/keptPeople';

/**
 * Who was looked up in the account in use, by their external ids, as all windows see it. They are kept beside the keys, which
 * the secret storage encrypts, and are deleted with their account. All changes throw `KeyNotStored` when they hold for this
 * window only.
 */
export class AccountPeople implements Disposable {
  readonly #kept: KeptAccounts;
  readonly #accountId: () => string | undefined;
  readonly #changed = new Emitter<void>();
  readonly #listener: Disposable;
  #record = noAccounts;

  /** Fires when the accounts were read or changed, also when the people are the same. */
  readonly onDidChange = this.#changed.event;

  constructor(kept: KeptAccounts, accountId: () => string | undefined) {
    this.#kept = kept;
    this.#accountId = accountId;
    this.#listener = kept.onDidChange((record) => {
      this.#record = record;
      this.#changed.fire();
    });
  }

  /** Pinned people first, in each part the one looked up last first. */
  get list(): readonly Person[] {
    const id = this.#accountId();
    const people = id === undefined ? [] : peopleOf(this.#record, id);
    return people.map((person) => ({ ...person, externalId: personalText(person.externalId, 'externalId') }));
  }

  /** Keeps who was looked up just now. */
  remember(externalId: PersonalText, now: EpochMs): Promise<void> {
    return this.#edit(lookedUp(reveal(externalId), randomUUID(), now));
  }

  /** Pins a person, so that no later one takes their place, or takes the pin off. */
  pin(externalId: PersonalText, isPinned: boolean): Promise<void> {
    return this.#edit(pinned(reveal(externalId), isPinned));
  }

  /** Forgets a person. */
  remove(externalId: PersonalText): Promise<void> {
    return this.#edit(removed(reveal(externalId)));
  }

  /** Forgets everyone, pinned or not. */
  clear(): Promise<void> {
    return this.#edit(() => []);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  async #edit(edit: PeopleEdit): Promise<void> {
    const id = this.#accountId();
    if (id !== undefined) {
      await this.#kept.edit((record) => withPeople(record, id, edit));
    }
  }
}
