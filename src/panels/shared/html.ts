import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The built parts of a panel's page, below `dist/webview`. */
export function webviewRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/**
 * The page of a panel: one script and one style sheet, admitted by a fresh nonce and by nothing else, no data. `cspSource` is
 * not used, because on code-server it admits everything that the workbench's own origin serves.
 */
export function panelHtml(webview: vscode.Webview, extensionUri: vscode.Uri, panel: string): string {
  const nonce = randomBytes(16).toString('base64');
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(webviewRoot(extensionUri), panel, name)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta property="csp-nonce" content="${nonce}" />
    <title>Whereby Insights</title>
    <link rel="stylesheet" nonce="${nonce}" href="${file('main.css')}" />
  </head>
  <body>
    <main id="${panel}"></main>
    <script nonce="${nonce}" src="${file('main.js')}"></script>
  </body>
</html>`;
}
