import * as vscode from 'vscode';
import { watchPause } from '../../account/pauseNotice';
import { onDidChangeSettings, readSettings, writeTimeZone } from '../../platform/settings';
import { tellFailure } from '../../platform/tell';
import { currentTextContext, hostTimeZone } from '../../platform/textContext';
import { panelHtml, webviewRoot } from './html';
import type { PanelWindow } from './panelWindow';
import { pickTimeZone } from './pickTimeZone';

/** The window that VS Code gives to the panels. */
export function vscodeWindow(
  { accounts, log }: Pick<PanelWindow, 'accounts' | 'log'>,
  extensionUri: vscode.Uri,
): PanelWindow {
  return {
    accounts,
    log,
    get hostTimeZone() {
      return hostTimeZone();
    },
    readSettings,
    onDidChangeSettings,
    writeTimeZone,
    context: currentTextContext,
    pickTimeZone: (zones, context) => pickTimeZone(zones, hostTimeZone(), context),
    watchPause,
    tellError: (text) => void vscode.window.showErrorMessage(text),
    tellFailure: (error) => void tellFailure(error),
    createPanel: (viewType) => vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active),
    loadPage: (panel, page) => {
      panel.webview.options = { enableScripts: true, localResourceRoots: [webviewRoot(extensionUri)] };
      panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icons', `${page}.svg`);
      panel.webview.html = panelHtml(panel.webview, extensionUri, page);
    },
  };
}
