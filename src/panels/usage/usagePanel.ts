import { fewRequests } from '../../report/usage/fewRequests';
import type { UsageModel, UsageReport } from '../../report/usage/usageModel';
import type { Handlers } from '../../shared/protocol/handlers';
import { parseMessage } from '../../shared/protocol/shared';
import {
  type UsageMessage,
  type UsageRestore,
  usageRestoreSchema,
  usageWebviewSchema,
} from '../../shared/protocol/usage';
import type { UsageView } from '../../shared/protocol/usageView';
import { errorSentence } from '../../text/errors';
import { usageStrings } from '../../text/usage/strings';
import { usageTitle } from '../../text/usage/title';
import { AccountPanel } from '../shared/accountPanel';
import type { Drawing, PanelSetUp } from '../shared/panelSetUp';
import type { PanelTask } from '../shared/panelTasks';
import type { UsageExport, UsagePanelParts, UsageShow, UsageSubject } from './usageParts';

/** How long steps of reading are gathered before they are drawn, ms. */
const gatherMs = 200;

/** Reads something more. */
type Reading = (model: UsageModel, signal: AbortSignal) => Promise<void>;

const readFew: Reading = (model, signal) => model.readFew(signal);
const readAgain: Reading = (model, signal) => model.readAgain(signal);

/** The panel of how much a room, or all loaded rooms, were used. */
export class UsagePanel extends AccountPanel<UsageShow, UsageMessage> {
  readonly #parts: UsagePanelParts;
  #subject: UsageSubject;
  #model: UsageModel | undefined;
  #report: UsageReport | undefined;
  /** Whether what there is was read as far as opening goes. */
  #isReady = false;
  /** The room is not there any more. */
  #isGone = false;
  #timer: NodeJS.Timeout | undefined;
  #isDisposed = false;

  constructor(setUp: PanelSetUp, subject: UsageSubject, parts: UsagePanelParts) {
    super(setUp, usageWebviewSchema);
    this.#subject = subject;
    this.#parts = parts;
  }

  protected override readonly handlers: Handlers<UsageMessage> = {
    loadMore: () => this.#readBehind((model, signal) => model.readMore(signal)),
    loadAll: () => this.#readBehind((model, signal) => model.readAll(signal)),
    cancel: () => {
      this.#model?.cancel();
    },
    refresh: () => this.#readBehind(readAgain),
    copyMarkdown: (message) => this.#export(message),
    saveCsv: (message) => this.#export(message),
  };

  override get accountId(): string {
    return this.#subject.accountId;
  }

  protected override get isLoaded(): boolean {
    return this.#isReady;
  }

  protected override get showsFetched(): boolean {
    return this.isLoaded || this.#subject.roomName !== null;
  }

  protected override get restore(): UsageRestore | null {
    const { accountId, roomName } = this.#subject;
    const kept = { accountId, roomName, zone: this.zone.kept, isPreview: this.isPreview };
    return parseMessage(usageRestoreSchema, kept) ?? null;
  }

  /** Takes what the tree has read; else asks for one page of the room, or of each of a few rooms. */
  override async load(): Promise<void> {
    await this.ask(this.context.l10n.t('Loading the sessions...'), this.#open, this.#read(readFew));
  }

  /** Takes in what the tree knows now. */
  async takeRooms(): Promise<void> {
    if (this.#isReady && this.#model?.reading.state !== 'running') {
      await this.load();
    }
  }

  /** Reads again what is read, where that takes few requests; of more the panel tells how many, and waits for a click. */
  async refresh(): Promise<void> {
    const again = this.#model?.requestsAgain ?? 0;
    if (this.#isReady && again > 0 && again <= fewRequests) {
      await this.#readBehind(readAgain);
    }
  }

  override dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    super.dispose();
  }

  protected override draw(): Drawing<UsageShow> {
    const { context } = this;
    const { roomName, badge } = this.#subject;
    this.#report = this.#isReady ? this.#model?.word(badge, context) : undefined;
    const title = usageTitle(roomName, 'document', context.l10n);
    const gone = context.l10n.t('This room is not there any more.');
    return {
      tabTitle: usageTitle(roomName, 'title', context.l10n),
      icon: 'usage',
      message: {
        type: 'show',
        strings: usageStrings(context.l10n),
        restore: this.restore,
        state: this.#isGone ? { kind: 'failed', title, text: gone } : this.stateOf(this.#view, title),
      },
    };
  }

  get #view(): UsageView | undefined {
    const { state, error } = this.#model?.reading ?? {};
    const failure = state === 'stopped' ? errorSentence(error, this.context) : '';
    return this.#report?.toView(failure, this.zone.view);
  }

  readonly #open: PanelTask = async ({ store, source }, signal) => {
    const { roomName } = this.#subject;
    const { UsageModel } = await import('../../report/usage/usageModel');
    const found = await this.#parts.roomsOf(roomName, signal);
    this.#isGone = found === undefined;
    if (found === undefined || signal.aborted) {
      return;
    }
    this.#subject = { ...this.#subject, badge: source.badge };
    const pageSize = (): number => this.window.readSettings().pageSize;
    this.#model ??= new UsageModel({ roomName, store, pageSize, onProgress: this.#onProgress });
    this.#model.takeRooms(found);
    if (roomName !== null) {
      await this.#model.readFirst(signal);
    }
    this.#isReady ||= !signal.aborted;
  };

  readonly #onProgress = (): void => {
    if (!this.#isDisposed) {
      this.#timer ??= setTimeout(() => {
        this.#drawNow();
      }, gatherMs);
    }
  };

  #read(task: Reading): PanelTask {
    return async (connection, signal) => {
      const model = this.#model;
      if (model === undefined) {
        return;
      }
      const reading = {
        // Told in requests, while others tell stays.
        progress: undefined,
        run: () => task(model, signal),
        halt: () => {
          model.cancel();
        },
      };
      await this.readBehind(reading, connection, signal);
      if (!signal.aborted) {
        this.#drawNow();
      }
    };
  }

  /** What is drawn stays, and says how far reading is. */
  #readBehind(task: Reading): Promise<void> {
    return this.ask(this.context.l10n.t('Loading the sessions...'), () => Promise.resolve(), this.#read(task));
  }

  #drawNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.show();
  }

  async #export(message: UsageExport): Promise<void> {
    if (this.#report !== undefined) {
      const title = usageTitle(this.#subject.roomName, 'title', this.context.l10n);
      await this.#parts.exportReport(message, this.#report, { title, badge: this.#subject.badge });
    }
  }
}
