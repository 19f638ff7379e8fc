import type * as vscode from 'vscode';
import type { GenericSchema } from 'valibot';
import type { Connection } from '../../account/connection';
import { isCancelled } from '../../api/errors';
import type { Disposable } from '../../shared/disposable';
import { handle, type Handlers, type TypedMessage } from '../../shared/protocol/handlers';
import type { PanelState, SharedWebviewMessage, ShowMessage } from '../../shared/protocol/shared';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import { problemText } from '../../text/panelTexts';
import { PanelZone } from '../../text/panelZone';
import { PanelChannel, type ToWire } from './panelChannel';
import type { Drawing, LoadedPage, PanelSetUp } from './panelSetUp';
import { PanelTab } from './panelTab';
import { type PanelTask, PanelTasks } from './panelTasks';
import type { Reading } from './readBehind';
import type { PanelWindow } from './panelWindow';
import { zoneHandlers } from './zoneHandlers';

/** What a page says by itself; everything else a person has done. */
const byItself: ReadonlySet<string> = new Set(['ready', 'browserTimeZone', 'retry', 'showLog', 'problem']);

/**
 * What every panel does: asks with the account of its data, says what it waits for, draws a failure with Retry, and shows all of
 * it again to a page loaded anew. `Own` are the messages that only its page sends, `Further` what it is told beside what is shown.
 */
export abstract class AccountPanel<
  Show extends ShowMessage<unknown, unknown, unknown>,
  Own extends TypedMessage,
  Further extends TypedMessage = never,
> implements Disposable {
  protected readonly window: PanelWindow;
  protected readonly zone: PanelZone;
  readonly #panel: vscode.WebviewPanel;
  readonly #tab: PanelTab;
  readonly #channel: PanelChannel<Show, Own | SharedWebviewMessage, Further>;
  readonly #tasks: PanelTasks;
  readonly #sharedHandlers: Handlers<SharedWebviewMessage>;
  readonly #moves: Disposable;
  /** The editor group that it stands in, undefined before it was told: what a new panel itself says of it is not to be trusted. */
  #viewColumn: number | undefined;
  #isPreview: boolean;

  protected constructor(
    setUp: PanelSetUp,
    schema: GenericSchema<unknown, Own | SharedWebviewMessage>,
    toWire: ToWire<Show> = (message) => message,
  ) {
    const { panel, window, isPreview, zone, page } = setUp;
    this.window = window;
    this.zone = new PanelZone(window, zone);
    this.#panel = panel;
    this.#tab = new PanelTab(panel, window);
    this.#isPreview = isPreview;
    const receiver = {
      receive: (message: Own | SharedWebviewMessage) => void this.#receive(message),
      unknown: () => {
        window.log.warn('A panel sent a message that is not known');
      },
    };
    this.#channel = new PanelChannel(panel, schema, receiver, toWire, page);
    this.#tasks = new PanelTasks(window, {
      isLoaded: () => this.isLoaded,
      accountId: () => this.accountId,
      title: () => this.#tab.title,
      tellBusy: (text) => {
        this.#channel.tellBusy(text);
      },
      show: () => {
        this.show();
      },
      delivered: () => this.#channel.delivered(),
    });
    this.#sharedHandlers = this.#createHandlers();
    this.#viewColumn = page?.viewColumn;
    this.#moves = panel.onDidChangeViewState(({ webviewPanel }) => {
      this.#follow(webviewPanel.viewColumn);
    });
  }

  /** The account that the data belongs to. */
  abstract readonly accountId: string;
  /** Whether there is something to draw, which no later failure takes away. */
  protected abstract readonly isLoaded: boolean;
  /** Whether it shows anything that was fetched, if only a name. */
  protected abstract readonly showsFetched: boolean;
  /** What opens it again after a window reload; null where that cannot be kept. */
  protected abstract readonly restore: Show['restore'];
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

  /** Whether the next one that is opened takes its place. */
  get isPreview(): boolean {
    return this.#isPreview;
  }

  /** {@link load}, for where nobody clicked and nobody waits: what goes wrong is drawn or logged. */
  async loadQuietly(): Promise<void> {
    await this.load().catch((error: unknown) => {
      this.window.log.error('panel', error);
    });
  }

  /** Draws everything again, for example after a change of settings; no request. */
  show(): void {
    const { tabTitle, icon, message } = this.draw();
    this.#tab.show(tabTitle, icon, this.#isPreview);
    this.#channel.show(message);
  }

  /** Brings it to the front. */
  reveal(): void {
    this.#panel.reveal();
  }

  /** From now on no other one takes its place. Nothing is drawn again. */
  keepOpen(): void {
    if (this.#isPreview) {
      this.#isPreview = false;
      this.#tab.showAs(false);
      this.#channel.amend(this.restore);
    }
  }

  /** Ends it without closing its webview, which the panel that takes its place goes on with. */
  handOver(): LoadedPage {
    const { page } = this.#channel;
    this.dispose();
    return { ...page, viewColumn: this.#viewColumn };
  }

  /** Closes it if it shows what its account has fetched. */
  closeIfFetched(): void {
    if (this.showsFetched) {
      this.#panel.dispose();
    }
  }

  dispose(): void {
    this.#tasks.dispose();
    this.#moves.dispose();
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

  /** Called when a page was loaded anew: what was drawn last is sent again. Panels whose page is told of changes draw anew. */
  protected welcome(): void {
    this.#channel.showAgain();
  }

  /** Runs a task; see {@link PanelTasks.run}. */
  protected ask(busyText: string, task: PanelTask, behind?: PanelTask): Promise<void> {
    return this.#tasks.run(busyText, task, behind);
  }

  /** Reads behind what is drawn; see {@link readBehind}. */
  protected readBehind(reading: Reading, connection: Connection, signal: AbortSignal): Promise<void> {
    return this.#tasks.readBehind(reading, connection, signal);
  }

  /** Who drags it to another group wants to keep it. */
  #follow(viewColumn: number | undefined): void {
    if (this.#viewColumn !== undefined && viewColumn !== undefined && viewColumn !== this.#viewColumn) {
      this.keepOpen();
    }
    this.#viewColumn = viewColumn ?? this.#viewColumn;
  }

  async #receive(message: Own | SharedWebviewMessage): Promise<void> {
    if (!byItself.has(message.type)) {
      this.keepOpen();
    }
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

  #createHandlers(): Handlers<SharedWebviewMessage> {
    return {
      ready: () => {
        this.welcome();
      },
      retry: () => this.load(),
      showLog: () => {
        this.window.log.show();
      },
      keepOpen: () => {
        this.keepOpen();
      },
      problem: ({ what }) => {
        this.window.log.warn(`A panel could not make its ${what}`);
        this.window.tellError(problemText(what, this.context.l10n));
      },
      ...zoneHandlers(this.zone, this.window, () => {
        this.show();
      }),
    };
  }
}
