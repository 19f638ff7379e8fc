import * as vscode from 'vscode';
import { floor } from './names';

/** A page that paints one canvas, and again for each message. */
const html = `<!DOCTYPE html><html lang="en"><body><canvas id="${floor.canvas}" width="800" height="220"></canvas><script>
  const context = document.getElementById('${floor.canvas}').getContext('2d');
  function paint() {
    context.clearRect(0, 0, 800, 220);
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(800, 220);
    context.stroke();
  }
  addEventListener('message', paint);
  paint();
</script></body></html>`;

/**
 * The least that an extension with a view and a panel can do: a tree of one static row, which opens a page of one canvas.
 * It also changes settings at a click, its own and the measured extension's.
 */
export function activate({ subscriptions, extension }: vscode.ExtensionContext): void {
  const { name } = extension.packageJSON as { name: string };
  const row = new vscode.TreeItem(floor.row);
  row.command = { command: `${name}.open`, title: floor.row };
  let panel: vscode.WebviewPanel | undefined;
  subscriptions.push(
    vscode.window.createTreeView(name, {
      treeDataProvider: { getChildren: () => [row], getTreeItem: (item: vscode.TreeItem) => item },
    }),
    vscode.commands.registerCommand(`${name}.open`, () => {
      panel = vscode.window.createWebviewPanel(name, floor.panel, vscode.ViewColumn.Active, { enableScripts: true });
      panel.webview.html = html;
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(name)) {
        void panel?.webview.postMessage('paint');
      }
    }),
    ...[
      { text: floor.changeOwn, key: `${name}.value`, values: [0, 1] },
      { text: floor.changeMeasured, key: floor.measuredSetting, values: floor.measuredValues },
    ].map(({ text, key, values: [first, second] }) => {
      const item = vscode.window.createStatusBarItem(text);
      item.text = `${name} ${text}`;
      item.command = `${name}.${text}`;
      item.show();
      return vscode.Disposable.from(
        item,
        vscode.commands.registerCommand(item.command, () => {
          const settings = vscode.workspace.getConfiguration();
          const next = settings.get(key) === second ? first : second;
          return settings.update(key, next, vscode.ConfigurationTarget.Global);
        }),
      );
    }),
  );
}
