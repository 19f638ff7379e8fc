import type * as vscode from 'vscode';
import type { GenericSchema } from 'valibot';
import type { Connection } from '../../account/connection';
import type { Disposable } from '../../shared/disposable';
import { type KeptZone, parseRestore } from '../../shared/protocol/shared';
import type { AccountPanel, PanelSetUp } from './accountPanel';
import type { PanelWindow } from './panelWindow';

/** What the registry needs of a panel. */
export type RegisteredPanel = Pick<
  AccountPanel<never, never, never>,
  'accountId' | 'isActive' | 'hasFailed' | 'show' | 'reveal' | 'load' | 'loadQuietly' | 'closeIfFetched' | 'dispose'
>;

/** What a panel of any kind leaves behind. */
interface KeptBasics {
  readonly zone: KeptZone;
}

/** One kind of panel: what opens it, and what brings it back after a window reload. */
export interface PanelKind<Subject, Restore extends KeptBasics, Panel> {
  /** As in the manifest. */
  readonly viewType: string;
  /** The folder of its page in `media/`. */
  readonly page: string;
  readonly restoreSchema: GenericSchema<unknown, Restore>;
  /** There is one panel for each of these. */
  readonly keyOf: (subject: Subject | Restore) => string;
  readonly subjectFrom: (restored: Restore) => Subject;
  readonly create: (setUp: PanelSetUp, subject: Subject) => Panel;
}

/** Brings panels of one kind back after a window reload. */
export interface PanelRestorer {
  restore(webviewPanel: vscode.WebviewPanel, state: unknown): void;
}

/** The panels of one kind: one for each key, reused, brought back after a window reload, closed when their account goes. */
export class PanelRegistry<Subject, Restore extends KeptBasics, Panel extends RegisteredPanel>
  implements PanelRestorer, Disposable
{
  readonly #kind: PanelKind<Subject, Restore, Panel>;
  readonly #window: PanelWindow;
  readonly #panels = new Map<string, Panel>();
  readonly #listeners: readonly Disposable[];

  constructor(kind: PanelKind<Subject, Restore, Panel>, window: PanelWindow) {
    this.#kind = kind;
    this.#window = window;
    this.#listeners = [
      window.accounts.onDidChange(({ state }) => {
        // A rejected key takes nothing away that was shown.
        if (state.kind !== 'keyRejected') {
          this.#follow(state.kind === 'active' ? state.connection : undefined);
        }
      }),
      window.onDidChangeSettings(() => {
        this.#panels.forEach((panel) => {
          panel.show();
        });
      }),
    ];
  }

  /** The panels that are open. */
  get panels(): readonly Panel[] {
    return [...this.#panels.values()];
  }

  /** The panel that is the editor in front. */
  get active(): Panel | undefined {
    return this.panels.find(({ isActive }) => isActive);
  }

  /** Opens a panel, or brings the one that is open to the front, which `learn` tells what is known now. */
  async open(accountId: string, subject: Subject, learn: (panel: Panel) => void): Promise<void> {
    const account = await this.#window.accounts.state();
    if (account.kind !== 'active' || account.connection.accountId !== accountId) {
      // The account went while the person was choosing, and what it had fetched went with it.
      return;
    }
    const known = this.#panels.get(this.#kind.keyOf(subject));
    if (known === undefined) {
      await this.#adopt(this.#window.createPanel(this.#kind.viewType), subject).load();
      return;
    }
    learn(known);
    known.reveal();
    known.show();
    if (known.hasFailed) {
      await known.load();
    }
  }

  /** Brings a panel back after a window reload; one whose state cannot be trusted is closed. */
  restore(webviewPanel: vscode.WebviewPanel, state: unknown): void {
    const { restoreSchema, keyOf, subjectFrom } = this.#kind;
    const restored = parseRestore(restoreSchema, state);
    if (restored === undefined || this.#panels.has(keyOf(restored))) {
      webviewPanel.dispose();
      return;
    }
    // Not waited for: VS Code shows the panel, which says that it is loading, only after it was brought back.
    void this.#adopt(webviewPanel, subjectFrom(restored), restored.zone).loadQuietly();
  }

  dispose(): void {
    for (const disposable of [...this.#listeners, ...this.panels]) {
      disposable.dispose();
    }
  }

  #adopt(webviewPanel: vscode.WebviewPanel, subject: Subject, zone?: KeptZone): Panel {
    const key = this.#kind.keyOf(subject);
    this.#window.loadPage(webviewPanel, this.#kind.page);
    const panel = this.#kind.create({ panel: webviewPanel, window: this.#window, zone }, subject);
    this.#panels.set(key, panel);
    webviewPanel.onDidDispose(() => {
      this.#panels.delete(key);
      panel.dispose();
    });
    panel.show();
    return panel;
  }

  /** Closes what belongs to an account that is gone, and tries again what had waited for this one. */
  #follow(connection: Connection | undefined): void {
    for (const panel of this.panels) {
      if (panel.accountId !== connection?.accountId) {
        panel.closeIfFetched();
      } else if (panel.hasFailed) {
        void panel.loadQuietly();
      }
    }
  }
}
