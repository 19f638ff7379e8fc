import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { Connection } from '../account/connection';
import { watchPause } from '../account/pauseNotice';
import { isCancelled } from '../api/errors';
import type { ParticipantDetails } from '../api/types';
import type { Log } from '../platform/log';
import { localization } from '../platform/localization';
import { hostTimeZone, currentTextContext } from '../platform/textContext';
import { readSettings, writeTimeZone } from '../platform/settings';
import type { HostMessage, PanelState, WebviewMessage } from '../shared/messages';
import { isFinal } from '../store/final';
import { describeError } from '../text/errors';
import { participantName } from '../text/labels';
import { panelStrings } from '../text/panelStrings';
import { panelHtml } from './html';
import { parseWebviewMessage } from './panelMessages';
import { displayNameOf, type ParticipantSubject, restoreStateOf } from './participantSubject';
import { participantView } from './participantView';
import { findListed } from './findListed';

/** One participant's panel: it owns the data, and sends it whenever its webview says that it is ready. */
export class ParticipantPanel implements vscode.Disposable {
  private state: PanelState;
  private details: ParticipantDetails | undefined;
  private browserTimeZone: string | undefined;
  private isReady = false;
  private loading: AbortController | undefined;
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private subject: ParticipantSubject,
    private readonly accounts: AccountManager,
    private readonly log: Log,
    extensionUri: vscode.Uri,
  ) {
    this.state = this.loadingState();
    this.disposables = [
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const known = parseWebviewMessage(message);
        if (known === undefined) {
          log.warn('A participant panel sent a message that is not known');
        } else {
          this.receive(known).catch((error: unknown) => {
            log.error('participant panel', error);
          });
        }
      }),
    ];
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

  /** Closes the panel if it shows what its account has fetched. */
  closeIfShown(): void {
    if (this.details !== undefined) {
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
    const state = await this.accounts.state();
    if (state.kind === 'signedOut' || state.connection.accountId !== this.subject.accountId) {
      this.show(this.failedState(vscode.l10n.t('This participant belongs to an account that is not signed in here.')));
      return;
    }
    this.loading?.abort();
    const loading = new AbortController();
    this.loading = loading;
    if (this.details === undefined) {
      this.show(this.loadingState());
    }
    const pause = watchPause(state.connection, (text) => {
      if (this.state.kind === 'loading') {
        this.show(this.loadingState(text));
      }
    });
    try {
      const answer = await state.connection.store.getParticipant(this.subject, { signal: loading.signal });
      this.details = answer.details;
      this.update();
      await this.findPerson(state.connection, loading.signal);
    } catch (error) {
      if (!isCancelled(error) || !loading.signal.aborted) {
        this.fail(error);
      }
    } finally {
      pause.dispose();
    }
  }

  /** Asks again for what was not final. */
  async refresh(): Promise<void> {
    if (!isFinal(this.subject.leftAt, Date.now())) {
      await this.load();
    }
  }

  /** The texts again, after a change of settings. */
  update(): void {
    this.retitle();
    if (this.details !== undefined) {
      const options = { settings: readSettings(), hostTimeZone, browserTimeZone: this.browserTimeZone };
      this.show({
        kind: 'participant',
        view: participantView(this.subject, this.details, currentTextContext(), options),
      });
    }
  }

  dispose(): void {
    this.loading?.abort();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async receive(message: WebviewMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.browserTimeZone = message.browserTimeZone;
        if (this.details === undefined) {
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
      case 'copyMarkdown':
      case 'saveCsv':
      case 'saveJson':
      case 'savePng':
        return;
    }
  }

  /** After a window reload: what only the participants list knows follows behind everything that was clicked. */
  private async findPerson(connection: Connection, signal: AbortSignal): Promise<void> {
    if (this.subject.participant === null) {
      const participant = await findListed(connection.store, this.subject, readSettings().pageSize, signal).catch(
        (error: unknown) => {
          this.log.error('The name, rating and comment could not be read again', error);
          return undefined;
        },
      );
      if (participant !== undefined) {
        this.subject = { ...this.subject, participant, joinedAt: participant.joinedAt, leftAt: participant.leftAt };
        this.update();
      }
    }
  }

  private fail(error: unknown): void {
    this.log.error('participant details', error);
    // A failed refresh takes nothing away from what is drawn already.
    if (this.details === undefined) {
      const { text, hint } = describeError(error, localization);
      this.show(this.failedState(hint === undefined ? text : `${text} ${hint}`));
    }
  }

  private show(state: PanelState): void {
    this.state = state;
    if (this.isReady) {
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
    return participantName(displayNameOf(this.subject, this.details), place, localization);
  }

  private loadingState(text = vscode.l10n.t('Loading the network samples...')): PanelState {
    return { kind: 'loading', title: this.name('document'), text };
  }

  private failedState(text: string): PanelState {
    return { kind: 'failed', title: this.name('document'), text, canRetry: true };
  }
}
