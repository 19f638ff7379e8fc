import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { watchPause } from '../../account/pauseNotice';
import { onDidChangeSettings, readSettings, writeTimeZone } from '../../platform/settings';
import { tellFailure } from '../../platform/tell';
import { currentTextContext, hostTimeZone } from '../../platform/textContext';
import { panelHtml } from './html';
import type { PanelIcon, PanelWindow } from './panelWindow';
import { pickTimeZone } from './pickTimeZone';

/** What a page may do: VS Code loads it once more where it is told later. */
const pageOptions: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [] };

/** The window that VS Code gives to the panels. */
export function vscodeWindow(
  { accounts, log, loads }: Pick<PanelWindow, 'accounts' | 'log' | 'loads'>,
  extensionUri: vscode.Uri,
): PanelWindow {
  return {
    accounts,
    log,
    loads,
    get hostTimeZone() {
      return hostTimeZone();
    },
    browserTimeZone: undefined,
    readSettings,
    onDidChangeSettings,
    writeTimeZone,
    context: currentTextContext,
    pickTimeZone: (zones, context) => pickTimeZone(zones, hostTimeZone(), context),
    watchPause,
    tellError: (text) => void vscode.window.showErrorMessage(text),
    tellFailure: (error) => void tellFailure(error),
    createPanel: (viewType, page, title) => {
      const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, pageOptions);
      panel.webview.html = readPage(page, extensionUri);
      return panel;
    },
    hasPreviews: () => vscode.workspace.getConfiguration('workbench.editor').get('enablePreview') !== false,
    isTabPinned: (panel) => tabsLike(panel).some(({ isPinned }) => isPinned),
    showIcon: (panel, icon) => {
      panel.iconPath = iconPath(extensionUri, icon);
    },
    loadPage: (panel, page) => {
      panel.webview.options = pageOptions;
      panel.webview.html = readPage(page, extensionUri);
    },
  };
}

function readPage(page: string, extensionUri: vscode.Uri): string {
  const read = (name: string): string =>
    readFileSync(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', page, name).fsPath, 'utf8');
  return panelHtml({ panel: page, language: vscode.env.language, script: read('main.js'), style: read('main.css') });
}

/** The tabs that may be a panel's: the API leads from none to the other. */
function tabsLike({ viewType, title }: vscode.WebviewPanel): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input, label }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType) && label === title,
    );
}

function iconPath(extensionUri: vscode.Uri, icon: PanelIcon): NonNullable<vscode.WebviewPanel['iconPath']> {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', 'icons', `${name}.svg`);
  const isKind = icon === 'participant' || icon === 'session' || icon === 'history' || icon === 'usage';
  return isKind ? file(icon) : { light: file(`${icon}-light`), dark: file(`${icon}-dark`) };
}
