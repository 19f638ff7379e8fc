import { isCancelled } from '../api/errors';
import type { Priority } from '../api/job';
import type { Page } from '../api/types';
import type { ListTail } from '../shared/listTail';

/** Asks for one page; null is the first. Rejects when the request fails or is cancelled. */
export type LoadPage<T> = (cursor: string | null, signal: AbortSignal, priority: Priority) => Promise<ListPage<T>>;

/** A page that may have to say that its order is not the one asked for. */
export interface ListPage<T> extends Page<T> {
  readonly unsorted?: boolean;
}

type NextPage =
  { readonly kind: 'first' } | { readonly kind: 'cursor'; readonly cursor: string } | { readonly kind: 'none' };

/** What has arrived. A page more is added to it in place, so that the hundredth costs no more than the second. */
interface Loaded<T> {
  readonly rows: Map<string, T>;
  readonly seen: Set<string>;
  pages: number;
  dropped: number;
  unsorted: boolean;
  next: NextPage;
  repeated: boolean;
}

/** What is in flight, and how many pages are shown when it has arrived. */
interface Running {
  readonly done: Promise<void>;
  readonly pages: number;
  readonly abort: AbortController;
}

function nothing<T>(): Loaded<T> {
  return {
    rows: new Map<string, T>(),
    seen: new Set(),
    pages: 0,
    dropped: 0,
    unsorted: false,
    next: { kind: 'first' },
    repeated: false,
  };
}

/**
 * The rows of a paged list, and alone the keeper of its cursor. At most one request is in flight; a page that was asked for
 * before a refresh, a reset or a cancel is dropped when it arrives. A failed page keeps the earlier rows.
 */
export class PagedList<T> {
  readonly #load: LoadPage<T>;
  readonly #idOf: (row: T) => string;
  #loaded: Loaded<T> = nothing();
  #rows: readonly T[] | undefined;
  /** `pages`: how many a refresh that failed was to bring; 0 when it was one page more. */
  #failure: { readonly error: unknown; readonly pages: number } | undefined;
  #running: Running | undefined;
  #generation = 0;

  /** `first` is a first page that was fetched already. */
  constructor(load: LoadPage<T>, idOf: (row: T) => string, first?: ListPage<T>) {
    this.#load = load;
    this.#idOf = idOf;
    if (first !== undefined) {
      this.#append(this.#loaded, first);
    }
  }

  /** The rows in the order they came, each id once. */
  get rows(): readonly T[] {
    return (this.#rows ??= [...this.#loaded.rows.values()]);
  }

  /** How many rows there are. */
  get count(): number {
    return this.#loaded.rows.size;
  }

  /** How many pages have arrived. */
  get pages(): number {
    return this.#loaded.pages;
  }

  /** The row with this id. */
  get(id: string): T | undefined {
    return this.#loaded.rows.get(id);
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
  async ensureFirst(priority: Priority = 'interactive'): Promise<void> {
    if (!this.hasLoaded) {
      await (this.#running?.done ?? this.#run(nothing(), 1, priority));
    }
  }

  /** Loads one page more, or what failed before; while anything is loading it changes nothing. */
  async loadMore(priority: Priority = 'interactive'): Promise<void> {
    if (this.#running !== undefined) {
      return this.#running.done;
    }
    if (this.#failure !== undefined && this.#failure.pages > 0) {
      return this.refresh();
    }
    if (this.#loaded.next.kind !== 'none') {
      await this.#run(this.#loaded, 1, priority);
    }
  }

  /** Reads again as many pages as are shown or on their way; the old rows stay until all of them have arrived. */
  async refresh(): Promise<void> {
    const pages = Math.max(1, this.#loaded.pages, this.#running?.pages ?? 0, this.#failure?.pages ?? 0);
    this.cancel();
    await this.#run(nothing(), pages, 'interactive');
  }

  /** Forgets everything, so that the next look asks again. */
  reset(): void {
    this.cancel();
    this.#show(nothing());
    this.#failure = undefined;
  }

  /** A list of its own that begins with what has arrived here and goes on from there. */
  fork(): PagedList<T> {
    const fork = new PagedList(this.#load, this.#idOf);
    const { rows, seen } = this.#loaded;
    fork.#loaded = { ...this.#loaded, rows: new Map(rows), seen: new Set(seen) };
    return fork;
  }

  /** Stops waiting for what is on its way; the rows stay. */
  cancel(): void {
    this.#generation += 1;
    this.#running?.abort.abort();
    this.#running = undefined;
  }

  #run(from: Loaded<T>, pages: number, priority: Priority): Promise<void> {
    const abort = new AbortController();
    const done = this.#fetchPages(from, pages, abort.signal, priority);
    this.#running = { done, pages: from.pages + pages, abort };
    return done;
  }

  async #fetchPages(to: Loaded<T>, pages: number, signal: AbortSignal, priority: Priority): Promise<void> {
    const generation = this.#generation;
    const isAnew = to !== this.#loaded;
    try {
      for (let page = 0; page < pages && to.next.kind !== 'none'; page += 1) {
        const cursor = to.next.kind === 'cursor' ? to.next.cursor : null;
        const answer = await this.#load(cursor, signal, priority);
        if (generation !== this.#generation) {
          return;
        }
        this.#append(to, answer);
      }
      this.#show(to);
      this.#failure = undefined;
    } catch (error) {
      if (generation !== this.#generation) {
        return;
      }
      this.#failure = isCancelled(error) ? undefined : { error, pages: isAnew ? pages : 0 };
    }
    this.#running = undefined;
  }

  #show(loaded: Loaded<T>): void {
    this.#loaded = loaded;
    this.#rows = undefined;
  }

  #append(to: Loaded<T>, page: ListPage<T>): void {
    for (const row of page.results) {
      const id = this.#idOf(row);
      if (!to.rows.has(id)) {
        to.rows.set(id, row);
      }
    }
    to.pages += 1;
    to.dropped += page.dropped;
    to.unsorted = page.unsorted === true;
    to.repeated = page.cursor !== null && to.seen.has(page.cursor);
    if (page.cursor === null || to.repeated) {
      to.next = { kind: 'none' };
    } else {
      to.next = { kind: 'cursor', cursor: page.cursor };
      to.seen.add(page.cursor);
    }
  }
}
