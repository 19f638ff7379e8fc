import * as vscode from 'vscode';
import type { Parts } from './parts';
import { SecretAhead } from './store/secretAhead';
import { accountsSecret, command, panelViewTypes, roomsViewId } from './shared/contributionIds';
import type { TreeNode } from './report/lists/nodes';

/** Registers everything; the parts themselves are loaded right after, because a row, a command or a panel is asked for next. */
export function activate(context: vscode.ExtensionContext): void {
  const rowsChanged = new vscode.EventEmitter<TreeNode | undefined>();
  const secrets = new SecretAhead(context.secrets, accountsSecret);
  let built: Promise<Parts> | undefined;
  const parts = (): Promise<Parts> =>
    (built ??= import('./parts').then(({ buildParts }) =>
      buildParts({ context, secrets, view, rowsChanged, startsWithSample: startsWithSample(context) }),
    ));
  const view = vscode.window.createTreeView<TreeNode>(roomsViewId, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: rowsChanged.event,
      getChildren: async (node) => (await parts()).rows.getChildren(node),
      getParent: (node) => node.parent,
      getTreeItem: async (node) => (await parts()).rows.getTreeItem(node),
      resolveTreeItem: async (item, node) => (await parts()).rows.resolveTreeItem(item, node),
    },
  });
  context.subscriptions.push(
    secrets,
    rowsChanged,
    view,
    ...panelViewTypes.map((viewType) =>
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => {
          (await parts()).panels[viewType].restore(panel, state);
        },
      }),
    ),
    ...Object.values(command).map((id) =>
      vscode.commands.registerCommand(id, async (argument: unknown) => (await parts()).runCommand(id, argument)),
    ),
  );
  setImmediate(() => {
    // Whoever asks for them hears of a failure.
    parts().catch(() => undefined);
  });
}

/** While developing, `WHEREBY_INSIGHTS_ACCOUNT=sample` opens the sample account without a click. */
function startsWithSample({ extensionMode }: vscode.ExtensionContext): boolean {
  return extensionMode === vscode.ExtensionMode.Development && process.env['WHEREBY_INSIGHTS_ACCOUNT'] === 'sample';
}
