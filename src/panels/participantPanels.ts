import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { Connection } from '../account/connection';
import type { Participant, ParticipantRef } from '../api/types';
import type { Log } from '../platform/log';
import { onDidChangeSettings } from '../platform/settings';
import { participantViewType } from '../shared/contributionIds';
import type { Disposable } from '../shared/disposable';
import type { VerdictBadges } from '../tree/verdictBadges';
import { webviewRoot } from './html';
import { parseRestoreState } from './panelMessages';
import { ParticipantPanel } from './participantPanel';
import { type ParticipantSubject, subjectKey, subjectOf } from './participantSubject';

/** The participant panels: one for each stay, reused, brought back after a window reload, closed when their account goes. */
export class ParticipantPanels implements Disposable {
  private readonly panels = new Map<string, ParticipantPanel>();
  private readonly disposables: readonly Disposable[];

  constructor(
    private readonly accounts: AccountManager,
    private readonly badges: VerdictBadges,
    private readonly log: Log,
    private readonly extensionUri: vscode.Uri,
  ) {
    this.disposables = [
      accounts.onDidChange(({ state }) => {
        // A rejected key takes nothing away that was shown.
        if (state.kind !== 'keyRejected') {
          this.follow(state.kind === 'active' ? state.connection : undefined);
        }
      }),
      onDidChangeSettings(() => {
        this.panels.forEach((panel) => {
          panel.update();
        });
      }),
    ];
  }

  /** Opens the panel of a stay, or brings the one that is open to the front. */
  async open(
    { accountId }: Connection,
    participant: Participant,
    listed: readonly Participant[],
    roomName: string | null,
  ): Promise<void> {
    const subject = subjectOf(accountId, participant, listed, roomName);
    const known = this.panels.get(subjectKey(subject));
    if (known !== undefined) {
      known.reveal(subject);
      return;
    }
    const webviewPanel = vscode.window.createWebviewPanel(participantViewType, '', vscode.ViewColumn.Active);
    await this.adopt(webviewPanel, subject).load();
  }

  /** Brings a panel back after a window reload; one whose state cannot be trusted is closed. */
  restore(webviewPanel: vscode.WebviewPanel, state: unknown): void {
    const restored = parseRestoreState(state);
    if (restored === undefined || this.panels.has(subjectKey(restored))) {
      webviewPanel.dispose();
      return;
    }
    // Not waited for: VS Code shows the panel, which says that it is loading, only after it was brought back.
    void this.adopt(webviewPanel, { ...restored, participant: null, listed: [] }).load();
  }

  /** Asks again for what was not final in the panels that are open; `listed` tells what the list now says of a stay. */
  async refresh(listed: (stay: ParticipantRef) => Participant | undefined): Promise<void> {
    await Promise.all([...this.panels.values()].map((panel) => panel.refresh(listed)));
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
    this.panels.forEach((panel) => {
      panel.dispose();
    });
  }

  private adopt(webviewPanel: vscode.WebviewPanel, subject: ParticipantSubject): ParticipantPanel {
    webviewPanel.webview.options = { enableScripts: true, localResourceRoots: [webviewRoot(this.extensionUri)] };
    webviewPanel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'icons', 'participant.svg');
    const panel = new ParticipantPanel(webviewPanel, subject, this.accounts, this.badges, this.log, this.extensionUri);
    this.panels.set(subjectKey(subject), panel);
    webviewPanel.onDidDispose(() => {
      this.panels.delete(subjectKey(subject));
      panel.dispose();
    });
    return panel;
  }

  /** Closes what belongs to an account that is gone, and tries again what had waited for this one. */
  private follow(connection: Connection | undefined): void {
    for (const panel of [...this.panels.values()]) {
      if (panel.accountId !== connection?.accountId) {
        panel.closeIfShown();
      } else if (panel.isWaiting) {
        void panel.load();
      }
    }
  }
}
