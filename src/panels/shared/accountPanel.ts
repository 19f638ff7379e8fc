import type * as vscode from 'vscode';
import type { GenericSchema } from 'valibot';
import { isCancelled } from '../../api/errors';
import type { Disposable } from '../../shared/disposable';
import { handle, type Handlers, type TypedMessage } from '../../shared/protocol/handlers';
import type { KeptZone, PanelState, SharedWebviewMessage, ShowMessage } from '../../shared/protocol/shared';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import { problemText } from '../../text/panelTexts';
import { anotherZone, PanelZone } from '../../text/panelZone';
import { PanelChannel } from './panelChannel';
import { type PanelTask, PanelTasks } from './panelTasks';
import type { PanelWindow } from './panelWindow';

/** What a panel shows now: its tab's title, and the message. */
export interface Drawing<Show> {
  readonly tabTitle: string;
  readonly message: Show;
}

/** What makes a panel of any kind. */
export interface PanelSetUp {
  readonly panel: vscode.WebviewPanel;
  readonly window: PanelWindow;
  /** The zone that was chosen in it before a window reload. */
  readonly zone: KeptZone | undefined;
}

/**
 * What every panel does: asks with the account that its data belongs to, says what it waits for, draws a failure with
 * Retry, and shows all of it again to a page that was loaded anew. `Own` are the messages that only its page sends, `Further`
 * what its page is told beside what is shown.
 */
export abstract class AccountPanel<
  Show extends ShowMessage<unknown, unknown, unknown>,
  Own extends TypedMessage,
  Further extends TypedMessage = never,
> implements Disposable {
  protected readonly window: PanelWindow;
  protected readonly zone: PanelZone;
  readonly #panel: vscode.WebviewPanel;
  readonly #channel: PanelChannel<Show, Own | SharedWebviewMessage, Further>;
  readonly #tasks: PanelTasks;

  protected constructor(
    { panel, window, zone }: PanelSetUp,
    schema: GenericSchema<unknown, Own | SharedWebviewMessage>,
  ) {
    this.window = window;
    this.zone = new PanelZone(window, zone);
    this.#panel = panel;
    this.#channel = new PanelChannel(panel, schema, {
      receive: (message) => void this.#receive(message),
      unknown: () => {
        window.log.warn('A panel sent a message that is not known');
      },
    });
    this.#tasks = new PanelTasks(window, {
      isLoaded: () => this.isLoaded,
      accountId: () => this.accountId,
      tellBusy: (text) => {
        this.#channel.tellBusy(text);
      },
      show: () => {
        this.show();
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
    return this.#tasks.failure !== undefined;
  }

  /** Whether it is the editor in front. */
  get isActive(): boolean {
    return this.#panel.active;
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
    this.#tasks.dispose();
    this.#channel.dispose();
  }

  /** The context of this moment, in the panel's zone. */
  protected get context(): TextContext {
    return this.zone.context;
  }

  /** The settings, with the panel's zone. */
  protected get settings(): Settings {
    return this.zone.settings;
  }

  /** The view, or why there is none. */
  protected stateOf<View>(view: View | undefined, title: string): PanelState<View> {
    if (view !== undefined) {
      return { kind: 'shown', view };
    }
    const { failure } = this.#tasks;
    return failure === undefined ? { kind: 'loading', title } : { kind: 'failed', title, text: failure };
  }

  /** Tells the page something beside what is shown; false when there is no page that could hear it. */
  protected tell(message: Further): boolean {
    return this.#channel.tell(message);
  }

  /** Says what is waited for, null when nothing is. */
  protected tellBusy(text: string | null): void {
    this.#channel.tellBusy(text);
  }

  /** Called when a page was loaded anew: for panels whose page is told of changes, and that must draw them again. */
  protected welcome(): void {
    // What was drawn last is sent again.
  }

  /** Runs a task; see {@link PanelTasks.run}. */
  protected ask(busyText: string, task: PanelTask, behind?: PanelTask): Promise<void> {
    return this.#tasks.run(busyText, task, behind);
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
      if (this.zone.browser !== browserTimeZone) {
        this.zone.browser = browserTimeZone;
        this.show();
      } else {
        this.welcome();
      }
    },
    retry: () => this.load(),
    showLog: () => {
      this.window.log.show();
    },
    setTimeZone: async ({ value }) => {
      if (value === anotherZone) {
        await this.#pickTimeZone();
      } else if (this.zone.offers(value)) {
        this.zone.choose(value);
        this.show();
      }
    },
    pickTimeZone: () => this.#pickTimeZone(),
    problem: ({ what }) => {
      this.window.log.warn(`A panel could not make its ${what}`);
      this.window.tellError(problemText(what, this.context.l10n));
    },
  };

  async #pickTimeZone(): Promise<void> {
    const setting = this.window.readSettings().timeZone;
    const picked = await this.window.pickTimeZone({ value: this.settings.timeZone, setting }, this.context);
    if (picked?.isDefault === true) {
      this.zone.followSetting();
      await this.window.writeTimeZone(picked.value);
    } else if (picked !== undefined) {
      this.zone.choose(picked.value);
    }
    // Also when none was picked: the page's own list stands on "Another time zone...".
    this.show();
  }
}
