import type * as vscode from 'vscode';
import type { Connection } from '../../account/connection';
import { usageViewType } from '../../shared/contributionIds';
import type { Disposable } from '../../shared/disposable';
import { type UsageRestore, usageRestoreSchema } from '../../shared/protocol/usage';
import { usageTitle } from '../../text/usage/title';
import { PanelRegistry, type PanelRestorer } from '../shared/panelRegistry';
import type { PanelWindow } from '../shared/panelWindow';
import { UsagePanel } from './usagePanel';
import type { UsagePanelParts, UsageSubject } from './usageParts';

/** The usage panels, one for each room and one for all. */
export class UsagePanels implements PanelRestorer, Disposable {
  readonly #registry: PanelRegistry<UsageSubject, UsageRestore, UsagePanel>;

  constructor(window: PanelWindow, parts: UsagePanelParts) {
    this.#registry = new PanelRegistry<UsageSubject, UsageRestore, UsagePanel>(
      {
        viewType: usageViewType,
        page: 'usage',
        restoreSchema: usageRestoreSchema,
        keyOf: ({ accountId, roomName }) => JSON.stringify([accountId, roomName]),
        subjectFrom: ({ accountId, roomName }) => ({ accountId, roomName, badge: null }),
        tabTitle: ({ roomName }, { l10n }) => usageTitle(roomName, 'title', l10n),
        create: (setUp, subject) => new UsagePanel(setUp, subject, parts),
      },
      window,
    );
  }

  /** Opens the usage of a room, or of all that the Rooms view shows (null), or brings the one that is open to the front with what is known now. */
  async open({ accountId, source }: Connection, roomName: string | null): Promise<void> {
    const subject = { accountId, badge: source.badge, roomName };
    let known: UsagePanel | undefined;
    await this.#registry.open(accountId, subject, {
      isPreview: false,
      learn: (panel) => {
        known = panel;
      },
      prepare: () => undefined,
    });
    await known?.takeRooms();
  }

  /** Brings a panel back after a window reload. */
  restore(webviewPanel: vscode.WebviewPanel, state: unknown): void {
    this.#registry.restore(webviewPanel, state);
  }

  /** Asks again for what is read in the panels that are open, where that takes few requests. */
  async refresh(): Promise<void> {
    await Promise.all(this.#registry.panels.map((panel) => panel.refresh()));
  }

  dispose(): void {
    this.#registry.dispose();
  }
}
