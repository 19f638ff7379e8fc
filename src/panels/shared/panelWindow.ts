import type * as vscode from 'vscode';
import type { AccountManager } from '../../account/accountManager';
import type { Connection } from '../../account/connection';
import type { Log } from '../../platform/log';
import type { BackgroundLoads } from '../../report/loading/backgroundLoads';
import type { Disposable } from '../../shared/disposable';
import type { Rating } from '../../shared/quality';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';

/** The icon of a tab: what was found in a call, or the sign of a kind of panel. */
export type PanelIcon = Rating | 'partial' | 'participant' | 'session' | 'history' | 'usage';

/** A zone that was picked, as a value of the setting. */
export interface PickedZone {
  readonly value: string;
  /** For the setting, and so for every view; else for the panel alone. */
  readonly isDefault: boolean;
}

/** The window around the panels, handed in so that they run without VS Code. */
export interface PanelWindow {
  readonly accounts: Pick<AccountManager, 'state' | 'onDidChange'>;
  readonly log: Pick<Log, 'warn' | 'error' | 'show'>;
  /** What loads in the background, which the status bar shows. */
  readonly loads: BackgroundLoads;
  /** IANA name of the zone that the extension runs in. */
  readonly hostTimeZone: string;
  /** IANA name of the zone that the pages of this window run in, undefined before one has said so. */
  browserTimeZone: string | undefined;
  readSettings(): Settings;
  onDidChangeSettings(listener: () => void): Disposable;
  /** Sets the time zone for every view. */
  writeTimeZone(value: string): Promise<void>;
  /** The context of this moment. */
  context(): TextContext;
  /** Lets a person find a zone among all of them; undefined when they do not choose. `value` is the one in force, `setting` the default. */
  pickTimeZone(
    zones: { readonly value: string; readonly setting: string },
    context: TextContext,
  ): Promise<PickedZone | undefined>;
  /** Tells how long an account's requests wait for the rate limit, again and again; undefined when they go on. */
  watchPause(connection: Connection, show: (text: string | undefined) => void): Disposable;
  /** Tells that something is not possible. */
  tellError(text: string): void;
  /** Tells a failure in one sentence. */
  tellFailure(error: unknown): void;
  /** A panel in the active group with its page, which lies in `media/` under that name, and the title of its tab, which is drawn twice where it is told later. */
  createPanel(viewType: string, page: string, title: string): vscode.WebviewPanel;
  /** Whether tabs of one click are reused, as the user's settings say. */
  hasPreviews(): boolean;
  /** Whether the person has pinned the tab of a panel. */
  isTabPinned(panel: vscode.WebviewPanel): boolean;
  /** Shows an icon in the panel's tab. */
  showIcon(panel: vscode.WebviewPanel, icon: PanelIcon): void;
  /** Gives a panel that VS Code made its page. */
  loadPage(panel: vscode.WebviewPanel, page: string): void;
}
