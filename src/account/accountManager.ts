import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Page, Room } from '../api/types';
import type { Log } from '../platform/log';
import { onDidChangeSettings, readSettings } from '../platform/settings';
import type { Disposable } from '../shared/disposable';
import {
  type AccountRecord,
  noAccounts,
  parseAccountRecord,
  type StoredAccount,
  withAccount,
  withoutActive,
} from '../store/accountRecord';
import { type Connection, connectAccount, connectSample } from './connection';
import { sampleAccountId } from '../shared/sampleAccountId';

const secretName = 'wherebyInsights.accounts';

/** Whether there is an account to read from. A rejected key keeps its connection for what was already fetched. */
export type AccountState =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'keyRejected'; readonly connection: Connection }
  | { readonly kind: 'active'; readonly connection: Connection };

/** The secret storage did not keep the accounts; they hold for this window only. */
export class KeyNotStored extends Error {}

/** A change of account; the first page of rooms comes along when signing in has fetched it. */
export interface AccountChange {
  readonly state: AccountState;
  readonly firstRooms?: Page<Room>;
}

/** Where accounts and the active one are kept: one value in SecretStorage, whose change event reaches every window. */
export class AccountManager implements Disposable {
  private readonly changed = new vscode.EventEmitter<AccountChange>();
  private readonly disposables: readonly Disposable[];
  private record = noAccounts;
  private current: AccountState = { kind: 'signedOut' };
  /** The stored account behind the connection, undefined for the sample account. */
  private connected: StoredAccount | undefined;
  private reading: Promise<void> | undefined;
  private latestRead = 0;
  private pendingSaves = 0;

  /** Fires after the account in use has changed, in whichever window that was done. */
  readonly onDidChange = this.changed.event;

  /** `startsWithSample` shows the sample account first, without storing that. */
  constructor(
    private readonly secrets: vscode.SecretStorage,
    private readonly log: Log,
    private readonly startsWithSample: boolean,
  ) {
    this.disposables = [
      this.changed,
      secrets.onDidChange((event) => {
        // While this window writes, what it reads back may be older than what it knows.
        if (event.key === secretName && this.reading !== undefined && this.pendingSaves === 0) {
          void this.read();
        }
      }),
      onDidChangeSettings(() => {
        this.use(this.record);
      }),
    ];
  }

  /** The state after the stored accounts were read, which the first call does. */
  async state(): Promise<AccountState> {
    this.reading ??= this.readFirst();
    await this.reading;
    return this.current;
  }

  /**
   * Tries the key by asking for the first page of rooms, and stores it only if that works.
   * Throws an `ApiError` when it does not, and then nothing has changed.
   */
  async signIn(key: string, baseUrl: URL, limit: number, signal: AbortSignal): Promise<void> {
    await this.state();
    const account = { id: this.idFor(baseUrl.origin), name: baseUrl.host, origin: baseUrl.origin, key };
    const connection = this.connect(account, baseUrl);
    try {
      const firstRooms = await connection.store.listRooms({}, { limit, signal, retry: false });
      this.replace({ kind: 'active', connection }, firstRooms);
      this.connected = account;
    } catch (error) {
      connection.dispose();
      throw error;
    }
    await this.save(withAccount(this.record, account));
  }

  /**
   * Deletes the active account's key and everything fetched with it; leaves the sample account if that is active. While
   * signed out it deletes what is stored for other addresses. False when there was nothing to sign out of.
   */
  async signOut(): Promise<boolean> {
    const { kind } = await this.state();
    if (kind === 'signedOut') {
      const hadKeys = this.record.accounts.length > 0;
      await this.change(noAccounts);
      return hadKeys;
    }
    await this.change(withoutActive(this.record, readSettings().apiBaseUrl?.origin));
    return true;
  }

  /** Makes the built-in sample account the active one; a stored key stays stored. */
  async exploreSample(): Promise<void> {
    await this.state();
    await this.change({ ...this.record, activeId: sampleAccountId });
  }

  /** Tries a rejected key again, for example after Whereby has put it right. */
  retryKey(): void {
    if (this.current.kind === 'keyRejected') {
      this.current = { kind: 'active', connection: this.current.connection };
      this.changed.fire({ state: this.current });
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
    this.connection?.dispose();
  }

  private get connection(): Connection | undefined {
    return this.current.kind === 'signedOut' ? undefined : this.current.connection;
  }

  /** Another key in the place of a rejected one goes on with the same account, and so with what is open of it. */
  private idFor(origin: string): string {
    const replaced = this.current.kind === 'keyRejected' && this.connected?.origin === origin;
    return replaced && this.connected !== undefined ? this.connected.id : randomUUID();
  }

  private connect(account: StoredAccount, baseUrl: URL): Connection {
    const connection = connectAccount(account, baseUrl, this.log, () => {
      if (this.current.kind === 'active' && this.current.connection === connection) {
        connection.queue.abortAll();
        this.current = { kind: 'keyRejected', connection };
        this.changed.fire({ state: this.current });
      }
    });
    return connection;
  }

  private async readFirst(): Promise<void> {
    await this.read();
    if (this.startsWithSample) {
      this.use({ ...this.record, activeId: sampleAccountId });
    }
  }

  private async read(): Promise<void> {
    const read = ++this.latestRead;
    try {
      const text = await this.secrets.get(secretName);
      if (read === this.latestRead) {
        this.use(parseAccountRecord(text));
      }
    } catch (error) {
      this.log.error('The secret storage cannot be read', error);
    }
  }

  private async change(record: AccountRecord): Promise<void> {
    this.use(record);
    await this.save(record);
  }

  /** Throws {@link KeyNotStored} when the secret storage refuses; what is shown then holds for this window only. */
  private async save(record: AccountRecord): Promise<void> {
    this.record = record;
    this.latestRead += 1;
    this.pendingSaves += 1;
    try {
      await this.secrets.store(secretName, JSON.stringify(record));
    } catch (cause) {
      throw new KeyNotStored('The secret storage refused the accounts', { cause });
    } finally {
      this.pendingSaves -= 1;
    }
  }

  /** Connects the record's active account, unless that is what is connected already. A key never leaves its origin. */
  private use(record: AccountRecord): void {
    this.record = record;
    const baseUrl = readSettings().apiBaseUrl;
    if (record.activeId === sampleAccountId) {
      if (this.connection?.accountId !== sampleAccountId) {
        this.replace({ kind: 'active', connection: connectSample(vscode.l10n.t('Sample data'), this.log) });
      }
      return;
    }
    const active = record.accounts.find((account) => account.id === record.activeId);
    if (baseUrl === null || active?.origin !== baseUrl.origin) {
      this.replace({ kind: 'signedOut' });
    } else if (
      this.connection?.accountId !== active.id ||
      this.connection.baseUrl !== baseUrl.href ||
      this.connected?.key !== active.key
    ) {
      this.replace({ kind: 'active', connection: this.connect(active, baseUrl) });
      this.connected = active;
    }
  }

  private replace(state: AccountState, firstRooms?: Page<Room>): void {
    const before = this.connection;
    if (before === undefined && state.kind === 'signedOut' && this.current.kind === 'signedOut') {
      return;
    }
    this.current = state;
    before?.dispose();
    this.changed.fire({ state, ...(firstRooms === undefined ? {} : { firstRooms }) });
  }
}
