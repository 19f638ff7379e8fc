import { ApiError } from '../api/errors';
import type { Page } from '../api/types';

/** A page, and whether its order is the API's own because the one asked for was refused. */
export interface StoredPage<T> extends Page<T> {
  readonly unsorted: boolean;
}

/** Remembers which undocumented sort fields the API accepts (only those of participants are documented). */
export class SortFallback {
  readonly #accepted = new Map<string, boolean>();

  /**
   * Asks for a page in an order; a 400 on a first page in an order never tried before is tried once more without.
   * `order` names endpoint and field; throws what `ask` throws.
   */
  async list<T>(
    order: string,
    isFirstPage: boolean,
    ask: (isSorted: boolean) => Promise<Page<T>>,
  ): Promise<StoredPage<T>> {
    if (this.#accepted.get(order) === false) {
      return { ...(await ask(false)), unsorted: true };
    }
    try {
      const page = await ask(true);
      this.#accepted.set(order, true);
      return { ...page, unsorted: false };
    } catch (error) {
      const isRefused = error instanceof ApiError && error.kind === 'badRequest';
      if (!isRefused || !isFirstPage || this.#accepted.get(order) === true) {
        throw error;
      }
    }
    const page = await ask(false);
    this.#accepted.set(order, false);
    return { ...page, unsorted: true };
  }

  /** Forgets what was learnt. */
  clear(): void {
    this.#accepted.clear();
  }
}
