import type * as vscode from 'vscode';
import { currentTextContext } from '../../platform/textContext';
import type { TreeNode } from '../../report/lists/nodes';
import type { RoomsModel } from '../../report/lists/roomsModel';
import { tooltip, treeItem } from './treeItem';
import type { VerdictBadges } from '../../store/verdicts';

/** Turns a {@link RoomsModel} into rows; without one there are none, and the view shows its welcome text. */
export class RoomsProvider implements vscode.TreeDataProvider<TreeNode> {
  readonly #model: () => Promise<RoomsModel | undefined>;
  readonly #badges: VerdictBadges;
  readonly #loaded: (model: RoomsModel) => void;

  /** `model` is asked for at each look, because signing in or out exchanges it; `loaded` is called after the rooms were read. */
  constructor(
    model: () => Promise<RoomsModel | undefined>,
    badges: VerdictBadges,
    loaded: (model: RoomsModel) => void,
  ) {
    this.#model = model;
    this.#badges = badges;
    this.#loaded = loaded;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    const model = await this.#model();
    if (model === undefined) {
      return [];
    }
    const children = await model.children(node);
    if (model !== (await this.#model())) {
      return [];
    }
    if (node === undefined) {
      this.#loaded(model);
    }
    return children;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node, currentTextContext(), this.#badges);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const text = tooltip(node, currentTextContext(), this.#badges);
    if (text !== undefined) {
      item.tooltip = text;
    }
    return item;
  }
}
