import type * as vscode from 'vscode';
import { currentTextContext } from '../../platform/textContext';
import type { PeopleModel } from '../../report/lists/peopleModel';
import type { PeopleNode } from '../../report/lists/peopleNodes';
import { type KnownElsewhere, tooltip, treeItem } from './treeItem';

/** Turns a {@link PeopleModel} into rows; without one there are none, and the view shows its welcome text. */
export class PeopleProvider implements vscode.TreeDataProvider<PeopleNode> {
  readonly #model: () => Promise<PeopleModel | undefined>;
  readonly #known: KnownElsewhere;

  /** `model` is asked for at each look, because signing in or out exchanges it. */
  constructor(model: () => Promise<PeopleModel | undefined>, known: KnownElsewhere) {
    this.#model = model;
    this.#known = known;
  }

  async getChildren(node?: PeopleNode): Promise<PeopleNode[]> {
    const model = await this.#model();
    const children = (await model?.children(node)) ?? [];
    return model === (await this.#model()) ? [...children] : [];
  }

  getParent(node: PeopleNode): PeopleNode | undefined {
    return node.parent;
  }

  getTreeItem(node: PeopleNode): vscode.TreeItem {
    return treeItem(node, currentTextContext(), this.#known);
  }

  resolveTreeItem(item: vscode.TreeItem, node: PeopleNode): vscode.TreeItem {
    const text = tooltip(node, currentTextContext(), this.#known);
    if (text !== undefined) {
      item.tooltip = text;
    }
    return item;
  }
}
