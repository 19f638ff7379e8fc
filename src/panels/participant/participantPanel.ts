import * as vscode from 'vscode';
import type { AccountManager } from '../../account/accountManager';
import type { Connection } from '../../account/connection';
import { watchPause } from '../../account/pauseNotice';
import { isCancelled } from '../../api/errors';
import type { Participant } from '../../api/types';
import { localization } from '../../platform/localization';
import type { Log } from '../../platform/log';
import { readSettings, writeTimeZone } from '../../platform/settings';
import { tellFailure } from '../../platform/tell';
import { currentTextContext, hostTimeZone } from '../../platform/textContext';
import type { Disposable } from '../../shared/disposable';
import type { PanelState, ParticipantWebviewMessage } from '../../shared/protocol/participant';
import type { Stay } from '../../store/insightsStore';
import { participantRestoreSchema } from '../../shared/protocol/participant';
import { parseMessage } from '../../shared/protocol/shared';
import { errorSentence } from '../../text/errors';
import { participantName } from '../../text/labels';
import { panelStrings } from '../../text/panelStrings';
import type { Verdicts } from '../../store/verdicts';
import { exportReport } from './exportReport';
import { panelHtml } from '../shared/html';
import { PanelChannel } from '../shared/panelChannel';
import { ParticipantCall } from '../../report/participant/call';
import type { ParticipantReport } from '../../report/participant/participantReport';
import { type ParticipantSubject, restoreStateOf } from '../../report/participant/subject';
import { zoneView } from '../../text/zoneView';

/** The rows of a session's participants list, as far as they are loaded. */
export type RowsOf = (roomSessionId: string) => readonly Participant[];

/** One participant's panel: draws a call, and asks for it with the account that it belongs to. */
export class ParticipantPanel implements Disposable {
  private readonly call: ParticipantCall;
  private readonly channel: PanelChannel;
  private report: ParticipantReport | undefined;
  /** Why there is nothing to draw. */
  private failure: string | undefined;
  /** What is being waited for. */
  private busyText: string | undefined;
  private browserTimeZone: string | undefined;
  private loading: AbortController | undefined;
  private isDisposed = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    subject: ParticipantSubject,
    private readonly accounts: AccountManager,
    private readonly verdicts: Verdicts,
    private readonly log: Log,
    extensionUri: vscode.Uri,
  ) {
    this.call = new ParticipantCall(subject);
    this.channel = new PanelChannel(panel.webview, log, (message) => {
      this.receive(message).catch((error: unknown) => {
        if (!isCancelled(error)) {
          log.error('participant panel', error);
          void tellFailure(error);
        }
      });
    });
    panel.webview.html = panelHtml(panel.webview, extensionUri, 'participant');
    this.update();
  }

  /** The account that the data belongs to. */
  get accountId(): string {
    return this.call.subject.accountId;
  }

  /** Whether it could not show anything yet. */
  get isWaiting(): boolean {
    return this.failure !== undefined;
  }

  /** Closes the panel if it shows what its account has fetched: samples, or only a name. */
  closeIfShown(): void {
    if (this.call.isLoaded || this.call.subject.participant !== null) {
      this.panel.dispose();
    }
  }

  /** Brings the panel to the front with what a list now says of the person. */
  reveal(subject: ParticipantSubject): void {
    this.call.learn(subject);
    this.panel.reveal();
    this.update();
  }

  /**
   * Asks for the details, which costs a request unless they are final and already there. A failure is drawn; it is thrown
   * where something else is drawn already, because a failed request takes nothing away.
   */
  async load(): Promise<void> {
    await this.ask([this.call.ownStay], vscode.l10n.t('Loading the network samples...'));
  }

  /** {@link load}, for where nobody clicked and nobody waits: what goes wrong is drawn or logged. */
  async loadQuietly(): Promise<void> {
    await this.load().catch((error: unknown) => {
      this.log.error('participant panel', error);
    });
  }

  /** Asks again for what failed or was not final when it was read; throws as {@link load} does. */
  async refresh(rowsOf: RowsOf): Promise<void> {
    this.call.learnRows(rowsOf(this.call.subject.roomSessionId));
    this.update();
    const changing = this.call.changingStays;
    if (changing.length > 0 || this.call.subject.participant === null) {
      await this.ask(changing, vscode.l10n.t('Loading the network samples...'));
    }
  }

  /** Judges, words and draws everything again, for example after a change of settings; no request. */
  update(): void {
    const { subject } = this.call;
    const settings = readSettings();
    const context = currentTextContext();
    const zones = { setting: settings.timeZone, host: hostTimeZone, browser: this.browserTimeZone };
    this.report = this.call.report({
      settings,
      zones: zoneView(zones, localization),
      context,
      busyText: this.busyText,
    });
    for (const [participantId, verdict] of this.report?.verdicts ?? []) {
      this.verdicts.set({ roomSessionId: subject.roomSessionId, participantId }, settings, verdict);
    }
    this.panel.title = participantName(this.call.displayName, 'title', context);
    this.channel.post({
      type: 'show',
      strings: panelStrings(localization),
      restore: parseMessage(participantRestoreSchema, restoreStateOf(subject)) ?? null,
      state: this.state(),
    });
  }

  dispose(): void {
    this.isDisposed = true;
    this.loading?.abort();
    this.channel.dispose();
  }

  private state(): PanelState {
    if (this.report !== undefined) {
      return { kind: 'participant', view: this.report.view };
    }
    const title = participantName(this.call.displayName, 'document', currentTextContext());
    return this.failure === undefined
      ? { kind: 'loading', title, text: this.busyText ?? '' }
      : { kind: 'failed', title, text: this.failure };
  }

  private async receive(message: ParticipantWebviewMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        if (this.browserTimeZone !== message.browserTimeZone) {
          this.browserTimeZone = message.browserTimeZone;
          this.update();
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

  private async ask(stays: readonly Stay[], busyText: string): Promise<void> {
    await this.whileConnected(async (connection, signal) => {
      this.busyText = busyText;
      this.update();
      await this.call.load(connection, stays, signal);
      this.busyText = undefined;
      this.update();
      if (this.call.subject.participant === null) {
        await this.readList(connection, signal);
      }
    });
  }

  /** After a window reload: what only the participants list knows follows behind everything that was clicked. */
  private async readList(connection: Connection, signal: AbortSignal): Promise<void> {
    try {
      await this.call.readList(connection.store, readSettings().pageSize, signal);
      this.update();
    } catch (error) {
      // Nobody clicked for it, and the charts are there without it; Refresh tries again.
      if (!isCancelled(error)) {
        this.log.error('participants list', error);
      }
    }
  }

  /** Runs a task with the panel's account; a later task takes the place of an earlier one. */
  private async whileConnected(task: (connection: Connection, signal: AbortSignal) => Promise<void>): Promise<void> {
    const account = await this.accounts.state();
    if (this.isDisposed) {
      return;
    }
    if (account.kind !== 'active' || account.connection.accountId !== this.accountId) {
      this.refuse(account.kind === 'keyRejected' ? rejectedText() : strangerText());
      return;
    }
    this.loading?.abort();
    const loading = new AbortController();
    this.loading = loading;
    this.failure = undefined;
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
        this.fail(error);
      }
    } finally {
      pause.dispose();
    }
  }

  /** Says why nothing can be asked for; what is drawn already stays. */
  private refuse(text: string): void {
    if (this.call.isLoaded) {
      void vscode.window.showErrorMessage(text);
    } else {
      this.failure = text;
      this.update();
    }
  }

  private fail(error: unknown): void {
    this.busyText = undefined;
    if (!this.call.isLoaded) {
      // What nobody took back was cancelled by the end of its account.
      this.failure = isCancelled(error) ? rejectedText() : errorSentence(error, currentTextContext());
    }
    this.update();
    if (this.call.isLoaded) {
      throw error;
    }
  }
}

function rejectedText(): string {
  return vscode.l10n.t('Whereby no longer accepts the API key. Sign in again first.');
}

function strangerText(): string {
  return vscode.l10n.t('This participant belongs to an account that is not signed in here.');
}
