import * as vscode from 'vscode';
import type { Parts } from './parts';
import { SecretAhead } from './store/secretAhead';
import type { TreeNode } from './report/lists/nodes';
import type { PeopleNode } from './report/lists/peopleNodes';
import {
  accountsSecret,
  caseEditorType,
  command,
  panelViewTypes,
  peopleViewId,
  roomsViewId,
  toolName,
} from './shared/contributionIds';
import type { RegisteredTree, RowsProvider } from './tree/shared/registeredTree';

/** Registers everything; the parts themselves are loaded right after, because a row, a command or a panel is asked for next. */
export function activate(context: vscode.ExtensionContext): void {
  const secrets = new SecretAhead(context.secrets, accountsSecret);
  let built: Promise<Parts> | undefined;
  const parts = (): Promise<Parts> =>
    (built ??= import('./parts').then(({ buildParts }) =>
      buildParts({ context, secrets, rooms, people, startsWithSample: startsWithSample(context) }),
    ));
  const rooms = registerTree<TreeNode>(roomsViewId, async () => (await parts()).rooms);
  const people = registerTree<PeopleNode>(peopleViewId, async () => (await parts()).people);
  context.subscriptions.push(
    secrets,
    rooms.view,
    rooms.rowsChanged,
    people.view,
    people.rowsChanged,
    ...panelViewTypes.map((viewType) =>
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => {
          (await parts()).panels[viewType].restore(panel, state);
        },
      }),
    ),
    vscode.window.registerUriHandler({ handleUri: async (uri) => (await parts()).openLink(uri) }),
    vscode.window.registerCustomEditorProvider(caseEditorType, {
      openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
      resolveCustomEditor: async (document, panel) => (await parts()).cases.resolve(document, panel),
    } satisfies vscode.CustomReadonlyEditorProvider),
    ...Object.values(toolName).map((name) =>
      vscode.lm.registerTool<object>(name, {
        prepareInvocation: async ({ input }) => (await parts()).tools.prepare(name, input),
        invoke: async (options, token) => (await parts()).tools.invoke(name, options, token),
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

/** Registers a tree whose rows come from a part that is loaded when they are asked for. */
function registerTree<N>(viewId: string, provider: () => Promise<RowsProvider<N>>): RegisteredTree<N> {
  const rowsChanged = new vscode.EventEmitter<N | undefined>();
  const view = vscode.window.createTreeView<N>(viewId, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: rowsChanged.event,
      getChildren: async (node) => (await provider()).getChildren(node),
      getParent: async (node) => (await provider()).getParent(node),
      getTreeItem: async (node) => (await provider()).getTreeItem(node),
      resolveTreeItem: async (item, node) => (await provider()).resolveTreeItem(item, node),
    },
  });
  return { view, rowsChanged };
}

/** While developing, `WHEREBY_INSIGHTS_ACCOUNT=sample` opens the sample account without a click. */
function startsWithSample({ extensionMode }: vscode.ExtensionContext): boolean {
  return extensionMode === vscode.ExtensionMode.Development && process.env['WHEREBY_INSIGHTS_ACCOUNT'] === 'sample';
}
