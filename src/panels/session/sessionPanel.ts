import { loadingHandlers } from '../../report/session/loadingHandlers';
import { type CaseContent, sessionContent } from '../../report/case/content';
import type { SessionModel } from '../../report/session/sessionModel';
import type { SessionSurroundings } from '../../report/session/surroundings';
import { SessionReading } from '../../report/session/sessionReading';
import { sessionRestoreOf, type SessionSubject, sessionTabTitle, withNews } from '../../report/session/subject';
import type { Handlers } from '../../shared/protocol/handlers';
import { type SessionMessage, type SessionRestore, sessionWebviewSchema } from '../../shared/protocol/session';
import { sessionStrings } from '../../text/session/strings';
import { AccountPanel } from '../shared/accountPanel';
import type { Drawing, PanelSetUp } from '../shared/panelSetUp';
import type { PanelTask } from '../shared/panelTasks';
import { Rejudging } from './rejudging';
import {
  exportHandlers,
  openPerson,
  type SessionChange,
  type SessionExport,
  type SessionFocus,
  type SessionPanelParts,
  type SessionShow,
} from './sessionParts';
import { SessionTelling } from './sessionTelling';
import { Extent, Sight } from './sight';
import { takeList } from './takeList';

/** One session's panel: everyone on one time axis, read in the background. */
export class SessionPanel extends AccountPanel<SessionShow, SessionMessage, SessionChange> {
  readonly #parts: SessionPanelParts;
  readonly #reading: SessionReading;
  readonly #telling: SessionTelling;
  #subject: SessionSubject;
  #model: SessionModel | undefined;
  readonly #sight: Sight;
  readonly #rejudging: Rejudging;
  #focus: SessionFocus | undefined;
  /** All that is known is drawn already, and only more of it is read: it need not be drawn anew. */
  #isDrawn = false;
  /** More is known than what was drawn last. */
  #isBehind = false;

  constructor(setUp: PanelSetUp, subject: SessionSubject, parts: SessionPanelParts, extent = new Extent()) {
    super(setUp, sessionWebviewSchema);
    this.#subject = subject;
    this.#parts = parts;
    this.#sight = new Sight(extent);
    const fail = (what: string) => (error: unknown) => {
      this.window.log.error(what, error);
    };
    const drawAnew = (): void => {
      this.show();
    };
    this.#telling = new SessionTelling(
      () => ({ model: this.#model, reading: this.#reading, look: this.#sight.look, surroundings: this.#surroundings }),
      {
        tell: (change) => {
          this.#isBehind ||= change.type === 'findings';
          this.tell(change);
        },
        drawAnew,
        fail: fail('incidents'),
      },
    );
    this.#rejudging = new Rejudging(drawAnew, fail('rules'));
    this.#reading = new SessionReading({
      onStay: (participantId, came) => {
        const place = this.#model?.take(participantId, came, this.settings, this.context.now);
        this.#isBehind = true;
        this.#telling.add(...(place === undefined ? [] : [place]));
      },
      onProgress: () => {
        this.#telling.add();
      },
    });
  }

  protected override readonly handlers: Handlers<SessionMessage> = {
    ...loadingHandlers(
      () => this.#reading,
      () => this.#read(),
      () => this.refresh(),
    ),
    view: (message) => {
      this.#isBehind ||= this.#focus !== undefined;
      this.#focus = undefined;
      this.#sight.see(message);
      this.#telling.tellRows();
    },
    readAt: (message) => {
      const report = this.#model?.report;
      if (report !== undefined) {
        this.tell({ type: 'reading', reading: report.toReading(message) });
      }
    },
    sort: ({ key, isDescending }) => {
      this.#model?.sort({ key, isDescending });
      this.#telling.tellOrder();
    },
    filter: ({ name, role, rating, affectedAt, incident }) => {
      this.#model?.filter({ name, role, rating, affectedAt, incident });
      this.#telling.tellOrder();
    },
    openParticipant: ({ person, at }) => openPerson(this.#parts, this.#model, person, at),
    copyLink: ({ at }) => this.#parts.copyLink(this.#subject, at),
    ...exportHandlers((message) => this.#export(message)),
  };

  override get accountId(): string {
    return this.#subject.accountId;
  }

  /** Copies a link to the session, at the moment under the cursor where the page knows one. */
  async copyLink(): Promise<void> {
    await (this.isLoaded && this.tell({ type: 'askMoment' }) ? null : this.#parts.copyLink(this.#subject, null));
  }

  protected override get isLoaded(): boolean {
    return this.#model?.isLoaded === true;
  }

  protected override get showsFetched(): boolean {
    return this.isLoaded || this.#subject.roomName !== null;
  }

  protected override get restore(): SessionRestore | null {
    return sessionRestoreOf(this.#subject, { zone: this.zone.kept, isPreview: this.isPreview });
  }

  /** What a case file of it holds, as {@link sessionContent} tells it. */
  get caseContent(): CaseContent | number | undefined {
    return sessionContent(this.#model, { settings: this.settings, context: this.context });
  }

  /** Takes in what a list now says of the session. */
  learn({ roomName, startedAt, endedAt }: Pick<SessionSubject, 'roomName' | 'startedAt' | 'endedAt'>): void {
    this.#know(withNews(this.#subject, { roomName, startedAt, endedAt }));
  }

  /** Reads the list, then everyone in it in the background; what is final and there already costs no request. */
  override async load(): Promise<void> {
    await this.ask(
      this.context.l10n.t('Loading the list of people...'),
      async ({ store, source }, signal) => {
        const { SessionModel } = await import('../../report/session/sessionModel');
        const list = this.#subject.list ?? (await store.getSessionStays(this.#subject, { signal }));
        this.#know({ badge: source.badge, list: undefined });
        const model = (this.#model ??= new SessionModel(this.#subject, store.unit));
        await takeList(model, list, store, { judging: this.settings, now: this.context.now, signal });
        this.#know(model.endTold);
        this.#reading.plan(model, store);
      },
      this.#readBehind,
    );
  }

  /** Brings a moment and a person into sight. */
  focus(focus: SessionFocus): void {
    this.#focus = focus;
  }

  /** Asks again for what may have changed since it was read. */
  async refresh(): Promise<void> {
    if (this.#model?.requestsAgain !== 0) {
      await this.load();
    }
  }

  override show(): void {
    if (this.#model?.isJudgedOtherwise(this.settings) === true) {
      this.#rejudging.start(this.#model, this.settings, this.context.now);
      return;
    }
    if (this.#isDrawn) {
      this.#isDrawn = false;
    } else {
      this.#model?.filter(null);
      this.#isBehind = false;
      super.show();
    }
    this.#telling.shown();
  }

  override dispose(): void {
    super.dispose();
    this.#telling.dispose();
    this.#rejudging.dispose();
    this.#reading.dispose();
  }

  protected override welcome(): void {
    this.#isDrawn = false;
    this.#sight.forget();
    if (this.#isBehind) {
      this.show();
    } else {
      this.#model?.filter(null);
      super.welcome();
      this.#telling.shown();
    }
  }

  protected override draw(): Drawing<SessionShow> {
    return {
      tabTitle: this.#title,
      icon: 'session',
      message: {
        type: 'show',
        strings: sessionStrings(this.context.l10n),
        restore: this.restore,
        state: this.stateOf(this.#telling.draw(this.#focus, this.#sight.guess), this.#title),
      },
    };
  }

  get #surroundings(): SessionSurroundings {
    return { settings: this.settings, zones: this.zone.view, context: this.context };
  }

  get #title(): string {
    return sessionTabTitle(this.#subject, this.context.l10n);
  }

  #know(change: Partial<SessionSubject>): void {
    this.#subject = { ...this.#subject, ...change };
    this.#model?.learn(change);
  }

  async #read(): Promise<void> {
    const keepPage = (): Promise<void> => {
      this.#isDrawn = this.isLoaded;
      return Promise.resolve();
    };
    await this.ask(this.context.l10n.t('Loading the network samples...'), keepPage, this.#readBehind);
  }

  readonly #readBehind: PanelTask = async (connection, signal) => {
    const { done = 0, total = 0 } = this.#reading.progress ?? {};
    await this.#sight.known(done < total ? this.#model?.warmUp(this.settings) : undefined, signal);
    await this.readBehind(this.#reading, connection, signal);
  };

  async #export(message: SessionExport): Promise<void> {
    const report = this.#model?.word(this.#surroundings);
    if (report !== undefined) {
      await this.#parts.exportReport(message, report, { title: this.#title, badge: this.#subject.badge });
    }
  }
}
