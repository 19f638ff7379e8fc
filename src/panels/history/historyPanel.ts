import { type CaseContent, historyContent } from '../../report/case/content';
import type { HistoryModel } from '../../report/history/historyModel';
import { askOver, HistoryReading } from '../../report/history/historyReading';
import type { HistoryReport } from '../../report/history/historyReport';
import { holdCalls } from '../../report/history/groupCalls';
import { historyRestoreOf, type HistorySubject, historyTabTitle, historyTitle } from '../../report/history/subject';
import type { Handlers } from '../../shared/protocol/handlers';
import { type HistoryMessage, type HistoryRestore, historyWebviewSchema } from '../../shared/protocol/history';
import type { ProgressView } from '../../shared/protocol/sessionView';
import { errorSentence } from '../../text/errors';
import { historyStrings } from '../../text/history/strings';
import { progressView } from '../../text/session/progress';
import { AccountPanel } from '../shared/accountPanel';
import type { Drawing, PanelSetUp } from '../shared/panelSetUp';
import type { PanelTask } from '../shared/panelTasks';
import type { HistoryExport, HistoryPanelParts, HistoryShow } from './historyParts';

/** How long steps of reading are gathered before they are drawn, ms. */
const gatherMs = 150;

/** The panel of one person's last calls, read in the background and judged together. */
export class HistoryPanel extends AccountPanel<HistoryShow, HistoryMessage> {
  readonly #parts: HistoryPanelParts;
  readonly #reading: HistoryReading;
  #subject: HistorySubject;
  #model: HistoryModel | undefined;
  #report: HistoryReport | undefined;
  /** A person asked for what is read now: after a window reload nobody did. */
  #isAskedFor: boolean;
  /** The person is not kept any more. */
  #isGone = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(setUp: PanelSetUp, subject: HistorySubject, parts: HistoryPanelParts) {
    super(setUp, historyWebviewSchema);
    this.#subject = subject;
    this.#isAskedFor = subject.externalId !== null;
    this.#parts = parts;
    this.#reading = new HistoryReading({
      onLoaded: ({ stay, details, askedAt }) => {
        this.#model?.take(stay, { details, askedAt });
      },
      onFailed: (stay) => {
        this.#model?.take(stay, 'failed');
      },
      onProgress: () => {
        this.#timer ??= setTimeout(() => {
          this.#drawNow();
        }, gatherMs);
      },
    });
  }

  protected override readonly handlers: Handlers<HistoryMessage> = {
    openCall: async ({ id }) => {
      const stay = this.#model?.stayOf(id);
      if (stay !== undefined) {
        await this.#parts.openStay(stay, this.#model?.rows ?? []);
      }
    },
    cancel: () => {
      this.#reading.halt('cancelled');
      this.#drawNow();
    },
    resume: () => {
      this.#isAskedFor = true;
      return this.#goOn();
    },
    refresh: () => this.load(),
    copyMarkdown: (message) => this.#export(message),
    saveCsv: (message) => this.#export(message),
    saveJson: (message) => this.#export(message),
  };

  override get accountId(): string {
    return this.#subject.accountId;
  }

  /** Whose calls it shows: the id under which the person is kept. */
  get personId(): string {
    return this.#subject.personId;
  }

  /** What a case file of it holds, as {@link historyContent} tells it. */
  get caseContent(): CaseContent | number | undefined {
    const { settings, context } = this;
    return historyContent(this.#model, this.#subject, this.#parts.roomNameOf, { settings, context });
  }

  protected override get isLoaded(): boolean {
    return this.#reading.progress !== undefined;
  }

  protected override get showsFetched(): boolean {
    return this.isLoaded || this.#subject.externalId !== null;
  }

  protected override get restore(): HistoryRestore | null {
    return historyRestoreOf(this.#subject, { zone: this.zone.kept, isPreview: this.isPreview });
  }

  /** Takes in how many calls are asked for now; answers whether that is more to do. */
  learn({ externalId, calls }: Pick<HistorySubject, 'externalId' | 'calls'>): boolean {
    const isOther = calls !== this.#subject.calls || !this.#isAskedFor;
    this.#isAskedFor = true;
    this.#subject = { ...this.#subject, externalId, calls };
    return isOther;
  }

  /** Lists the person's stays as far as needed, then reads their last calls in the background; what is final and there already costs no request. */
  override async load(): Promise<void> {
    await this.ask(
      this.context.l10n.t('Loading the list of calls...'),
      async ({ store, source }, signal) => {
        const { HistoryModel } = await import('../../report/history/historyModel');
        const person = await this.#parts.personOf(this.#subject.personId);
        this.#isGone = person === undefined;
        if (person === undefined) {
          return;
        }
        this.#subject = { ...this.#subject, badge: source.badge, externalId: person.externalId };
        await person.readUntil((rows) => holdCalls(rows, this.#subject.calls), signal);
        this.#model ??= new HistoryModel(store.unit);
        this.#model.takeList(person.rows(), this.#subject.calls);
        this.#reading.plan(this.#model.planned, store);
      },
      this.#read,
    );
  }

  /** Asks again for what may have changed since it was read. */
  async refresh(): Promise<void> {
    if (this.#model?.requestsAgain !== 0) {
      await this.load();
    }
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
    this.#reading.dispose();
  }

  protected override draw(): Drawing<HistoryShow> {
    const { context, settings } = this;
    const { roomNameOf } = this.#parts;
    const progress = this.#progress;
    this.#report =
      progress && this.#model?.word(this.#subject, { settings, zones: this.zone.view, context, roomNameOf });
    for (const [stay, facts] of this.#model?.verdicts ?? []) {
      const ratings = { send: facts.send.rating, recv: facts.recv.rating };
      this.#parts.verdicts.set(stay, settings, { ratings, facts });
    }
    const title = historyTitle(this.#subject, context);
    const { error } = this.#reading.progress ?? {};
    const failure = progress?.state === 'stopped' ? errorSentence(error, context) : '';
    return {
      tabTitle: this.#tabTitle,
      icon: 'history',
      message: {
        type: 'show',
        strings: historyStrings(context.l10n),
        restore: this.restore,
        state: this.#isGone
          ? {
              kind: 'failed',
              title,
              text: context.l10n.t(
                'This person is no longer kept in the People view. Find them again by their external ID.',
              ),
            }
          : this.stateOf(progress && this.#report?.toView(progress, failure), title),
      },
    };
  }

  get #tabTitle(): string {
    return historyTabTitle(this.#model?.rows ?? [], this.context);
  }

  get #progress(): ProgressView | undefined {
    const { progress } = this.#reading;
    return (
      progress &&
      progressView(
        {
          ...progress,
          // It is told in a whole sentence beside.
          error: undefined,
          state: progress.state === 'idle' ? this.#stateBefore : progress.state,
          requestsAgain: this.#model?.requestsAgain ?? 0,
        },
        this.context,
      )
    );
  }

  /** What is planned is about to be read, or waits for a person. */
  get #stateBefore(): 'running' | 'paused' {
    return this.#isAskedFor || this.#reading.requests <= askOver ? 'running' : 'paused';
  }

  readonly #read: PanelTask = async (connection, signal) => {
    if (this.#stateBefore === 'paused') {
      return;
    }
    await this.readBehind(this.#reading, connection, signal);
    if (!signal.aborted) {
      this.#drawNow();
    }
  };

  async #goOn(): Promise<void> {
    await this.ask(this.context.l10n.t('Loading the network samples...'), () => Promise.resolve(), this.#read);
  }

  #drawNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.show();
  }

  async #export(message: HistoryExport): Promise<void> {
    if (this.#report !== undefined) {
      const title = this.#tabTitle;
      await this.#parts.exportReport(message, this.#report, { title, badge: this.#subject.badge });
    }
  }
}
