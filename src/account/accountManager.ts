import { randomUUID } from 'node:crypto';
import type { Page, Room } from '../api/types';
import { parseApiBaseUrl } from '../api/apiBaseUrl';
import type { Disposable } from '../shared/disposable';
import { Emitter, type Event } from '../shared/emitter';
import type { Localization } from '../shared/translate';
import {
  type AccountRecord,
  noAccounts,
  type StoredAccount,
  withAccount,
  withActive,
  withLastActive,
  withName,
  withoutAccount,
  withNothingOf,
} from '../store/accountRecord';
import { KeptAccounts, type SecretTexts } from '../store/keptAccounts';
import { keySource, sampleAccountId, sampleSource } from './accountSource';
import { AccountPeople } from './accountPeople';
import { accountFor, type KnownAccount, knownAccounts, type NewAccount } from '../store/knownAccounts';
import { AccountRooms } from '../store/accountRooms';
import { type AccountLog, connect, type Connection, type ConnectOptions } from './connection';

/** Whether there is an account to read from. A rejected key keeps its connection for what was already fetched. */
export type AccountState =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'keyRejected'; readonly connection: Connection }
  | { readonly kind: 'active'; readonly connection: Connection };

/** A change of account; the first page of rooms comes along when signing in has fetched it. */
export interface AccountChange {
  readonly state: AccountState;
  readonly firstRooms?: Page<Room>;
}

/** What signing out has done: deleted a key, left the sample account, or nothing. */
export type SignedOut = 'keyDeleted' | 'sampleLeft' | 'nothing';

/** What accounts need of the window that they are used in. */
export interface AccountSurroundings extends Pick<ConnectOptions, 'timing'> {
  readonly secrets: SecretTexts;
  readonly log: AccountLog;
  readonly l10n: Localization;
  readonly fetch: typeof globalThis.fetch;
  /** Shows the sample account first, without storing that. */
  readonly startsWithSample: boolean;
}

/** The account that a window uses: the active one of those that are stored for all windows, connected. */
export class AccountManager implements Disposable {
  readonly #surroundings: AccountSurroundings;
  readonly #kept: KeptAccounts;
  readonly #changed = new Emitter<AccountChange>();
  readonly #listener: Disposable;
  #reading: Promise<void> | undefined;
  #record = noAccounts;
  #current: AccountState = { kind: 'signedOut' };
  /** What the connection was made from; undefined for the sample account. */
  #connected: StoredAccount | undefined;

  /** Who was looked up in the account in use. */
  readonly people: AccountPeople;

  /** Which rooms the account in use shows. */
  readonly rooms: AccountRooms;

  /** Fires after the account in use has changed, in whichever window that was done. */
  readonly onDidChange = this.#changed.event;

  constructor(surroundings: AccountSurroundings) {
    this.#surroundings = surroundings;
    this.#kept = new KeptAccounts(surroundings.secrets, (error) => {
      surroundings.log.error('The secret storage cannot be read', error);
    });
    this.people = new AccountPeople(this.#kept, () => this.#connection?.accountId);
    this.rooms = new AccountRooms(this.#kept, () => this.#connection?.accountId);
    this.#listener = this.#kept.onDidChange((record) => {
      this.#use(record);
    });
  }

  /** Fires when the list of accounts was read or may have changed. */
  get onDidChangeList(): Event<unknown> {
    return this.#kept.onDidChange;
  }

  /** All accounts that are kept, by name; none before they were read. */
  get list(): readonly KnownAccount[] {
    return knownAccounts(this.#record);
  }

  /** The address of the account whose key is rejected, at which another key is asked for; undefined otherwise. */
  get rejectedAt(): URL | undefined {
    return this.#rejected && new URL(this.#rejected.baseUrl);
  }

  /** The state after the stored accounts were read, which the first call does. */
  async state(): Promise<AccountState> {
    this.#reading ??= this.#readFirst();
    await this.#reading;
    return this.#current;
  }

  /**
   * Tries the key by asking for the first page of rooms, and stores it only if that works. Throws an `ApiError` when it
   * does not, and then nothing has changed; throws `KeyNotStored` when the account holds for this window only.
   */
  async signIn(added: NewAccount, limit: number, signal: AbortSignal): Promise<void> {
    await this.state();
    const account = accountFor(added, this.#record, this.#rejected, randomUUID());
    const connection = this.#connect(account, added.baseUrl);
    const firstRooms = await connection.store
      .listRooms({}, { limit, signal, retry: false })
      .catch((error: unknown): never => {
        connection.dispose();
        throw error;
      });
    this.#connected = account;
    this.#replace({ kind: 'active', connection }, firstRooms);
    await this.#kept.edit((record) => withAccount(record, account));
  }

  /**
   * Deletes the active account's key and everything fetched with it, and leaves all other accounts; leaves the sample account
   * if that is active. Throws `KeyNotStored` when that holds for this window only.
   */
  async signOut(): Promise<SignedOut> {
    const state = await this.state();
    if (state.kind === 'signedOut') {
      return 'nothing';
    }
    const { accountId, source } = state.connection;
    if (source.kind === 'sample') {
      await this.#kept.edit((record) => withLastActive(withNothingOf(record, accountId)));
      return 'sampleLeft';
    }
    await this.remove(accountId);
    return 'keyDeleted';
  }

  /** Makes a stored account the active one in every window. Throws `KeyNotStored` as above. */
  async switchTo(id: string): Promise<void> {
    await this.state();
    await this.#kept.edit((record) => withActive(record, id));
  }

  /** Gives an account another name. Throws `KeyNotStored` as above. */
  async rename(id: string, name: string): Promise<void> {
    await this.state();
    await this.#kept.edit((record) => withName(record, id, name));
  }

  /** Deletes an account's key and its people. Throws `KeyNotStored` as above. */
  async remove(id: string): Promise<void> {
    await this.state();
    await this.#kept.edit((record) => withoutAccount(record, id));
  }

  /** Makes the built-in sample account the active one; a stored key stays stored. Throws `KeyNotStored` as above. */
  async exploreSample(): Promise<void> {
    await this.state();
    await this.#kept.edit((record) => ({ ...record, activeId: sampleAccountId }));
  }

  /** Tries a rejected key again, for example after Whereby has put it right. */
  retryKey(): void {
    if (this.#current.kind === 'keyRejected') {
      this.#current = { kind: 'active', connection: this.#current.connection };
      this.#changed.fire({ state: this.#current });
    }
  }

  dispose(): void {
    this.#listener.dispose();
    this.people.dispose();
    this.rooms.dispose();
    this.#kept.dispose();
    this.#changed.dispose();
    this.#connection?.dispose();
  }

  get #connection(): Connection | undefined {
    return this.#current.kind === 'signedOut' ? undefined : this.#current.connection;
  }

  async #readFirst(): Promise<void> {
    await this.#kept.read();
    if (this.#surroundings.startsWithSample) {
      this.#use({ ...this.#record, activeId: sampleAccountId });
    }
  }

  get #rejected(): StoredAccount | undefined {
    return this.#current.kind === 'keyRejected' ? this.#connected : undefined;
  }

  #connect(account: StoredAccount, baseUrl: URL): Connection {
    const { log, fetch, timing } = this.#surroundings;
    log.mask(account.key);
    const connection = connect(account.id, keySource(account, baseUrl, fetch), log, {
      timing,
      onRejected: () => {
        if (this.#current.kind === 'active' && this.#current.connection === connection) {
          connection.queue.abortAll();
          this.#current = { kind: 'keyRejected', connection };
          this.#changed.fire({ state: this.#current });
        }
      },
    });
    return connection;
  }

  /** Connects the record's active account, unless that is what is connected already. A key never leaves its origin. */
  #use(record: AccountRecord): void {
    this.#record = record;
    const { log, l10n } = this.#surroundings;
    if (record.activeId === sampleAccountId) {
      if (this.#connection?.source.kind !== 'sample') {
        this.#connected = undefined;
        this.#replace({ kind: 'active', connection: connect(sampleAccountId, sampleSource(l10n), log) });
      }
      return;
    }
    const account = record.accounts.find(({ id }) => id === record.activeId);
    const baseUrl = parseApiBaseUrl(account?.baseUrl);
    if (account === undefined || baseUrl === null) {
      this.#connected = undefined;
      this.#replace({ kind: 'signedOut' });
    } else if (!this.#isConnected(account)) {
      this.#connected = account;
      this.#replace({ kind: 'active', connection: this.#connect(account, baseUrl) });
    }
  }

  #isConnected({ id, key, baseUrl }: StoredAccount): boolean {
    const connected = this.#connected;
    return connected?.id === id && connected.key === key && connected.baseUrl === baseUrl;
  }

  #replace(state: AccountState, firstRooms?: Page<Room>): void {
    const before = this.#connection;
    if (before === undefined && state.kind === 'signedOut') {
      return;
    }
    this.#current = state;
    before?.dispose();
    this.#changed.fire({ state, ...(firstRooms === undefined ? {} : { firstRooms }) });
  }
}
