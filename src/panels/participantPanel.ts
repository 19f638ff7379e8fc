import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { Connection } from '../account/connection';
import { watchPause } from '../account/pauseNotice';
import { isCancelled } from '../api/errors';
import type { Participant, ParticipantDetails, ParticipantRef } from '../api/types';
import { localization } from '../platform/localization';
import type { Log } from '../platform/log';
import { readSettings, writeTimeZone } from '../platform/settings';
import { currentTextContext, hostTimeZone } from '../platform/textContext';
import type { Disposable } from '../shared/disposable';
import type { HostMessage, PanelState, WebviewMessage } from '../shared/messages';
import { isFinal } from '../store/final';
import { errorSentence } from '../text/errors';
import { participantName } from '../text/labels';
import { panelStrings } from '../text/panelStrings';
import type { VerdictBadges } from '../tree/verdictBadges';
import { exportReport } from './exportReport';
import { panelHtml } from './html';
import { parseWebviewMessage } from './panelMessages';
import type { participantReport, ParticipantReport } from './participantReport';
import { displayNameOf, type ParticipantSubject, restoreStateOf } from './participantSubject';
import { readUntilListed } from './readUntilListed';
import { zoneView } from './zoneView';

/** One participant's panel: it owns the data, and sends it whenever its webview says that it is ready. */
export class ParticipantPanel implements Disposable {
  private readonly details = new Map<string, ParticipantDetails>();
  private readonly listener: Disposable;
  private makeReport: typeof participantReport | undefined;
  private report: ParticipantReport | undefined;
  private state: PanelState;
  private browserTimeZone: string | undefined;
  private isReady = false;
  private loading: AbortController | undefined;
  private askedAt = 0;
  private isDisposed = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private subject: ParticipantSubject,
    private readonly accounts: AccountManager,
    private readonly badges: VerdictBadges,
    private readonly log: Log,
    extensionUri: vscode.Uri,
  ) {
    this.state = this.loadingState();
    this.listener = panel.webview.onDidReceiveMessage((message: unknown) => {
      const known = parseWebviewMessage(message);
      if (known === undefined) {
        log.warn('A participant panel sent a message that is not known');
        return;
      }
      this.receive(known).catch((error: unknown) => {
        this.tell(error);
      });
    });
    panel.webview.html = panelHtml(panel.webview, extensionUri, 'participant');
    this.retitle();
  }

  /** The account that the data belongs to. */
  get accountId(): string {
    return this.subject.accountId;
  }

  /** Whether it could not show anything yet. */
  get isWaiting(): boolean {
    return this.state.kind === 'failed';
  }

  /** Closes the panel if it shows what its account has fetched: samples, or only a name. */
  closeIfShown(): void {
    if (this.details.size > 0 || this.subject.participant !== null) {
      this.panel.dispose();
    }
  }

  /** Brings the panel to the front; what the participants list knows of the person may be newer. */
  reveal(subject: ParticipantSubject): void {
    this.subject = subject;
    this.panel.reveal();
    this.update();
  }

  /** Asks for the details, which costs a request unless they are final and already there. Never rejects. */
  async load(): Promise<void> {
    await this.whileConnected(async (connection, signal) => {
      if (this.details.size === 0) {
        this.show(this.loadingState());
      }
      const askedAt = Date.now();
      const [{ participantReport: makeReport }, { details }] = await Promise.all([
        import('./participantReport'),
        connection.store.getParticipant(this.subject, { signal }),
      ]);
      this.makeReport = makeReport;
      this.askedAt = askedAt;
      this.details.set(this.subject.participantId, details);
      this.update();
      if (this.subject.participant === null) {
        await this.readList(connection, signal).catch((error: unknown) => {
          // Nobody clicked for it, and the charts are there without it.
          if (!isCancelled(error)) {
            this.log.error('participants list', error);
          }
        });
      }
    });
  }

  /** Asks again for what failed or was not final when it was read; `listed` tells what the list now says of a stay. */
  async refresh(listed: (stay: ParticipantRef) => Participant | undefined): Promise<void> {
    if (isFinal(this.subject.leftAt, this.askedAt)) {
      return;
    }
    const participant = listed(this.subject);
    if (participant !== undefined) {
      const { joinedAt, leftAt } = participant;
      this.subject = { ...this.subject, participant, joinedAt, leftAt };
    }
    await this.load();
  }

  /** Judges and words everything again, for example after a change of settings; no request. */
  update(): void {
    this.retitle();
    if (this.makeReport !== undefined && this.details.size > 0) {
      const settings = readSettings();
      const zones = zoneView(
        { setting: settings.timeZone, host: hostTimeZone, browser: this.browserTimeZone },
        localization,
      );
      const { subject, details } = this;
      this.report = this.makeReport({ subject, details, settings, zones, context: currentTextContext() });
      for (const [participantId, ratings] of this.report.ratings) {
        this.badges.set({ roomSessionId: subject.roomSessionId, participantId }, ratings);
      }
      this.show({ kind: 'participant', view: this.report.view });
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.loading?.abort();
    this.listener.dispose();
  }

  private async receive(message: WebviewMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.browserTimeZone = message.browserTimeZone;
        if (this.report === undefined) {
          await this.send();
        } else {
          this.update();
        }
        return;
      case 'retry':
        await this.load();
        return;
      case 'setTimeZone':
        await writeTimeZone(message.value);
        return;
      case 'loadOtherStays':
        await this.loadOtherStays();
        return;
      case 'copyMarkdown':
      case 'saveCsv':
      case 'saveJson':
      case 'savePng':
        if (this.report !== undefined) {
          await exportReport(message, this.report, this.panel.title);
        }
        return;
    }
  }

  /** Asks for the details of the person's other stays in the session, one request each. */
  private async loadOtherStays(): Promise<void> {
    await this.whileConnected(async (connection, signal) => {
      const answers = await Promise.allSettled(
        (this.report?.missing ?? []).map(async (stay) => {
          const { details } = await connection.store.getParticipant(stay, { signal });
          this.details.set(stay.participantId, details);
        }),
      );
      this.update();
      const failed = answers.find((answer) => answer.status === 'rejected');
      if (failed !== undefined) {
        throw failed.reason;
      }
    });
  }

  /** After a window reload: what only the participants list knows follows behind everything that was clicked. */
  private async readList(connection: Connection, signal: AbortSignal): Promise<void> {
    const { participant, listed } = await readUntilListed(
      connection.store,
      this.subject,
      readSettings().pageSize,
      signal,
    );
    if (participant !== null) {
      const { joinedAt, leftAt } = participant;
      this.subject = { ...this.subject, participant, listed, joinedAt, leftAt };
      this.update();
    }
  }

  /** Runs a task with the panel's account, and draws or tells what goes wrong; a later task takes the place of an earlier one. */
  private async whileConnected(task: (connection: Connection, signal: AbortSignal) => Promise<void>): Promise<void> {
    const account = await this.accounts.state();
    if (this.isDisposed) {
      return;
    }
    if (account.kind !== 'active' || account.connection.accountId !== this.subject.accountId) {
      this.refuse(
        account.kind === 'keyRejected'
          ? vscode.l10n.t('Whereby did not accept the API key any more. Sign in again first.')
          : vscode.l10n.t('This participant belongs to an account that is not signed in here.'),
      );
      return;
    }
    this.loading?.abort();
    const loading = new AbortController();
    this.loading = loading;
    const pause = watchPause(account.connection, (text) => {
      if (this.state.kind === 'loading') {
        this.show(this.loadingState(text));
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
    if (this.details.size > 0) {
      void vscode.window.showErrorMessage(text);
    } else {
      this.show(this.failedState(text));
    }
  }

  private fail(error: unknown): void {
    // What is drawn already stays: a failed request takes nothing away.
    if (this.details.size > 0) {
      this.tell(error);
    } else if (isCancelled(error)) {
      this.show(this.failedState(vscode.l10n.t('The request was cancelled.')));
    } else {
      this.log.error('participant details', error);
      this.show(this.failedState(errorSentence(error, localization)));
    }
  }

  private tell(error: unknown): void {
    if (!isCancelled(error)) {
      this.log.error('participant panel', error);
      void vscode.window.showErrorMessage(errorSentence(error, localization));
    }
  }

  private show(state: PanelState): void {
    this.state = state;
    if (this.isReady && !this.isDisposed) {
      void this.send();
    }
  }

  private async send(): Promise<void> {
    const message: HostMessage = {
      type: 'show',
      strings: panelStrings(localization),
      restore: restoreStateOf(this.subject),
      state: this.state,
    };
    await this.panel.webview.postMessage(message);
  }

  private retitle(): void {
    this.panel.title = this.name('title');
  }

  private name(place: 'title' | 'document'): string {
    const details = this.details.get(this.subject.participantId);
    return participantName(displayNameOf(this.subject, details), place, localization);
  }

  private loadingState(text = vscode.l10n.t('Loading the network samples...')): PanelState {
    return { kind: 'loading', title: this.name('document'), text };
  }

  private failedState(text: string): PanelState {
    return { kind: 'failed', title: this.name('document'), text, canRetry: true };
  }
}
