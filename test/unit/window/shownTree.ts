import { isTail, type ParentNode, type TreeNode } from '../../../src/report/lists/nodes';
import type { RoomsModel } from '../../../src/report/lists/roomsModel';
import type { TextContext } from '../../../src/text/context';
import { rowText } from './rowText';

/** The Rooms view without VS Code: reads the rows of a model as VS Code does, and keeps what was read last. */
export abstract class ShownTree {
  /** Ids of the rows that are expanded. */
  readonly expanded = new Set<string>();
  #model: RoomsModel | undefined;
  readonly #rows = new Map<string, readonly TreeNode[]>();
  readonly #reads = new Set<Promise<void>>();

  /** The context of this moment. */
  protected abstract readonly context: () => TextContext;

  /** The rooms of the account in use; undefined where the view shows a welcome text. */
  get model(): RoomsModel | undefined {
    return this.#model;
  }

  /** The rows below a node, or the rooms, as they were read last: in words, `-` for each step down. */
  tree(parent = '', depth = ''): string[] {
    return (this.#rows.get(parent) ?? []).flatMap((row) => [
      `${depth}${rowText(row, this.context())}`,
      ...(this.expanded.has(row.id) ? this.tree(row.id, `${depth}-`) : []),
    ]);
  }

  /** The row with this id, where it is shown. */
  row(id: string): TreeNode | undefined {
    return [...this.#rows.values()].flat().find((row) => row.id === id);
  }

  /** Expands a row; its children are read. */
  expand(id: string): void {
    this.expanded.add(id);
    this.#readBelow(this.row(id));
  }

  /** Collapses a row, as the view does it. */
  collapse(id: string): void {
    this.expanded.delete(id);
    const row = this.row(id);
    if (row?.kind === 'room' || row?.kind === 'session') {
      this.#model?.cancel(row);
    }
  }

  /** Clicks "Load more..." or "Retry", as a command does it: settles when that has ended. */
  async click(id: string): Promise<void> {
    const row = this.row(id);
    if (isTail(row)) {
      const parent = this.#model?.nodeOf(row.parent);
      await this.#model?.loadMore(parent?.kind === 'participant' ? undefined : parent);
    }
  }

  /** Settles when every row that was asked for is there. */
  async settle(): Promise<void> {
    while (this.#reads.size > 0) {
      await Promise.all(this.#reads);
    }
  }

  /** Shows another model, or the welcome text. */
  protected show(model: RoomsModel | undefined): void {
    this.#rows.clear();
    this.#model = model;
    this.#read(undefined);
  }

  #readBelow(row: TreeNode | undefined): void {
    if (row?.kind === 'room' || row?.kind === 'session') {
      this.#read(row);
    }
  }

  /** Reads rows again that have changed. Of a row that is collapsed VS Code only remembers that those below it are to be read. */
  protected readShown(parent: ParentNode | undefined): void {
    if (parent === undefined || this.expanded.has(parent.id)) {
      this.#read(parent);
    } else {
      this.#rows.delete(parent.id);
    }
  }

  /** Reads rows again, and those below them that are expanded, as VS Code does: those that were asked for of an account that is gone are dropped. */
  #read(parent: ParentNode | undefined): void {
    const model = this.#model;
    const read = (async () => {
      const rows = (await model?.children(parent)) ?? [];
      if (model === this.#model) {
        this.#rows.set(parent?.id ?? '', rows);
        for (const row of rows.filter(({ id }) => this.expanded.has(id))) {
          this.#readBelow(row);
        }
      }
    })();
    this.#reads.add(read);
    void read.finally(() => this.#reads.delete(read));
  }
}
