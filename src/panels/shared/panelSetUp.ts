import type * as vscode from 'vscode';
import type { KeptZone } from '../../shared/protocol/shared';
import type { PageState } from './panelChannel';
import type { PanelIcon, PanelWindow } from './panelWindow';

/** What makes a panel of any kind. */
export interface PanelSetUp {
  readonly panel: vscode.WebviewPanel;
  readonly window: PanelWindow;
  /** Whether the next one that is opened takes its place. */
  readonly isPreview: boolean;
  /** The zone that was chosen in it before a window reload. */
  readonly zone?: KeptZone;
  /** The page of the panel whose place it takes. */
  readonly page?: LoadedPage;
}

/** A page that is there, and the editor group that it stands in, undefined before that was told. */
export interface LoadedPage extends PageState {
  readonly viewColumn: number | undefined;
}

/** What a panel shows now: the title and the icon of its tab, and the message. */
export interface Drawing<Show> {
  readonly tabTitle: string;
  readonly icon: PanelIcon;
  readonly message: Show;
}
