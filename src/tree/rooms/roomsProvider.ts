import { TreeItemCollapsibleState } from 'vscode';
import type * as vscode from 'vscode';
import type { RoomsQuery } from '../../api/query';
import { readSettings } from '../../platform/settings';
import { currentTextContext } from '../../platform/textContext';
import type { TreeNode } from '../../report/lists/nodes';
import type { RoomsModel } from '../../report/lists/roomsModel';
import type { VerdictOf } from '../shared/items';
import { tooltip, treeItem } from './treeItem';
import type { Verdicts } from '../../store/verdicts';

/** Turns a {@link RoomsModel} into rows; without one there are none, and the view shows its welcome text. */
export class RoomsProvider implements vscode.TreeDataProvider<TreeNode> {
  readonly #model: () => Promise<RoomsModel | undefined>;
  readonly #verdicts: Verdicts;
  readonly #isExpanded: (id: string) => boolean;
  readonly #sortBy: () => RoomsQuery['sortBy'];
  readonly #loaded: (model: RoomsModel) => void;

  /** `model` is asked for at each look, because signing in or out exchanges it; `loaded` is called after the rooms were read. */
  constructor(
    model: () => Promise<RoomsModel | undefined>,
    verdicts: Verdicts,
    isExpanded: (id: string) => boolean,
    sortBy: () => RoomsQuery['sortBy'],
    loaded: (model: RoomsModel) => void,
  ) {
    this.#model = model;
    this.#verdicts = verdicts;
    this.#isExpanded = isExpanded;
    this.#sortBy = sortBy;
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
    } else if (node.kind === 'session') {
      // One of these people is opened next; whoever does that hears of a failure.
      setImmediate(() => {
        import('../../report/participant/participantReport').catch(() => undefined);
      });
    }
    return children;
  }

  async getParent(node: TreeNode): Promise<TreeNode | undefined> {
    return (await this.#model())?.parentOf(node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = treeItem(node, currentTextContext(), this.#verdictOf, this.#sortBy());
    if (item.collapsibleState === TreeItemCollapsibleState.Collapsed && this.#isExpanded(node.id)) {
      item.collapsibleState = TreeItemCollapsibleState.Expanded;
    }
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const text = tooltip(node, currentTextContext(), this.#verdictOf);
    if (text !== undefined) {
      item.tooltip = text;
    }
    return item;
  }

  readonly #verdictOf: VerdictOf = (stay) => this.#verdicts.get(stay, readSettings());
}
