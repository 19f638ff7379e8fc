import { Cancelled } from '../api/errors';
import type { Participant } from '../api/types';
import type { PersonalText } from '../shared/personalText';
import type { EpochMs } from '../shared/time';
import type { InsightsStore } from './insightsStore';
import type { PagedList } from './pagedList';
import { stayList } from './stayList';

/** The most pages read for one moment: a list that never ends must not be followed. */
const maxPages = 20;

/** Rows a page where a moment is looked for: as many as the API gives, so that the fewest requests reach it. */
export const largestPage = 100;

/** How far a person's stays are read. */
export interface PersonStaysOptions {
  /** Rows a page. */
  readonly limit: number;
  /** Until a stay that began before this moment; without it one page. */
  readonly from: EpochMs | undefined;
  readonly signal: AbortSignal;
}

/**
 * A person's stays, newest first, as far as they are needed: what comes after one that began before a moment began earlier still.
 * Throws what a request throws, and `Cancelled`.
 */
export async function readPersonStays(
  store: InsightsStore,
  externalId: PersonalText,
  { limit, from, signal }: PersonStaysOptions,
): Promise<PagedList<Participant>> {
  const list = stayList((cursor, dropped) =>
    store.listParticipants({ externalId }, { cursor, limit, signal: dropped }),
  );
  const isFarEnough = (): boolean =>
    from === undefined || list.rows.some(({ joinedAt }) => joinedAt !== null && joinedAt < from);
  const cancel = (): void => {
    list.cancel();
  };
  signal.addEventListener('abort', cancel, { once: true });
  await list.ensureFirst();
  for (let page = 1; page < maxPages && list.tail.kind === 'more' && !signal.aborted && !isFarEnough(); page += 1) {
    await list.loadMore();
  }
  signal.removeEventListener('abort', cancel);
  if (signal.aborted) {
    throw new Cancelled();
  }
  if (list.tail.kind === 'failed') {
    throw list.tail.error;
  }
  return list;
}
