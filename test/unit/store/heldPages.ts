import { Cancelled } from '../../../src/api/errors';
import { type ListPage, PagedList } from '../../../src/store/pagedList';

/** A row that is nothing but its id. */
export interface Row {
  readonly id: string;
}

/** A request for a page, which waits until the test answers it. */
export interface HeldRequest {
  readonly cursor: string | null;
  readonly signal: AbortSignal;
  /** Answers with rows of these ids. */
  answer(ids: string, cursor: string | null, more?: Partial<ListPage<Row>>): void;
  fail(error: unknown): void;
}

/** A list whose requests a test answers one by one, as late as it likes. */
export class HeldPages {
  /** Every request made so far, in order. */
  readonly requests: HeldRequest[] = [];
  /** Whether an aborted request is told so at once, as the store does; else it answers late. */
  tellsAbort = true;
  readonly list: PagedList<Row>;
  readonly #waiters = new Set<() => void>();

  constructor(first?: ListPage<Row>) {
    this.list = new PagedList<Row>(
      (cursor, signal) => this.#ask(cursor, signal),
      ({ id }) => id,
      first,
    );
  }

  /** The ids shown. */
  get ids(): string {
    return this.list.rows.map(({ id }) => id).join('');
  }

  /** The request made last. */
  get last(): HeldRequest {
    return this.requests.at(-1)!;
  }

  /** Settles when so many requests have been made since the start. */
  async asked(count: number): Promise<void> {
    while (this.requests.length < count) {
      await new Promise<void>((resolve) => this.#waiters.add(resolve));
    }
  }

  /** Loads the first page. */
  async first(ids: string, cursor: string | null, more?: Partial<ListPage<Row>>): Promise<void> {
    const loading = this.list.ensureFirst();
    this.last.answer(ids, cursor, more);
    await loading;
  }

  /** Loads one page more. */
  async more(ids: string, cursor: string | null): Promise<void> {
    const loading = this.list.loadMore();
    this.last.answer(ids, cursor);
    await loading;
  }

  /** Lets one page more fail. */
  async failMore(error: unknown): Promise<void> {
    const loading = this.list.loadMore();
    this.last.fail(error);
    await loading;
  }

  #ask(cursor: string | null, signal: AbortSignal): Promise<ListPage<Row>> {
    return new Promise((resolve, reject) => {
      this.requests.push({
        cursor,
        signal,
        answer: (ids, next, more) => {
          resolve(pageOf(ids, next, more));
        },
        fail: reject,
      });
      this.#waiters.forEach((wake) => {
        wake();
      });
      this.#waiters.clear();
      signal.addEventListener('abort', () => {
        if (this.tellsAbort) {
          reject(new Cancelled());
        }
      });
    });
  }
}

/** A page with a row for each letter. */
export function pageOf(ids: string, cursor: string | null, more: Partial<ListPage<Row>> = {}): ListPage<Row> {
  return { results: Array.from(ids, (id) => ({ id })), cursor, dropped: 0, ...more };
}
