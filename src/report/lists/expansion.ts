import { parentIdOf } from './nodes';

/** What outlives the window, as VS Code keeps it for a workspace. */
export interface KeptState {
  get(key: string): unknown;
  /** Undefined forgets the value. */
  update(key: string, value: unknown): PromiseLike<void>;
}

const key = 'wherebyInsights.expanded';

/** Most lists that are unfolded again after a window reload, each of which costs a request when it comes into view. */
export const mostUnfoldedAgain = 8;

/** Which rows of an account are expanded, by their ids (room names and session ids), kept over a window reload. */
export class Expansion {
  readonly #kept: KeptState;
  #accountId: string | undefined;
  #ids = new Set<string>();

  constructor(kept: KeptState) {
    this.#kept = kept;
  }

  /** Goes on with what was expanded last in that account, bounded by {@link mostUnfoldedAgain}; undefined (signed out) and another account forget it. */
  use(accountId: string | undefined): void {
    const kept = keptIds(this.#kept.get(key), accountId);
    this.#accountId = accountId;
    this.#ids = new Set(kept === undefined ? [] : latest(kept));
    if (kept === undefined) {
      this.#write(undefined);
    }
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(id: string): void {
    this.#ids.delete(id);
    this.#ids.add(id);
    this.#save();
  }

  delete(id: string): void {
    if (this.#ids.delete(id)) {
      this.#save();
    }
  }

  /** What cannot be saved is forgotten with the window. */
  #write(value: object | undefined): void {
    this.#kept.update(key, value).then(undefined, () => undefined);
  }

  #save(): void {
    if (this.#accountId !== undefined) {
      this.#write({ accountId: this.#accountId, ids: [...this.#ids] });
    }
  }
}

/** The ids that were kept for the account; undefined where none were. */
function keptIds(value: unknown, accountId: string | undefined): string[] | undefined {
  if (typeof value !== 'object' || value === null || !('accountId' in value) || !('ids' in value)) {
    return undefined;
  }
  const { accountId: keptFor, ids } = value;
  return accountId !== undefined && keptFor === accountId && Array.isArray(ids)
    ? ids.filter((id) => typeof id === 'string')
    : undefined;
}

/** The ids expanded last, each with what it stands below; an id whose parent is folded is not seen and not kept. */
function latest(ids: readonly string[]): string[] {
  const all = new Set(ids);
  const chosen = new Set<string>();
  for (const id of ids.toReversed()) {
    const parentId = parentIdOf(id);
    const wanted = [parentId, id].filter((one) => one !== undefined).filter((one) => !chosen.has(one));
    if (wanted.every((one) => all.has(one)) && chosen.size + wanted.length <= mostUnfoldedAgain) {
      wanted.forEach((one) => chosen.add(one));
    }
  }
  return ids.filter((id) => chosen.has(id));
}
