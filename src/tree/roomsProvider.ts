import * as vscode from 'vscode';
import { currentTextContext } from '../platform/textContext';
import type { TreeNode } from './nodes';
import type { RoomsModel } from './roomsModel';
import { tooltip, treeItem } from './treeItem';

/** Shows a {@link RoomsModel} in a tree view; without one the view is empty and shows its welcome text. */
export class RoomsProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  /** `model` is asked for at each look, because signing in or out exchanges it; `loaded` is called after the rooms were read. */
  constructor(
    private readonly model: () => Promise<RoomsModel | undefined>,
    private readonly loaded: (model: RoomsModel) => void,
  ) {}

  /** Makes the view read the rows below a node again, without any request. */
  update(node?: TreeNode): void {
    this.changed.fire(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    const model = await this.model();
    if (model === undefined) {
      return [];
    }
    const children = await model.children(node);
    if (model !== (await this.model())) {
      return [];
    }
    if (node === undefined) {
      this.loaded(model);
    }
    return children;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node, currentTextContext());
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const text = tooltip(node, currentTextContext());
    if (text !== undefined) {
      item.tooltip = text;
    }
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
