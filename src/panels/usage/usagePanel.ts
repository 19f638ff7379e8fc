import { fewRequests, readingWords, requestsMore } from '../../report/usage/readingWords';
import type { UsageModel, UsageReport } from '../../report/usage/usageModel';
import { type ReadingStep, UsageReading } from '../../report/usage/usageReading';
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

/** The panel of how much a room, or all loaded rooms, were used. */
export class UsagePanel extends AccountPanel<UsageShow, UsageMessage> {
  readonly #parts: UsagePanelParts;
  readonly #reading: UsageReading;
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
    this.#reading = new UsageReading(() => {
      if (!this.#isDisposed) {
        this.#timer ??= setTimeout(() => {
          this.#drawNow();
        }, gatherMs);
      }
    });
  }

  protected override readonly handlers: Handlers<UsageMessage> = {
    loadMore: () => this.#readOn(requestsMore(this.#subject.roomName, this.#model?.requestsLeft.requests ?? 0)),
    loadAll: () => this.#readOn(Infinity),
    cancel: () => {
      this.#reading.cancel();
    },
    refresh: () => this.#readAgain(),
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
    await this.ask(this.context.l10n.t('Loading the sessions...'), this.#open, this.#readFew);
  }

  /** Takes in what the tree knows now. */
  async takeRooms(): Promise<void> {
    if (this.#isReady && this.#reading.state !== 'running') {
      await this.load();
    }
  }

  /** Reads again what is read, where that takes few requests; of more the panel tells how many, and waits for a click. */
  async refresh(): Promise<void> {
    const again = this.#model?.requestsAgain ?? 0;
    if (this.#isReady && again > 0 && again <= fewRequests) {
      await this.#readAgain();
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
    const { context } = this;
    const { state, error } = this.#reading;
    if (this.#model === undefined) {
      return undefined;
    }
    const failure = state === 'stopped' ? errorSentence(error, context) : '';
    const words = readingWords(this.#subject.roomName, this.#model, this.#reading, failure, context.l10n);
    return this.#report?.toView(words, this.zone.view);
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
    this.#model ??= new UsageModel({ roomName, store, pageSize });
    this.#model.takeRooms(found);
    if (roomName !== null) {
      await this.#model.firstStep?.read(signal);
    }
    this.#isReady ||= !signal.aborted;
  };

  /** One page of each room that is not read yet, where that takes few requests. */
  readonly #readFew: PanelTask = async (connection, signal) => {
    const unread = this.#model?.unreadRooms ?? 0;
    if (unread > 0 && unread <= fewRequests) {
      await this.#read(() => this.#model?.firstStep, unread)(connection, signal);
    }
  };

  #read(next: () => ReadingStep | undefined, most: number): PanelTask {
    return async (connection, signal) => {
      const pause = this.window.watchPause(connection, (text) => {
        this.tellBusy(text ?? null);
      });
      try {
        await this.#reading.run(next, most, signal);
      } finally {
        pause.dispose();
      }
      if (!signal.aborted) {
        this.tellBusy(null);
        this.#drawNow();
      }
    };
  }

  #readOn(most: number): Promise<void> {
    return this.#readBehind(() => this.#model?.nextStep, most);
  }

  #readAgain(): Promise<void> {
    const steps = [...(this.#model?.stepsAgain ?? [])];
    return this.#readBehind(() => steps.shift(), this.#model?.requestsAgain ?? 0);
  }

  /** What is drawn stays, and says how far reading is. */
  #readBehind(next: () => ReadingStep | undefined, most: number): Promise<void> {
    const busyText = this.context.l10n.t('Loading the sessions...');
    return this.ask(busyText, () => Promise.resolve(), this.#read(next, most));
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
