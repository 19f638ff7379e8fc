import * as vscode from 'vscode';
import type { AccountManager } from '../../account/accountManager';
import type { Connection } from '../../account/connection';
import type { Participant } from '../../api/types';
import type { Log } from '../../platform/log';
import { onDidChangeSettings } from '../../platform/settings';
import { participantViewType } from '../../shared/contributionIds';
import type { Disposable } from '../../shared/disposable';
import type { Verdicts } from '../../store/verdicts';
import { webviewRoot } from '../shared/html';
import { participantRestoreSchema } from '../../shared/protocol/participant';
import { parseRestore } from '../../shared/protocol/shared';
import { ParticipantPanel, type RowsOf } from './participantPanel';
import { type ParticipantSubject, subjectKey } from '../../report/participant/subject';

/** A stay with what the list that it was chosen from knows. */
export type ListedStay = Pick<ParticipantSubject, 'roomName' | 'sessionEndedAt' | 'listed'> & {
  readonly participant: Participant;
};

/** The participant panels: one for each stay, reused, brought back after a window reload, closed when their account goes. */
export class ParticipantPanels implements Disposable {
  private readonly panels = new Map<string, ParticipantPanel>();
  private readonly disposables: readonly Disposable[];

  constructor(
    private readonly accounts: AccountManager,
    private readonly verdicts: Verdicts,
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
  async open({ accountId, source }: Connection, stay: ListedStay): Promise<void> {
    const account = await this.accounts.state();
    if (account.kind !== 'active' || account.connection.accountId !== accountId) {
      // The account went while the person was choosing, and what it had fetched went with it.
      return;
    }
    const { roomSessionId, participantId, joinedAt, leftAt } = stay.participant;
    const subject = { accountId, badge: source.badge, roomSessionId, participantId, joinedAt, leftAt, ...stay };
    const known = this.panels.get(subjectKey(subject));
    if (known !== undefined) {
      known.reveal(subject);
      if (known.isWaiting) {
        await known.load();
      }
      return;
    }
    const webviewPanel = vscode.window.createWebviewPanel(participantViewType, '', vscode.ViewColumn.Active);
    await this.adopt(webviewPanel, subject).load();
  }

  /** Brings a panel back after a window reload; one whose state cannot be trusted is closed. */
  restore(webviewPanel: vscode.WebviewPanel, state: unknown): void {
    const restored = parseRestore(participantRestoreSchema, state);
    if (restored === undefined || this.panels.has(subjectKey(restored))) {
      webviewPanel.dispose();
      return;
    }
    // Not waited for: VS Code shows the panel, which says that it is loading, only after it was brought back.
    void this.adopt(webviewPanel, {
      ...restored,
      // Told by the account, which nothing is shown without.
      badge: null,
      sessionEndedAt: undefined,
      participant: null,
      listed: [],
    }).loadQuietly();
  }

  /** Asks again for what was not final in the panels that are open. */
  async refresh(rowsOf: RowsOf): Promise<void> {
    await Promise.all([...this.panels.values()].map((panel) => panel.refresh(rowsOf)));
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
    const panel = new ParticipantPanel(
      webviewPanel,
      subject,
      this.accounts,
      this.verdicts,
      this.log,
      this.extensionUri,
    );
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
        void panel.loadQuietly();
      }
    }
  }
}
