import type { StorePageOptions } from '../../store/insightsStore';
import type { ListPage, LoadPage } from '../../store/pagedList';

/**
 * Pages of one size from first to last, because a cursor holds only for the parameters that it came with; `asked` is called
 * when the first page is asked for.
 */
export function pagesOfOneSize<T>(
  pageSize: () => number,
  ask: (options: StorePageOptions) => Promise<ListPage<T>>,
  asked?: () => void,
): LoadPage<T> {
  let limit = pageSize();
  return (cursor, signal, priority) => {
    if (cursor === null) {
      limit = pageSize();
      asked?.();
    }
    return ask({ cursor, limit, signal, priority });
  };
}
