import PQueue from 'p-queue';
import { accountsSecret } from '../shared/contributionIds';
import type { Disposable } from '../shared/disposable';
import { Emitter, type Event } from '../shared/emitter';
import { type AccountRecord, noAccounts, parseAccountRecord } from './accountRecord';

/** The part of `vscode.SecretStorage` that is used: texts by name, shared by all windows, which are told of every change. */
export interface SecretTexts {
  readonly onDidChange: Event<{ readonly key: string }>;
  get(name: string): PromiseLike<string | undefined>;
  store(name: string, text: string): PromiseLike<void>;
}

/** The secret storage did not keep the accounts; they hold for this window only. */
export class KeyNotStored extends Error {}

/** What one window does to the accounts: makes the next record of the present one, and may be called more than once. */
export type AccountEdit = (record: AccountRecord) => AccountRecord;

/**
 * The accounts in the secret storage as one window sees them. An edit is seen at once and then made to what is stored by
 * then, so that it takes back nothing that another window has done. Reads and writes take turns, and a read follows every
 * change that is told of: whatever the order of answers, a window ends with what is stored.
 */
export class KeptAccounts implements Disposable {
  readonly #secrets: SecretTexts;
  readonly #onUnreadable: (error: unknown) => void;
  readonly #changed = new Emitter<AccountRecord>();
  readonly #listener: Disposable;
  readonly #turns = new PQueue({ concurrency: 1 });
  /** Edits that are seen, but not stored yet. */
  #unsaved: readonly AccountEdit[] = [];
  #record = noAccounts;
  #firstRead: Promise<void> | undefined;
  #isReadWaiting = false;

  /** Tells of the record after each read and each edit, also when nothing is different. */
  readonly onDidChange = this.#changed.event;

  /** Nothing is read yet. `onUnreadable` is called when the storage cannot be read; what was known stays then. */
  constructor(secrets: SecretTexts, onUnreadable: (error: unknown) => void) {
    this.#secrets = secrets;
    this.#onUnreadable = onUnreadable;
    this.#listener = secrets.onDidChange(({ key }) => {
      if (key === accountsSecret && this.#firstRead !== undefined) {
        void this.#readInTurn();
      }
    });
  }

  /** Reads what is stored, which only the first call does; from then on changes in other windows are followed. */
  async read(): Promise<void> {
    this.#firstRead ??= this.#readInTurn();
    await this.#firstRead;
  }

  /**
   * Makes an edit, stores it and answers with what was stored before. Throws {@link KeyNotStored} when the storage refuses;
   * the edit is seen here nevertheless.
   */
  async edit(edit: AccountEdit): Promise<AccountRecord> {
    this.#unsaved = [...this.#unsaved, edit];
    // Begun first: what a listener does wrong must not keep a key stored.
    const saved = this.#turns.add(() => this.#save(edit));
    this.#show(edit(this.#record));
    return saved;
  }

  /** Stops following; what is being stored is still stored. */
  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  async #readInTurn(): Promise<void> {
    // A read that has not begun will see this change too.
    if (this.#isReadWaiting) {
      return;
    }
    this.#isReadWaiting = true;
    await this.#turns.add(async () => {
      this.#isReadWaiting = false;
      const stored = await this.#readStored().catch((error: unknown) => {
        this.#onUnreadable(error);
        return undefined;
      });
      if (stored !== undefined) {
        this.#showOver(stored);
      }
    });
  }

  async #save(edit: AccountEdit): Promise<AccountRecord> {
    const { before, after } = await this.#store(edit).finally(() => {
      this.#unsaved = this.#unsaved.filter((other) => other !== edit);
    });
    this.#showOver(after);
    return before;
  }

  async #store(edit: AccountEdit): Promise<{ readonly before: AccountRecord; readonly after: AccountRecord }> {
    try {
      const before = await this.#readStored();
      const after = edit(before);
      await this.#secrets.store(accountsSecret, JSON.stringify(after));
      return { before, after };
    } catch (cause) {
      throw new KeyNotStored('The secret storage refused the accounts', { cause });
    }
  }

  async #readStored(): Promise<AccountRecord> {
    return parseAccountRecord(await this.#secrets.get(accountsSecret));
  }

  /** Shows what is stored with the edits that are still to come. */
  #showOver(stored: AccountRecord): void {
    this.#show(this.#unsaved.reduce((record, edit) => edit(record), stored));
  }

  #show(record: AccountRecord): void {
    this.#record = record;
    this.#changed.fire(record);
  }
}
