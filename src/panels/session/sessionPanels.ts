import type * as vscode from 'vscode';
import type { Connection } from '../../account/connection';
import type { Session } from '../../api/types';
import { type SessionSubject, sessionTabTitle } from '../../report/session/subject';
import { sessionViewType } from '../../shared/contributionIds';
import type { Disposable } from '../../shared/disposable';
import { type SessionRestore, sessionRestoreSchema } from '../../shared/protocol/session';
import { PanelRegistry, type PanelRestorer } from '../shared/panelRegistry';
import type { PanelWindow } from '../shared/panelWindow';
import { SessionPanel } from './sessionPanel';
import type { SessionFocus, SessionPanelParts } from './sessionParts';
import { Extent } from './sight';

/** Which session to open: what a list tells of it, or its id alone, with its list of people where that was read just now. */
export type SessionToOpen = Pick<Session, 'roomSessionId'> &
  Partial<Pick<Session, 'roomName' | 'startedAt' | 'endedAt'>> &
  Pick<SessionSubject, 'list'>;

/** The session panels, one for each session. */
export class SessionPanels implements PanelRestorer, Disposable {
  readonly #registry: PanelRegistry<SessionSubject, SessionRestore, SessionPanel>;

  constructor(window: PanelWindow, parts: SessionPanelParts) {
    const extent = new Extent();
    this.#registry = new PanelRegistry<SessionSubject, SessionRestore, SessionPanel>(
      {
        viewType: sessionViewType,
        page: 'session',
        restoreSchema: sessionRestoreSchema,
        keyOf: ({ accountId, roomSessionId }) => JSON.stringify([accountId, roomSessionId]),
        subjectFrom: (restored) => ({
          ...restored,
          badge: null,
          // Null also stands for an end that was not known.
          endedAt: restored.endedAt ?? undefined,
        }),
        tabTitle: (subject, { l10n }) => sessionTabTitle(subject, l10n),
        create: (setUp, subject) => new SessionPanel(setUp, subject, parts, extent),
      },
      window,
    );
  }

  /** Opens the panel of a session, or brings the one that is open to the front. */
  async open({ accountId, source }: Connection, session: SessionToOpen, focus?: SessionFocus): Promise<void> {
    const { roomSessionId, roomName = null, startedAt = null, endedAt, list } = session;
    const subject = { accountId, badge: source.badge, roomSessionId, roomName, startedAt, endedAt, list };
    await this.#registry.open(accountId, subject, {
      isPreview: false,
      learn: (panel) => {
        panel.learn(subject);
      },
      prepare: (panel) => {
        if (focus !== undefined) {
          panel.focus(focus);
        }
      },
    });
  }

  /** The panel that is the editor in front. */
  get active(): SessionPanel | undefined {
    return this.#registry.active;
  }

  /** Brings a panel back after a window reload. */
  restore(webviewPanel: vscode.WebviewPanel, state: unknown): void {
    this.#registry.restore(webviewPanel, state);
  }

  /** Asks again for what was not final in the panels that are open. */
  async refresh(): Promise<void> {
    await Promise.all(this.#registry.panels.map((panel) => panel.refresh()));
  }

  dispose(): void {
    this.#registry.dispose();
  }
}
