import { onAbort } from '../../api/cancel';
import type { PagedList } from '../../store/pagedList';

/** A list that can be loaded to its end, wherever its rows are shown. */
export interface WholeList {
  readonly list: Pick<
    PagedList<unknown>,
    'count' | 'pages' | 'tail' | 'hasLoaded' | 'loadMore' | 'ensureFirst' | 'cancel'
  >;
  /** How many rows there should be, as far as that is known. */
  readonly expected: number | null;
  /** Makes the view read the rows again. */
  readonly changed: () => void;
}

/** How a list is loaded to its end. */
export interface LoadAllOptions {
  /** Aborted: what is asked for is dropped, and the rows stay. */
  readonly signal: AbortSignal;
  /** Called after each page with what is loaded by then. */
  readonly loaded: (rows: number, requests: number) => void;
  /** Asked after each {@link requestsBeforeAsking} requests, while there is more. */
  readonly mayGoOn: (rows: number, requests: number) => Promise<boolean>;
}

/** After how many requests a person is asked whether to go on. */
export const requestsBeforeAsking = 100;

/**
 * Loads page after page, behind what a person clicks meanwhile; true when the list has ended, false when it was stopped. The
 * view reads the rows again each time they have doubled, so that a long list costs it little. Throws what a page failed with.
 */
export async function loadAll({ list, changed }: WholeList, options: LoadAllOptions): Promise<boolean> {
  const { signal, loaded, mayGoOn } = options;
  const stopping = onAbort([signal], () => {
    list.cancel();
  });
  let shown = list.count;
  let idle = 0;
  try {
    for (let requests = 0; idle < 2;) {
      if (signal.aborted) {
        return false;
      }
      const { tail } = list;
      if (list.hasLoaded && (tail.kind === 'end' || tail.kind === 'repeatedCursor')) {
        return true;
      }
      if (tail.kind === 'failed' && requests > 0) {
        throw tail.error;
      }
      if (requests > 0 && requests % requestsBeforeAsking === 0 && !(await mayGoOn(list.count, requests))) {
        return false;
      }
      const { pages } = list;
      const loading = list.hasLoaded ? list.loadMore('background') : list.ensureFirst('background');
      if (requests === 0) {
        changed();
      }
      await loading;
      requests += 1;
      // A page that does not come twice running was stopped elsewhere, as when the account goes.
      idle = list.pages === pages && list.tail.kind !== 'failed' ? idle + 1 : 0;
      loaded(list.count, requests);
      if (list.count >= 2 * shown) {
        shown = list.count;
        changed();
      }
    }
    return false;
  } finally {
    stopping.dispose();
    changed();
  }
}

/** How many requests more a list takes that has so many rows in all; null where that is not known. */
export function requestsLeft({ list, expected }: WholeList, pageSize: number): number | null {
  return expected === null ? null : Math.ceil(Math.max(0, expected - list.count) / pageSize);
}
