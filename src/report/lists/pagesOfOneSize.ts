import type { StorePageOptions } from '../../store/insightsStore';
import type { ListPage, LoadPage } from '../../store/pagedList';

/**
 * Pages of one size from first to last, also where a refresh with another one was given up, because a cursor holds only for
 * the parameters that it came with; `asked` is called when the first page is asked for.
 */
export function pagesOfOneSize<T>(
  pageSize: () => number,
  ask: (options: StorePageOptions) => Promise<ListPage<T>>,
  asked?: () => void,
): LoadPage<T> {
  const first = pageSize();
  const sizes = new Map<string, number>();
  return async (cursor, signal, priority) => {
    const limit = cursor === null ? pageSize() : (sizes.get(cursor) ?? first);
    if (cursor === null) {
      asked?.();
    }
    const page = await ask({ cursor, limit, signal, priority });
    if (page.cursor !== null) {
      sizes.set(page.cursor, limit);
    }
    return page;
  };
}
