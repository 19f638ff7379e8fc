import type { Connection } from '../../account/connection';
import type { Participant, ParticipantRef } from '../../api/types';
import { type CaseContent, participantContent } from '../../report/case/content';
import { fileTitle, tabIcon, tabTitle } from '../../report/participant/titles';
import { ParticipantCall } from '../../report/participant/call';
import type { ComplaintReading } from '../../report/participant/moment';
import type { ParticipantReport } from '../../report/participant/participantReport';
import { type ParticipantSubject, restoreStateOf } from '../../report/participant/subject';
import { unaskedStays } from '../../report/participant/unasked';
import type { EpochMs } from '../../shared/time';
import type { Handlers } from '../../shared/protocol/handlers';
import {
  type ParticipantHostMessage,
  type ParticipantMessage,
  type ParticipantRestore,
  participantRestoreSchema,
  participantWebviewSchema,
} from '../../shared/protocol/participant';
import { type ParticipantShow, sentShow } from '../../shared/protocol/participantShow';
import { parseMessage } from '../../shared/protocol/shared';
import type { StayToRead } from '../../store/insightsStore';
import type { Verdicts } from '../../store/verdicts';
import { participantName } from '../../text/labels';
import { problemText } from '../../text/panelTexts';
import { panelStrings } from '../../text/panelStrings';
import { AccountPanel } from '../shared/accountPanel';
import type { Drawing, PanelSetUp } from '../shared/panelSetUp';
import type { ExportMessage, ExportReport, ReportFormat } from './exportReport';

const saveMessages = { markdown: 'saveMarkdown', csv: 'saveCsv', json: 'saveJson' } as const;

/** The rows of a session's participants list, as far as they are loaded. */
export type RowsOf = (roomSessionId: string) => readonly Participant[];

/** What the page is told beside what it shows. */
export type ParticipantChange = Exclude<ParticipantHostMessage, { readonly type: 'show' | 'busy' | 'keepRestore' }>;

/** What the participant panel needs beside the window. */
export interface ParticipantPanelParts {
  /** Opens the panel of a person's session at a moment; null where none was pointed at. */
  readonly showEveryone: (subject: ParticipantSubject, at: EpochMs | null) => Promise<void>;
  readonly verdicts: Verdicts;
  readonly exportReport: ExportReport;
  /** Copies a link to a stay, at a moment if there is one. */
  readonly copyLink: (stay: ParticipantRef, at: EpochMs | null) => Promise<void>;
}

/** One participant's panel: one call, judged, drawn and exported. */
export class ParticipantPanel extends AccountPanel<ParticipantShow, ParticipantMessage, ParticipantChange> {
  /** Whether the moment that is asked about is to be brought into sight once there is something to see. */
  #isToGo = false;
  readonly #call: ParticipantCall;
  readonly #parts: ParticipantPanelParts;
  #report: ParticipantReport | undefined;

  protected override readonly handlers: Handlers<ParticipantMessage> = {
    loadOtherStays: () => this.#ask(this.#report?.missing ?? [], this.context.l10n.t('Loading the other stays...')),
    showEveryone: ({ at }) => this.#parts.showEveryone(this.#call.subject, at),
    copyLink: ({ at }) => this.#parts.copyLink(this.#call.subject, at),
    showWholeCall: () => {
      this.#call.lookAt(null);
      this.#isToGo = false;
      this.show();
    },
    copyForCustomer: (message) => this.#export(message),
    copyMarkdown: (message) => this.#export(message),
    saveCsv: (message) => this.#export(message),
    saveJson: (message) => this.#export(message),
    savePng: (message) => this.#export(message),
  };

  constructor(setUp: PanelSetUp, subject: ParticipantSubject, parts: ParticipantPanelParts) {
    super(setUp, participantWebviewSchema, sentShow);
    this.#call = new ParticipantCall(subject);
    this.#parts = parts;
  }

  override get accountId(): string {
    return this.#call.subject.accountId;
  }

  protected override get isLoaded(): boolean {
    return this.#call.isLoaded;
  }

  protected override get showsFetched(): boolean {
    return this.#call.isLoaded || this.#call.subject.participant !== null;
  }

  protected override get restore(): ParticipantRestore | null {
    const { subject, at } = this.#call;
    const kept = { ...restoreStateOf(subject, at), zone: this.zone.kept, isPreview: this.isPreview };
    return parseMessage(participantRestoreSchema, kept) ?? null;
  }

  /** Takes in what a list now says of the person. */
  learn(subject: ParticipantSubject): void {
    this.#call.learn(subject);
  }

  /** Whether there is something to copy and save. */
  get hasReport(): boolean {
    return this.#report !== undefined;
  }

  /** Whom it is about. */
  get subject(): ParticipantSubject {
    return this.#call.subject;
  }

  /** The moment that is asked about; null where none is. */
  get momentAsked(): EpochMs | null {
    return this.#call.at;
  }

  /** How a complaint about the moment that it was opened at reads; undefined without a moment, and before there are samples. */
  get complaint(): ComplaintReading | undefined {
    return this.#report?.moment?.complaint;
  }

  /** What a case file of it holds; undefined before anything was loaded. */
  get caseContent(): CaseContent | undefined {
    return participantContent(this.#call, { settings: this.settings, context: this.context });
  }

  /** Asks about a moment and brings it into sight, now or once the samples are there. */
  goTo(at: EpochMs): void {
    this.#call.lookAt(at);
    this.#isToGo = true;
  }

  override show(): void {
    super.show();
    this.#goToAsked();
  }

  protected override welcome(): void {
    super.welcome();
    this.#goToAsked();
  }

  /** Copies the answer as Markdown. */
  copyForTicket(): Promise<void> {
    this.keepOpen();
    return this.#export({ type: 'copyMarkdown' });
  }

  /** Copies a link to the stay, at the moment under the cursor where the page knows one. */
  async copyLink(): Promise<void> {
    if (!this.tell({ type: 'askMoment' })) {
      await this.#parts.copyLink(this.#call.subject, this.#call.at);
    }
  }

  /** Saves the report, asking where to; a picture is first asked of the page. */
  async save(format: ReportFormat): Promise<void> {
    this.keepOpen();
    if (format !== 'pngLight' && format !== 'pngShown') {
      await this.#export({ type: saveMessages[format] });
    } else if (!this.tell({ type: 'takePicture', colours: format === 'pngLight' ? 'light' : 'shown' })) {
      this.window.tellError(problemText('picture', this.context.l10n));
    }
  }

  /** Asks for the details, or again for what may have changed since; what is final and already there costs no request. */
  override async load(): Promise<void> {
    await this.#askForSamples(this.#call.isLoaded ? this.#call.changingStays : [this.#call.ownStay]);
  }

  /** Asks again for what failed or was not final when it was read; throws as {@link load} does. */
  async refresh(rowsOf: RowsOf): Promise<void> {
    this.#call.learnRows(rowsOf(this.#call.subject.roomSessionId));
    this.show();
    const changing = this.#call.changingStays;
    if (changing.length > 0 || this.#call.subject.participant === null) {
      await this.#askForSamples(changing);
    }
  }

  protected override draw(): Drawing<ParticipantShow> {
    const { subject, displayName } = this.#call;
    const { context, settings } = this;
    this.#report = this.#call.report({ settings, zones: this.zone.view, context });
    for (const [participantId, verdict] of this.#report?.verdicts ?? []) {
      this.#parts.verdicts.set({ roomSessionId: subject.roomSessionId, participantId }, settings, verdict);
    }
    return {
      tabTitle: tabTitle(displayName, subject, context),
      icon: tabIcon(this.#report),
      message: {
        type: 'show',
        strings: panelStrings(context.l10n),
        restore: this.restore,
        state: this.stateOf(this.#report?.view, participantName(displayName, 'document', context)),
      },
    };
  }

  #askForSamples(stays: readonly StayToRead[]): Promise<void> {
    return this.#ask(stays, this.context.l10n.t('Loading the network samples...'));
  }

  /** Asks for stays; what nobody waits for follows behind everything that was clicked. */
  async #ask(stays: readonly StayToRead[], busyText: string): Promise<void> {
    await this.ask(
      busyText,
      (connection, signal) => this.#call.load(connection, stays, signal),
      async (connection, signal) => {
        await this.#readList(connection, signal);
        await this.#loadUnasked(connection, signal);
      },
    );
  }

  /** After a window reload only the participants list knows the name, the rating and the other stays. */
  async #readList({ store }: Connection, signal: AbortSignal): Promise<void> {
    if (this.#call.subject.participant === null) {
      await this.#call.readList(store, this.settings.pageSize, signal);
      this.show();
    }
  }

  /** Loads the other stays of the person by themselves when they are few and the rate limit has room. */
  async #loadUnasked(connection: Connection, signal: AbortSignal): Promise<void> {
    const stays = unaskedStays(this.#report?.missing ?? [], connection.queue);
    if (stays.length > 0) {
      try {
        await this.#call.load(connection, stays, signal, 'background');
      } finally {
        if (!signal.aborted) {
          this.show();
        }
      }
    }
  }

  async #export(message: ExportMessage): Promise<void> {
    if (this.#report !== undefined) {
      const { subject, displayName } = this.#call;
      await this.#parts.exportReport(message, this.#report, fileTitle(displayName, subject, this.context));
    }
  }

  #goToAsked(): void {
    if (this.#isToGo && this.isLoaded && this.tell({ type: 'goToAsked' })) {
      this.#isToGo = false;
    }
  }
}
