import type * as vscode from 'vscode';
import type { Connection } from '../../account/connection';
import type { Participant, ParticipantRef } from '../../api/types';
import type { ComplaintReading } from '../../report/participant/moment';
import { displayNameOf, type ParticipantSubject, subjectKey } from '../../report/participant/subject';
import { tabTitle } from '../../report/participant/titles';
import { participantViewType } from '../../shared/contributionIds';
import type { EpochMs } from '../../shared/time';
import type { Disposable } from '../../shared/disposable';
import { type ParticipantRestore, participantRestoreSchema } from '../../shared/protocol/participant';
import { PanelRegistry, type PanelRestorer } from '../shared/panelRegistry';
import type { PanelWindow } from '../shared/panelWindow';
import { ParticipantPanel, type ParticipantPanelParts, type RowsOf } from './participantPanel';

/** A stay with what the list that it was chosen from knows. */
export type ListedStay = Pick<ParticipantSubject, 'roomName' | 'sessionEndedAt' | 'listed'> & {
  readonly participant: Participant;
};

/** The participant panels, one for each stay. */
export class ParticipantPanels implements PanelRestorer, Disposable {
  readonly #registry: PanelRegistry<ParticipantSubject, ParticipantRestore, ParticipantPanel>;

  constructor(window: PanelWindow, parts: ParticipantPanelParts) {
    this.#registry = new PanelRegistry<ParticipantSubject, ParticipantRestore, ParticipantPanel>(
      {
        viewType: participantViewType,
        page: 'participant',
        restoreSchema: participantRestoreSchema,
        keyOf: subjectKey,
        subjectFrom: (restored) => ({
          ...restored,
          // Told by the account, which nothing is shown without.
          badge: null,
          sessionEndedAt: undefined,
          participant: null,
          listed: [],
        }),
        tabTitle: (subject, context) => tabTitle(displayNameOf(subject), subject, context),
        create: (setUp, subject) => new ParticipantPanel(setUp, subject, parts),
      },
      window,
    );
  }

  /** Opens the panel of a stay, as a preview if that is enough, at a moment if one is given, or brings the one that is open to the front to stay. */
  async open(
    { accountId, source }: Connection,
    stay: ListedStay,
    { isPreview = false, at }: { readonly isPreview?: boolean; readonly at?: EpochMs } = {},
  ): Promise<void> {
    const { roomSessionId, participantId, joinedAt, leftAt } = stay.participant;
    const subject = { accountId, badge: source.badge, roomSessionId, participantId, joinedAt, leftAt, ...stay };
    await this.#registry.open(accountId, subject, {
      isPreview,
      learn: (panel) => {
        panel.learn(subject);
      },
      prepare: (panel) => {
        if (at !== undefined) {
          panel.goTo(at);
        }
      },
    });
  }

  /** How a complaint about the moment at which the panel of a stay was opened reads; undefined where it is not open at one. */
  complaintOf(accountId: string, stay: ParticipantRef): ComplaintReading | undefined {
    return this.#registry.panels.find(({ subject }) => subjectKey(subject) === subjectKey({ accountId, ...stay }))
      ?.complaint;
  }

  /** The panel that is the editor in front. */
  get active(): ParticipantPanel | undefined {
    return this.#registry.active;
  }

  /** Brings a panel back after a window reload. */
  restore(webviewPanel: vscode.WebviewPanel, state: unknown): void {
    this.#registry.restore(webviewPanel, state);
  }

  /** Asks again for what was not final in the panels that are open. */
  async refresh(rowsOf: RowsOf): Promise<void> {
    await Promise.all(this.#registry.panels.map((panel) => panel.refresh(rowsOf)));
  }

  dispose(): void {
    this.#registry.dispose();
  }
}
