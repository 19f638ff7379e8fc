import type * as vscode from 'vscode';
import type { AccountPeople } from '../../account/accountPeople';
import type { Connection } from '../../account/connection';
import { type HistorySubject, historyTabTitle } from '../../report/history/subject';
import { historyViewType } from '../../shared/contributionIds';
import type { Disposable } from '../../shared/disposable';
import { type HistoryRestore, historyRestoreSchema } from '../../shared/protocol/history';
import type { Person } from '../../store/keptPeople';
import { PanelRegistry, type PanelRestorer } from '../shared/panelRegistry';
import type { PanelWindow } from '../shared/panelWindow';
import { HistoryPanel } from './historyPanel';
import type { HistoryPanelParts } from './historyParts';

/** The history panels, one for each person. A person who is removed from the People view takes theirs along. */
export class HistoryPanels implements PanelRestorer, Disposable {
  readonly #registry: PanelRegistry<HistorySubject, HistoryRestore, HistoryPanel>;
  readonly #removals: Disposable;

  constructor(window: PanelWindow, people: Pick<AccountPeople, 'list' | 'onDidChange'>, parts: HistoryPanelParts) {
    this.#registry = new PanelRegistry<HistorySubject, HistoryRestore, HistoryPanel>(
      {
        viewType: historyViewType,
        page: 'history',
        restoreSchema: historyRestoreSchema,
        keyOf: ({ accountId, personId }) => JSON.stringify([accountId, personId]),
        subjectFrom: (restored) => ({ ...restored, badge: null, externalId: null }),
        tabTitle: (_subject, context) => historyTabTitle([], context),
        create: (setUp, subject) => new HistoryPanel(setUp, subject, parts),
      },
      window,
    );
    this.#removals = people.onDidChange(() => {
      const kept = new Set(people.list.map(({ id }) => id));
      for (const panel of this.#registry.panels.filter(({ personId }) => !kept.has(personId))) {
        panel.closeIfFetched();
      }
    });
  }

  /** Opens the history of a person with so many of their last calls, or brings the one that is open to the front. */
  async open({ accountId, source }: Connection, { id, externalId }: Person, calls: number): Promise<void> {
    const subject = { accountId, badge: source.badge, personId: id, externalId, calls };
    let behind: HistoryPanel | undefined;
    await this.#registry.open(accountId, subject, {
      isPreview: false,
      learn: (panel) => {
        behind = panel.learn(subject) ? panel : undefined;
      },
      prepare: () => undefined,
    });
    await behind?.load();
  }

  /** The panel that is the editor in front. */
  get active(): HistoryPanel | undefined {
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
    this.#removals.dispose();
    this.#registry.dispose();
  }
}
