import type * as vscode from 'vscode';
import type { GenericSchema } from 'valibot';
import type { Connection } from '../../account/connection';
import type { Disposable } from '../../shared/disposable';
import { type KeptZone, parseRestore } from '../../shared/protocol/shared';
import type { TextContext } from '../../text/context';
import type { AccountPanel } from './accountPanel';
import type { PanelSetUp } from './panelSetUp';
import { tabText } from './panelTab';
import type { PanelWindow } from './panelWindow';

/** What the registry needs of a panel. */
export type RegisteredPanel = Pick<
  AccountPanel<never, never>,
  | 'accountId'
  | 'isActive'
  | 'isPreview'
  | 'hasFailed'
  | 'show'
  | 'reveal'
  | 'keepOpen'
  | 'handOver'
  | 'load'
  | 'loadQuietly'
  | 'closeIfFetched'
  | 'dispose'
>;

/** What a panel of any kind leaves behind. */
interface KeptBasics {
  readonly zone: KeptZone;
  readonly isPreview: boolean;
}

/** How a panel is opened. */
export interface OpenOptions<Panel> {
  /** The one that is opened next may take its place, as long as nobody works with it or opens it again. */
  readonly isPreview: boolean;
  /** Tells a panel that is open already what is known now. */
  readonly learn: (panel: Panel) => void;
  /** Tells a panel, new or not, where to begin. */
  readonly prepare: (panel: Panel) => void;
}

/** A panel in its webview. */
interface Entry<Panel> {
  readonly panel: Panel;
  readonly webviewPanel: vscode.WebviewPanel;
  readonly closing: Disposable;
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
  /** The title of its tab before more is known. */
  readonly tabTitle: (subject: Subject, context: TextContext) => string;
  readonly create: (setUp: PanelSetUp, subject: Subject) => Panel;
}

/** Brings panels of one kind back after a window reload. */
export interface PanelRestorer {
  restore(webviewPanel: vscode.WebviewPanel, state: unknown): void;
}

/**
 * The panels of one kind: one for each key, brought back after a window reload, closed when their account goes. At most one is a
 * preview, whose place the next one takes.
 */
export class PanelRegistry<Subject, Restore extends KeptBasics, Panel extends RegisteredPanel>
  implements PanelRestorer, Disposable
{
  readonly #kind: PanelKind<Subject, Restore, Panel>;
  readonly #window: PanelWindow;
  readonly #entries = new Map<string, Entry<Panel>>();
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
        this.panels.forEach((panel) => {
          panel.show();
        });
      }),
    ];
  }

  /** The panels that are open. */
  get panels(): readonly Panel[] {
    return Array.from(this.#entries.values(), ({ panel }) => panel);
  }

  /** The panel that is the editor in front. */
  get active(): Panel | undefined {
    return this.panels.find(({ isActive }) => isActive);
  }

  /** Opens a panel, or brings the one that is open to the front, which is then no preview any more. */
  async open(accountId: string, subject: Subject, { isPreview, learn, prepare }: OpenOptions<Panel>): Promise<void> {
    const account = await this.#window.accounts.state();
    if (account.kind !== 'active' || account.connection.accountId !== accountId) {
      // The account went while the person was choosing, and what it had fetched went with it.
      return;
    }
    const known = this.#entries.get(this.#kind.keyOf(subject))?.panel;
    if (known === undefined) {
      const panel = this.#openNew(subject, isPreview && this.#window.hasPreviews());
      prepare(panel);
      await panel.load();
      return;
    }
    learn(known);
    prepare(known);
    known.keepOpen();
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
    if (restored === undefined || this.#entries.has(keyOf(restored))) {
      webviewPanel.dispose();
      return;
    }
    const { zone } = restored;
    const isPreview = restored.isPreview && this.#preview === undefined;
    this.#window.loadPage(webviewPanel, this.#kind.page);
    // Not waited for: VS Code shows the panel, which says that it is loading, only after it was brought back.
    void this.#adopt(
      { panel: webviewPanel, window: this.#window, isPreview, zone },
      subjectFrom(restored),
    ).loadQuietly();
  }

  dispose(): void {
    for (const disposable of [...this.#listeners, ...this.panels]) {
      disposable.dispose();
    }
  }

  get #preview(): [string, Entry<Panel>] | undefined {
    return [...this.#entries].find(([, { panel }]) => panel.isPreview);
  }

  #openNew(subject: Subject, isPreview: boolean): Panel {
    const [key, preview] = (isPreview ? this.#preview : undefined) ?? [];
    if (key === undefined || preview === undefined || this.#window.isTabPinned(preview.webviewPanel)) {
      // A tab that the person has pinned stays theirs.
      preview?.panel.keepOpen();
      const { viewType, page, tabTitle } = this.#kind;
      const context = this.#window.context();
      const title = tabText(tabTitle(subject, context), isPreview, context);
      const webviewPanel = this.#window.createPanel(viewType, page, title);
      return this.#adopt({ panel: webviewPanel, window: this.#window, isPreview }, subject);
    }
    this.#entries.delete(key);
    preview.closing.dispose();
    const page = preview.panel.handOver();
    const panel = this.#adopt({ panel: preview.webviewPanel, window: this.#window, isPreview, page }, subject);
    panel.reveal();
    return panel;
  }

  #adopt(setUp: PanelSetUp, subject: Subject): Panel {
    const key = this.#kind.keyOf(subject);
    const panel = this.#kind.create(setUp, subject);
    const closing = setUp.panel.onDidDispose(() => {
      this.#entries.delete(key);
      panel.dispose();
    });
    this.#entries.set(key, { panel, webviewPanel: setUp.panel, closing });
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
