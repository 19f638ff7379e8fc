import type * as vscode from 'vscode';

/** A tree view as activation registers it, before the part that fills it is loaded. */
export interface RegisteredTree<N> {
  readonly view: vscode.TreeView<N>;
  /** Makes the view read the rows below a node (or all) again, without any request. */
  readonly rowsChanged: vscode.EventEmitter<N | undefined>;
}

/** What fills a tree view. */
export interface RowsProvider<N> {
  /** The rows below a node, or the first ones; never rejects. */
  getChildren(node?: N): Promise<N[]>;
  /** The row below which a row stands; undefined at the top. */
  getParent(node: N): N | undefined | Promise<N | undefined>;
  getTreeItem(node: N): vscode.TreeItem;
  /** The row with its tooltip, which is asked for on hover. */
  resolveTreeItem(item: vscode.TreeItem, node: N): vscode.TreeItem;
}
