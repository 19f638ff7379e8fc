import type { AccountState } from '../../account/accountManager';
import type { Connection } from '../../account/connection';
import { isCancelled } from '../../api/errors';
import type { Disposable } from '../../shared/disposable';
import type { TextContext } from '../../text/context';
import { errorSentence } from '../../text/errors';
import { cancelledText, keyRejectedText, otherAccountText } from '../../text/panelTexts';
import type { PanelWindow } from './panelWindow';
import { type Reading, readBehind } from './readBehind';

/** Asks with the panel's account; the signal ends it when another task takes its place or the panel is closed. */
export type PanelTask = (connection: Connection, signal: AbortSignal) => Promise<void>;

/** What its tasks need of a panel. */
export interface TaskOwner {
  /** The account that the panel's data belongs to. */
  accountId(): string;
  /** What the panel is called, safe to show as a label. */
  title(): string;
  /** Whether there is something to draw, which no later failure takes away. */
  isLoaded(): boolean;
  /** Says what is waited for, null when nothing is. */
  tellBusy(text: string | null): void;
  /** Draws what is known now, or the failure. */
  show(): void;
  /** Settles once the page has what it was told last, or after a while. */
  delivered(): Promise<void>;
}

/** Runs what a panel asks for, one task at a time, and knows why there is nothing to draw. */
export class PanelTasks implements Disposable {
  readonly #window: PanelWindow;
  readonly #owner: TaskOwner;
  #failure: string | undefined;
  #loading: AbortController | undefined;
  #isDisposed = false;

  constructor(window: PanelWindow, owner: TaskOwner) {
    this.#window = window;
    this.#owner = owner;
  }

  /** Why there is nothing to draw, in words. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /**
   * Runs a task with the panel's account while it says `busyText`, then draws; a later task takes its place. `behind` follows
   * without a word, for what nobody waits for. Throws what the task throws if something is drawn already.
   */
  async run(busyText: string, task: PanelTask, behind?: PanelTask): Promise<void> {
    if ((await this.#runOnce(busyText, task, behind)) === 'connectionLost') {
      await this.run(busyText, task, behind);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#loading?.abort();
  }

  /** `connectionLost` where the task's connection went while the account goes on with another one, as when its key is entered again. */
  async #runOnce(busyText: string, task: PanelTask, behind?: PanelTask): Promise<'over' | 'connectionLost'> {
    const connection = await this.#connection();
    if (connection === undefined) {
      return 'over';
    }
    this.#loading?.abort();
    const loading = new AbortController();
    const { signal } = loading;
    this.#loading = loading;
    if (this.#failure !== undefined) {
      this.#failure = undefined;
      this.#owner.show();
    }
    this.#owner.tellBusy(busyText);
    const pause = this.#window.watchPause(connection, (text) => {
      if (!signal.aborted) {
        this.#owner.tellBusy(text ?? busyText);
      }
    });
    const load = this.#window.loads.begin({
      title: () => this.#owner.title(),
      progress: () => null,
      cancel: () => {
        this.#cancel(loading);
      },
    });
    try {
      await task(connection, signal);
    } catch (error) {
      const account = await this.#window.accounts.state();
      if (signal.aborted) {
        return 'over';
      }
      if (isCancelled(error) && this.#isOther(account, connection)) {
        return 'connectionLost';
      }
      this.#fail(error, account, connection);
      return 'over';
    } finally {
      load.dispose();
      pause.dispose();
    }
    if (!signal.aborted) {
      this.#owner.tellBusy(null);
      this.#owner.show();
      await this.#follow(behind, connection, signal);
    }
    return 'over';
  }

  /** Reads behind what is drawn; see {@link readBehind}. */
  readBehind(reading: Reading, connection: Connection, signal: AbortSignal): Promise<void> {
    return readBehind(reading, this.#window, this.#owner, connection, signal);
  }

  /** The connection of the panel's account; says why there is none. */
  async #connection(): Promise<Connection | undefined> {
    const account = await this.#window.accounts.state();
    if (this.#isDisposed) {
      return undefined;
    }
    if (account.kind !== 'active' || account.connection.accountId !== this.#owner.accountId()) {
      const { l10n } = this.#window.context();
      this.#refuse(account.kind === 'keyRejected' ? keyRejectedText(l10n) : otherAccountText(l10n));
      return undefined;
    }
    return account.connection;
  }

  /** Nobody clicked for it, and what is drawn is there without it. */
  async #follow(task: PanelTask | undefined, connection: Connection, signal: AbortSignal): Promise<void> {
    try {
      await task?.(connection, signal);
    } catch (error) {
      if (!isCancelled(error)) {
        this.#window.log.error('panel', error);
      }
    }
  }

  /** Whether the panel's account goes on with another connection. */
  #isOther(account: AccountState, connection: Connection): boolean {
    return (
      account.kind === 'active' &&
      account.connection !== connection &&
      account.connection.accountId === this.#owner.accountId()
    );
  }

  /** What the panel did not take back was cancelled by a person, or by the end of its account. */
  #whyCancelled(account: AccountState, connection: Connection, { l10n }: TextContext): string {
    return account.kind === 'active' && account.connection === connection
      ? cancelledText(l10n)
      : account.kind === 'keyRejected'
        ? keyRejectedText(l10n)
        : otherAccountText(l10n);
  }

  /** Says why nothing can be asked for; what is drawn already stays. */
  #refuse(text: string): void {
    if (this.#owner.isLoaded()) {
      this.#window.tellError(text);
    } else {
      this.#failure = text;
      this.#owner.show();
    }
  }

  /** Ends a task that no other has taken the place of; what is drawn stays. */
  #cancel(loading: AbortController): void {
    loading.abort();
    if (this.#loading === loading && !this.#isDisposed) {
      this.#owner.tellBusy(null);
      if (!this.#owner.isLoaded()) {
        this.#failure = cancelledText(this.#window.context().l10n);
      }
      this.#owner.show();
    }
  }

  #fail(error: unknown, account: AccountState, connection: Connection): void {
    const isLoaded = this.#owner.isLoaded();
    this.#owner.tellBusy(null);
    if (!isLoaded) {
      const context = this.#window.context();
      this.#failure = isCancelled(error)
        ? this.#whyCancelled(account, connection, context)
        : errorSentence(error, context);
    }
    this.#owner.show();
    if (isLoaded) {
      throw error;
    }
  }
}
