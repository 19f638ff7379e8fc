import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { Connection } from '../account/connection';
import { watchPause } from '../account/pauseNotice';
import { isCancelled } from '../api/errors';
import type { Participant, ParticipantDetails } from '../api/types';
import { localization } from '../platform/localization';
import type { Log } from '../platform/log';
import { readSettings, writeTimeZone } from '../platform/settings';
import { tellFailure } from '../platform/tell';
import { currentTextContext, hostTimeZone } from '../platform/textContext';
import type { Disposable } from '../shared/disposable';
import type { PanelState, WebviewMessage } from '../shared/messages';
import type { EpochMs } from '../shared/time';
import { isFinal } from '../store/final';
import type { Stay } from '../store/insightsStore';
import { errorSentence } from '../text/errors';
import { participantName } from '../text/labels';
import { panelStrings } from '../text/panelStrings';
import type { VerdictBadges } from '../tree/verdictBadges';
import { exportReport } from './exportReport';
import { panelHtml } from './html';
import { PanelChannel } from './panelChannel';
import type { participantReport, ParticipantReport } from './participantReport';
import { displayNameOf, endOf, type ParticipantSubject, relisted, restoreStateOf } from './participantSubject';
import { readUntilListed } from './readUntilListed';
import { zoneView } from './zoneView';

/** The rows of a session's participants list, as far as they are loaded. */
export type RowsOf = (roomSessionId: string) => readonly Participant[];

/** One participant's panel: it owns the data, and asks for it with its account. */
export class ParticipantPanel implements Disposable {
  private readonly details = new Map<string, ParticipantDetails>();
  /** When the details were asked for, which decides whether they can have changed since. */
  private readonly askedAt = new Map<string, EpochMs>();
  private readonly channel: PanelChannel;
  private makeReport: typeof participantReport | undefined;
  private report: ParticipantReport | undefined;
  private hasFailed = false;
  private browserTimeZone: string | undefined;
  private loading: AbortController | undefined;
  private busyText: string | undefined;
  private isDisposed = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private subject: ParticipantSubject,
    private readonly accounts: AccountManager,
    private readonly badges: VerdictBadges,
    private readonly log: Log,
    extensionUri: vscode.Uri,
  ) {
    this.channel = new PanelChannel(panel.webview, log, (message) => {
      this.receive(message).catch((error: unknown) => {
        this.tell(error);
      });
    });
    panel.webview.html = panelHtml(panel.webview, extensionUri, 'participant');
    this.update();
  }

  /** The account that the data belongs to. */
  get accountId(): string {
    return this.subject.accountId;
  }

  /** Whether it could not show anything yet. */
  get isWaiting(): boolean {
    return this.hasFailed;
  }

  /** Closes the panel if it shows what its account has fetched: samples, or only a name. */
  closeIfShown(): void {
    if (this.details.size > 0 || this.subject.participant !== null) {
      this.panel.dispose();
    }
  }

  /** Brings the panel to the front with what a list now says of the person; what was known beside that stays known. */
  reveal({ participant, listed, roomName, sessionEndedAt }: ParticipantSubject): void {
    if (participant !== null) {
      this.subject = relisted(this.subject, participant, listed);
    }
    this.subject = {
      ...this.subject,
      roomName: roomName ?? this.subject.roomName,
      sessionEndedAt: sessionEndedAt ?? this.subject.sessionEndedAt,
    };
    this.panel.reveal();
    this.update();
  }

  /**
   * Asks for the details, which costs a request unless they are final and already there. A failure is drawn; it is thrown
   * where something else is drawn already, as by everything here that asks.
   */
  async load(): Promise<void> {
    await this.ask([this.ownStay()], vscode.l10n.t('Loading the network samples...'));
  }

  /** {@link load}, for where nobody clicked and nobody waits: what goes wrong is drawn or logged. */
  async loadQuietly(): Promise<void> {
    await this.load().catch((error: unknown) => {
      this.log.error('participant panel', error);
    });
  }

  /** Asks again for what failed or was not final when it was read. */
  async refresh(rowsOf: RowsOf): Promise<void> {
    const rows = rowsOf(this.subject.roomSessionId);
    const participant = rows.find((row) => row.participantId === this.subject.participantId);
    if (participant !== undefined) {
      this.subject = relisted(this.subject, participant, rows);
      this.update();
    }
    const shown = [this.ownStay(), ...this.subject.listed.filter((row) => this.isOtherShown(row))];
    const changing = shown.filter((stay) => !isFinal(stay.leftAt, this.askedAt.get(stay.participantId) ?? -Infinity));
    if (changing.length > 0 || this.subject.participant === null) {
      await this.ask(changing, vscode.l10n.t('Loading the network samples...'));
    }
  }

  /** Judges and words everything again, for example after a change of settings; no request. */
  update(): void {
    this.panel.title = this.name('title');
    if (this.makeReport === undefined || this.details.size === 0) {
      this.show({ kind: 'loading', title: this.name('document'), text: this.busyText ?? '' });
      return;
    }
    const { subject, details, busyText } = this;
    const settings = readSettings();
    const zones = { setting: settings.timeZone, host: hostTimeZone, browser: this.browserTimeZone };
    this.report = this.makeReport({
      subject,
      details,
      settings,
      zones: zoneView(zones, localization),
      context: currentTextContext(),
      busyText,
    });
    for (const [participantId, ratings] of this.report.ratings) {
      this.badges.set({ roomSessionId: subject.roomSessionId, participantId }, ratings);
    }
    this.show({ kind: 'participant', view: this.report.view });
  }

  dispose(): void {
    this.isDisposed = true;
    this.loading?.abort();
    this.channel.dispose();
  }

  private async receive(message: WebviewMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        if (this.browserTimeZone !== message.browserTimeZone) {
          this.browserTimeZone = message.browserTimeZone;
          if (this.report !== undefined) {
            this.update();
          }
        }
        return;
      case 'retry':
        await this.load();
        return;
      case 'setTimeZone':
        if (this.report?.view.zone.choices.some(({ value }) => value === message.value) === true) {
          await writeTimeZone(message.value);
        }
        return;
      case 'loadOtherStays':
        await this.ask(this.report?.missing ?? [], vscode.l10n.t('Loading the other stays...'));
        return;
      case 'copyMarkdown':
      case 'saveCsv':
      case 'saveJson':
      case 'savePng':
        if (this.report !== undefined) {
          await exportReport(message, this.report, this.panel.title);
        }
        return;
      case 'problem':
        this.log.warn(`A participant panel could not make its ${message.what}`);
        void vscode.window.showErrorMessage(
          message.what === 'picture'
            ? vscode.l10n.t('The picture of the charts could not be made.')
            : vscode.l10n.t('The panel could not draw what it was sent. Close it and open the participant again.'),
        );
        return;
    }
  }

  /** Asks for details, one request a stay; what arrives is drawn even when another one fails. */
  private async ask(stays: readonly Stay[], busyText: string): Promise<void> {
    await this.whileConnected(async (connection, signal) => {
      this.busyText = busyText;
      this.update();
      const { participantReport: makeReport } = await import('./participantReport');
      this.makeReport = makeReport;
      const answers = await Promise.allSettled(
        stays.map(async (stay) => {
          const askedAt = Date.now();
          const { details } = await connection.store.getParticipant(stay, { signal });
          this.askedAt.set(stay.participantId, askedAt);
          this.details.set(stay.participantId, details);
        }),
      );
      const failed = answers.find((answer) => answer.status === 'rejected');
      if (failed !== undefined) {
        throw failed.reason;
      }
      this.busyText = undefined;
      this.update();
      if (this.subject.participant === null) {
        await this.readList(connection, signal);
      }
    });
  }

  private ownStay(): Stay {
    const { roomSessionId, participantId } = this.subject;
    return { roomSessionId, participantId, leftAt: endOf(this.subject) };
  }

  private isOtherShown({ participantId }: Participant): boolean {
    return participantId !== this.subject.participantId && this.details.has(participantId);
  }

  /** After a window reload: what only the participants list knows follows behind everything that was clicked. */
  private async readList(connection: Connection, signal: AbortSignal): Promise<void> {
    try {
      const found = await readUntilListed(connection.store, this.subject, readSettings().pageSize, signal);
      if (found !== undefined) {
        this.subject = relisted(this.subject, found.participant, found.listed);
        this.update();
      }
    } catch (error) {
      // Nobody clicked for it, and the charts are there without it; Refresh tries again.
      if (!isCancelled(error)) {
        this.log.error('participants list', error);
      }
    }
  }

  /** Runs a task with the panel's account, and draws or tells what goes wrong; a later task takes the place of an earlier one. */
  private async whileConnected(task: (connection: Connection, signal: AbortSignal) => Promise<void>): Promise<void> {
    const account = await this.accounts.state();
    if (this.isDisposed) {
      return;
    }
    if (account.kind !== 'active' || account.connection.accountId !== this.subject.accountId) {
      this.refuse(account.kind === 'keyRejected' ? rejectedText() : strangerText());
      return;
    }
    this.loading?.abort();
    const loading = new AbortController();
    this.loading = loading;
    this.hasFailed = false;
    const pause = watchPause(account.connection, (text) => {
      if (this.busyText !== undefined && text !== undefined) {
        this.busyText = text;
        this.update();
      }
    });
    try {
      await task(account.connection, loading.signal);
    } catch (error) {
      if (!loading.signal.aborted) {
        this.busyText = undefined;
        this.fail(error);
      }
    } finally {
      pause.dispose();
    }
  }

  /** Says why nothing can be asked for; what is drawn already stays. */
  private refuse(text: string): void {
    if (this.details.size > 0) {
      void vscode.window.showErrorMessage(text);
    } else {
      this.hasFailed = true;
      this.show({ kind: 'failed', title: this.name('document'), text });
    }
  }

  /** Draws a failure; throws it where something else is drawn already, because a failed request takes nothing away. */
  private fail(error: unknown): void {
    if (this.details.size > 0) {
      this.update();
      throw error;
    }
    this.hasFailed = true;
    // Nobody took the request back: it went with its account.
    const text = isCancelled(error) ? rejectedText() : errorSentence(error, localization);
    this.show({ kind: 'failed', title: this.name('document'), text });
  }

  private tell(error: unknown): void {
    if (!isCancelled(error)) {
      this.log.error('participant panel', error);
      void tellFailure(error);
    }
  }

  private show(state: PanelState): void {
    this.channel.post({
      type: 'show',
      strings: panelStrings(localization),
      restore: restoreStateOf(this.subject),
      state,
    });
  }

  private name(place: 'title' | 'document'): string {
    const details = this.details.get(this.subject.participantId);
    return participantName(displayNameOf(this.subject, details), place, localization);
  }
}

function rejectedText(): string {
  return vscode.l10n.t('Whereby did not accept the API key any more. Sign in again first.');
}

function strangerText(): string {
  return vscode.l10n.t('This participant belongs to an account that is not signed in here.');
}
