import { randomUUID } from 'node:crypto';
import type { Page, Room } from '../api/types';
import type { Disposable } from '../shared/disposable';
import { Emitter } from '../shared/emitter';
import type { Settings } from '../shared/settings';
import type { Localization } from '../shared/translate';
import {
  type AccountRecord,
  noAccounts,
  type StoredAccount,
  withAccount,
  withActiveAt,
  withoutAccount,
  withoutAccountsAt,
  withPeople,
} from '../store/accountRecord';
import { KeptAccounts, type SecretTexts } from '../store/keptAccounts';
import { keySource, sampleAccountId, sampleSource } from './accountSource';
import { AccountPeople } from './accountPeople';
import { type AccountLog, connect, type Connection } from './connection';

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
export interface AccountSurroundings {
  readonly secrets: SecretTexts;
  readonly log: AccountLog;
  readonly l10n: Localization;
  readonly fetch: typeof globalThis.fetch;
  readonly readSettings: () => Pick<Settings, 'apiBaseUrl'>;
  readonly onDidChangeSettings: (listener: () => void) => Disposable;
  /** Shows the sample account first, without storing that. */
  readonly startsWithSample: boolean;
}

/** The account that a window uses: what is stored for all windows, connected where it fits the address in use. */
export class AccountManager implements Disposable {
  readonly #surroundings: AccountSurroundings;
  readonly #kept: KeptAccounts;
  readonly #changed = new Emitter<AccountChange>();
  readonly #listeners: readonly Disposable[];
  #reading: Promise<void> | undefined;
  #record = noAccounts;
  #current: AccountState = { kind: 'signedOut' };
  /** What the connection was made from; undefined for the sample account. */
  #connected: { readonly account: StoredAccount; readonly address: string } | undefined;

  /** Who was looked up in the account in use. */
  readonly people: AccountPeople;

  /** Fires after the account in use has changed, in whichever window that was done. */
  readonly onDidChange = this.#changed.event;

  constructor(surroundings: AccountSurroundings) {
    const { secrets, log, onDidChangeSettings } = surroundings;
    this.#surroundings = surroundings;
    this.#kept = new KeptAccounts(secrets, (error) => {
      log.error('The secret storage cannot be read', error);
    });
    this.people = new AccountPeople(this.#kept, () => this.#connection?.accountId);
    this.#listeners = [
      this.#kept.onDidChange((record) => {
        this.#use(record);
      }),
      onDidChangeSettings(() => {
        this.#use(this.#record);
      }),
    ];
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
  async signIn(key: string, baseUrl: URL, limit: number, signal: AbortSignal): Promise<void> {
    await this.state();
    const { origin } = baseUrl;
    const account = { id: this.#idFor(origin), name: baseUrl.host, origin, key };
    const connection = this.#connect(account, baseUrl);
    const firstRooms = await connection.store
      .listRooms({}, { limit, signal, retry: false })
      .catch((error: unknown): never => {
        connection.dispose();
        throw error;
      });
    this.#connected = { account, address: baseUrl.href };
    this.#replace({ kind: 'active', connection }, firstRooms);
    // One account for an address, as long as nothing lets a person choose between several.
    await this.#kept.edit((record) => withAccount(withoutAccountsAt(record, origin), account));
  }

  /**
   * Deletes the active account's key and everything fetched with it; leaves the sample account if that is active. While
   * signed out it deletes what is stored for other addresses. Throws `KeyNotStored` when that holds for this window only.
   */
  async signOut(): Promise<SignedOut> {
    const state = await this.state();
    if (state.kind === 'signedOut') {
      const { accounts } = await this.#kept.edit(() => noAccounts);
      return accounts.length > 0 ? 'keyDeleted' : 'nothing';
    }
    const { accountId, source } = state.connection;
    if (source.kind === 'sample') {
      const { apiBaseUrl } = this.#surroundings.readSettings();
      await this.#kept.edit((record) =>
        withActiveAt(
          withPeople(record, accountId, () => []),
          apiBaseUrl?.origin,
        ),
      );
      return 'sampleLeft';
    }
    await this.#kept.edit((record) => withoutAccount(record, accountId));
    return 'keyDeleted';
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
    this.#listeners.forEach((listener) => {
      listener.dispose();
    });
    this.people.dispose();
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

  /** Another key in the place of a rejected one goes on with the same account, and so with what is open of it. */
  #idFor(origin: string): string {
    const rejected = this.#current.kind === 'keyRejected' ? this.#connected?.account : undefined;
    return rejected?.origin === origin ? rejected.id : randomUUID();
  }

  #connect(account: StoredAccount, baseUrl: URL): Connection {
    const { log, fetch } = this.#surroundings;
    log.mask(account.key);
    const connection = connect(account.id, keySource(account, baseUrl, fetch), log, () => {
      if (this.#current.kind === 'active' && this.#current.connection === connection) {
        connection.queue.abortAll();
        this.#current = { kind: 'keyRejected', connection };
        this.#changed.fire({ state: this.#current });
      }
    });
    return connection;
  }

  /** Connects the record's active account, unless that is what is connected already. A key never leaves its origin. */
  #use(record: AccountRecord): void {
    this.#record = record;
    const { log, l10n, readSettings } = this.#surroundings;
    if (record.activeId === sampleAccountId) {
      if (this.#connection?.source.kind !== 'sample') {
        this.#connected = undefined;
        this.#replace({ kind: 'active', connection: connect(sampleAccountId, sampleSource(l10n), log) });
      }
      return;
    }
    const { apiBaseUrl } = readSettings();
    const account = record.accounts.find(({ id }) => id === record.activeId);
    if (apiBaseUrl === null || account?.origin !== apiBaseUrl.origin) {
      this.#connected = undefined;
      this.#replace({ kind: 'signedOut' });
    } else if (!this.#isConnected(account, apiBaseUrl)) {
      this.#connected = { account, address: apiBaseUrl.href };
      this.#replace({ kind: 'active', connection: this.#connect(account, apiBaseUrl) });
    }
  }

  #isConnected({ id, key }: StoredAccount, baseUrl: URL): boolean {
    const connected = this.#connected;
    return connected?.account.id === id && connected.account.key === key && connected.address === baseUrl.href;
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
