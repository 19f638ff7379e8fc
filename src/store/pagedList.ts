import { isCancelled } from '../api/errors';
import type { Page } from '../api/types';
import type { ListTail } from '../shared/listTail';

/** Asks for one page; null is the first. Rejects when the request fails or is cancelled. */
export type LoadPage<T> = (cursor: string | null, signal: AbortSignal) => Promise<ListPage<T>>;

/** A page that may have to say that its order is not the one asked for. */
export interface ListPage<T> extends Page<T> {
  readonly unsorted?: boolean;
}

type NextPage =
  { readonly kind: 'first' } | { readonly kind: 'cursor'; readonly cursor: string } | { readonly kind: 'none' };

interface Loaded<T> {
  readonly rows: ReadonlyMap<string, T>;
  readonly pages: number;
  readonly dropped: number;
  readonly unsorted: boolean;
  readonly next: NextPage;
  readonly seen: ReadonlySet<string>;
  readonly repeated: boolean;
}

/** What is in flight, and how many pages are shown when it has arrived. */
interface Running {
  readonly done: Promise<void>;
  readonly pages: number;
  readonly abort: AbortController;
}

const nothing: Loaded<never> = {
  rows: new Map<string, never>(),
  pages: 0,
  dropped: 0,
  unsorted: false,
  next: { kind: 'first' },
  seen: new Set(),
  repeated: false,
};

/**
 * The rows of a paged list, and alone the keeper of its cursor. At most one request is in flight; a page that was asked for
 * before a refresh, a reset or a cancel is dropped when it arrives. A failed page keeps the earlier rows.
 */
export class PagedList<T> {
  readonly #load: LoadPage<T>;
  readonly #idOf: (row: T) => string;
  #loaded: Loaded<T> = nothing;
  /** `pages`: how many a refresh that failed was to bring; 0 when it was one page more. */
  #failure: { readonly error: unknown; readonly pages: number } | undefined;
  #running: Running | undefined;
  #generation = 0;

  /** `first` is a first page that was fetched already. */
  constructor(load: LoadPage<T>, idOf: (row: T) => string, first?: ListPage<T>) {
    this.#load = load;
    this.#idOf = idOf;
    if (first !== undefined) {
      this.#loaded = this.#append(nothing, first);
    }
  }

  /** The rows in the order they came, each id once. */
  get rows(): readonly T[] {
    return [...this.#loaded.rows.values()];
  }

  /** Whether a row with this id is shown. */
  has(id: string): boolean {
    return this.#loaded.rows.has(id);
  }

  /** Rows that the API gave without what identifies them. */
  get dropped(): number {
    return this.#loaded.dropped;
  }

  /** Whether the API refused the order that was asked for. */
  get unsorted(): boolean {
    return this.#loaded.unsorted;
  }

  /** Whether a first page has arrived. */
  get hasLoaded(): boolean {
    return this.#loaded.pages > 0;
  }

  /** What stands below the rows. */
  get tail(): ListTail {
    if (this.#running !== undefined) {
      return { kind: 'loading' };
    }
    if (this.#failure !== undefined) {
      return { kind: 'failed', error: this.#failure.error };
    }
    if (this.#loaded.repeated) {
      return { kind: 'repeatedCursor' };
    }
    return { kind: this.#loaded.next.kind === 'none' ? 'end' : 'more' };
  }

  /** Makes sure that the first page was asked for. Never rejects: what went wrong is in the tail. */
  async ensureFirst(): Promise<void> {
    if (!this.hasLoaded) {
      await (this.#running?.done ?? this.#run(nothing, 1));
    }
  }

  /** Loads one page more, or what failed before; while anything is loading it changes nothing. */
  async loadMore(): Promise<void> {
    if (this.#running !== undefined) {
      return this.#running.done;
    }
    if (this.#failure !== undefined && this.#failure.pages > 0) {
      return this.refresh();
    }
    if (this.#loaded.next.kind !== 'none') {
      await this.#run(this.#loaded, 1);
    }
  }

  /** Reads again as many pages as are shown or on their way; the old rows stay until all of them have arrived. */
  async refresh(): Promise<void> {
    const pages = Math.max(1, this.#loaded.pages, this.#running?.pages ?? 0, this.#failure?.pages ?? 0);
    this.cancel();
    await this.#run(nothing, pages);
  }

  /** Forgets everything, so that the next look asks again. */
  reset(): void {
    this.cancel();
    this.#loaded = nothing;
    this.#failure = undefined;
  }

  /** Stops waiting for what is on its way; the rows stay. */
  cancel(): void {
    this.#generation += 1;
    this.#running?.abort.abort();
    this.#running = undefined;
  }

  #run(from: Loaded<T>, pages: number): Promise<void> {
    const abort = new AbortController();
    const done = this.#fetchPages(from, pages, abort.signal);
    this.#running = { done, pages: from.pages + pages, abort };
    return done;
  }

  async #fetchPages(from: Loaded<T>, pages: number, signal: AbortSignal): Promise<void> {
    const generation = this.#generation;
    let loaded = from;
    try {
      for (let page = 0; page < pages && loaded.next.kind !== 'none'; page += 1) {
        const cursor = loaded.next.kind === 'cursor' ? loaded.next.cursor : null;
        const answer = await this.#load(cursor, signal);
        if (generation !== this.#generation) {
          return;
        }
        loaded = this.#append(loaded, answer);
      }
      this.#loaded = loaded;
      this.#failure = undefined;
    } catch (error) {
      if (generation !== this.#generation) {
        return;
      }
      this.#failure = isCancelled(error) ? undefined : { error, pages: from === nothing ? pages : 0 };
    }
    this.#running = undefined;
  }

  #append(to: Loaded<T>, page: ListPage<T>): Loaded<T> {
    const rows = new Map(to.rows);
    for (const row of page.results) {
      const id = this.#idOf(row);
      if (!rows.has(id)) {
        rows.set(id, row);
      }
    }
    const repeated = page.cursor !== null && to.seen.has(page.cursor);
    const ends = page.cursor === null || repeated;
    return {
      rows,
      pages: to.pages + 1,
      dropped: to.dropped + page.dropped,
      unsorted: page.unsorted === true,
      next: ends ? { kind: 'none' } : { kind: 'cursor', cursor: page.cursor },
      seen: ends ? to.seen : new Set(to.seen).add(page.cursor),
      repeated,
    };
  }
}
