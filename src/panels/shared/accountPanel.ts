import type * as vscode from 'vscode';
import type { GenericSchema } from 'valibot';
import type { Connection } from '../../account/connection';
import { isCancelled } from '../../api/errors';
import type { Disposable } from '../../shared/disposable';
import { handle, type Handlers, type TypedMessage } from '../../shared/protocol/handlers';
import type { PanelState, SharedWebviewMessage, ShowMessage, ZoneView } from '../../shared/protocol/shared';
import { errorSentence } from '../../text/errors';
import { keyRejectedText, otherAccountText, problemText } from '../../text/panelTexts';
import { zoneView } from '../../text/zoneView';
import { PanelChannel } from './panelChannel';
import type { PanelWindow } from './panelWindow';

/** Asks with the panel's account; the signal ends it when another task takes its place or the panel is closed. */
export type PanelTask = (connection: Connection, signal: AbortSignal) => Promise<void>;

/** What a panel shows now: its tab's title, and the message. */
export interface Drawing<Show> {
  readonly tabTitle: string;
  readonly message: Show;
}

/**
 * What every panel does: asks with the account that its data belongs to, says what it waits for, draws a failure with
 * Retry, and shows all of it again to a page that was loaded anew. `Own` are the messages that only its page sends.
 */
export abstract class AccountPanel<
  Show extends ShowMessage<unknown, unknown, unknown>,
  Own extends TypedMessage,
> implements Disposable {
  protected readonly window: PanelWindow;
  readonly #panel: vscode.WebviewPanel;
  readonly #channel: PanelChannel<Show, Own | SharedWebviewMessage>;
  /** Why there is nothing to draw. */
  #failure: string | undefined;
  #browserTimeZone: string | undefined;
  #loading: AbortController | undefined;
  #isDisposed = false;

  protected constructor(
    panel: vscode.WebviewPanel,
    schema: GenericSchema<unknown, Own | SharedWebviewMessage>,
    window: PanelWindow,
  ) {
    this.#panel = panel;
    this.window = window;
    this.#channel = new PanelChannel(panel, schema, {
      receive: (message) => void this.#receive(message),
      unknown: () => {
        window.log.warn('A panel sent a message that is not known');
      },
    });
  }

  /** The account that the data belongs to. */
  abstract readonly accountId: string;
  /** Whether there is something to draw, which no later failure takes away. */
  protected abstract readonly isLoaded: boolean;
  /** Whether it shows anything that was fetched, if only a name. */
  protected abstract readonly showsFetched: boolean;
  /** What to do with the messages that only this kind of panel has. */
  protected abstract readonly handlers: Handlers<Own>;

  /** Asks for what it shows first. A failure is drawn, and thrown only where something else is drawn already. */
  abstract load(): Promise<void>;
  /** Judges and words what it shows now. */
  protected abstract draw(): Drawing<Show>;

  /** Whether it could not show anything yet. */
  get hasFailed(): boolean {
    return this.#failure !== undefined;
  }

  /** {@link load}, for where nobody clicked and nobody waits: what goes wrong is drawn or logged. */
  async loadQuietly(): Promise<void> {
    await this.load().catch((error: unknown) => {
      this.window.log.error('panel', error);
    });
  }

  /** Draws everything again, for example after a change of settings; no request. */
  show(): void {
    const { tabTitle, message } = this.draw();
    this.#panel.title = tabTitle;
    this.#channel.show(message);
  }

  /** Brings it to the front. */
  reveal(): void {
    this.#panel.reveal();
  }

  /** Closes it if it shows what its account has fetched. */
  closeIfFetched(): void {
    if (this.showsFetched) {
      this.#panel.dispose();
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#loading?.abort();
    this.#channel.dispose();
  }

  /** The title of its tab. */
  protected get tabTitle(): string {
    return this.#panel.title;
  }

  /** The zone in force, and what else can be chosen. */
  protected get zones(): ZoneView {
    const { window } = this;
    const sources = {
      setting: window.readSettings().timeZone,
      host: window.hostTimeZone,
      browser: this.#browserTimeZone,
    };
    return zoneView(sources, window.context().l10n);
  }

  /** The view, or why there is none. */
  protected stateOf<View>(view: View | undefined, title: string): PanelState<View> {
    if (view !== undefined) {
      return { kind: 'shown', view };
    }
    return this.#failure === undefined ? { kind: 'loading', title } : { kind: 'failed', title, text: this.#failure };
  }

  /**
   * Runs a task with the panel's account while it says `busyText`, then draws; a later task takes its place. `behind` follows
   * without a word, for what nobody waits for. Throws what the task throws if something is drawn already.
   */
  protected async ask(busyText: string, task: PanelTask, behind?: PanelTask): Promise<void> {
    const account = await this.window.accounts.state();
    if (this.#isDisposed) {
      return;
    }
    if (account.kind !== 'active' || account.connection.accountId !== this.accountId) {
      const { l10n } = this.window.context();
      this.#refuse(account.kind === 'keyRejected' ? keyRejectedText(l10n) : otherAccountText(l10n));
      return;
    }
    const { connection } = account;
    this.#loading?.abort();
    const loading = new AbortController();
    const { signal } = loading;
    this.#loading = loading;
    if (this.#failure !== undefined) {
      this.#failure = undefined;
      this.show();
    }
    this.#channel.tellBusy(busyText);
    const pause = this.window.watchPause(connection, (text) => {
      if (!signal.aborted) {
        this.#channel.tellBusy(text ?? busyText);
      }
    });
    try {
      await task(connection, signal);
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(error);
      }
      return;
    } finally {
      pause.dispose();
    }
    if (!signal.aborted) {
      this.#channel.tellBusy(null);
      this.show();
      await this.#follow(behind, connection, signal);
    }
  }

  /** Nobody clicked for it, and what is drawn is there without it. */
  async #follow(task: PanelTask | undefined, connection: Connection, signal: AbortSignal): Promise<void> {
    try {
      await task?.(connection, signal);
    } catch (error) {
      if (!isCancelled(error)) {
        this.window.log.error('panel', error);
      }
    }
  }

  /** Says why nothing can be asked for; what is drawn already stays. */
  #refuse(text: string): void {
    if (this.isLoaded) {
      this.window.tellError(text);
    } else {
      this.#failure = text;
      this.show();
    }
  }

  #fail(error: unknown): void {
    this.#channel.tellBusy(null);
    if (!this.isLoaded) {
      const context = this.window.context();
      // What nobody took back was cancelled by the end of its account.
      this.#failure = isCancelled(error) ? keyRejectedText(context.l10n) : errorSentence(error, context);
    }
    this.show();
    if (this.isLoaded) {
      throw error;
    }
  }

  async #receive(message: Own | SharedWebviewMessage): Promise<void> {
    try {
      await (this.#isShared(message) ? handle(this.#sharedHandlers, message) : handle(this.handlers, message));
    } catch (error) {
      if (!isCancelled(error)) {
        this.window.log.error('panel', error);
        this.window.tellFailure(error);
      }
    }
  }

  #isShared(message: Own | SharedWebviewMessage): message is SharedWebviewMessage {
    return Object.hasOwn(this.#sharedHandlers, message.type);
  }

  readonly #sharedHandlers: Handlers<SharedWebviewMessage> = {
    ready: ({ browserTimeZone }) => {
      if (this.#browserTimeZone !== browserTimeZone) {
        this.#browserTimeZone = browserTimeZone;
        this.show();
      }
    },
    retry: () => this.load(),
    setTimeZone: async ({ value }) => {
      if (this.zones.choices.some((choice) => choice.value === value)) {
        await this.window.writeTimeZone(value);
      }
    },
    problem: ({ what }) => {
      this.window.log.warn(`A panel could not make its ${what}`);
      this.window.tellError(problemText(what, this.window.context().l10n));
    },
  };
}
