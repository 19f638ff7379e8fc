import { LRUCache } from 'lru-cache';
import { Cancelled } from '../api/errors';
import type { Page, Participant } from '../api/types';
import type { EpochMs } from '../shared/time';
import { isFinal } from './final';
import { type LoadPage, PagedList } from './pagedList';
import { stayKey } from './detailsCache';

/** A session whose whole list is asked for. */
export interface WholeSession {
  readonly roomSessionId: string;
  /** Null while it goes on, undefined where it is not known. */
  readonly endedAt: EpochMs | null | undefined;
}

/** Everyone in a session, in the order of the list. */
export interface SessionStays {
  readonly stays: readonly Participant[];
  /** Rows that the API gave without what identifies them. */
  readonly dropped: number;
  /** Whether the list ended where it should: a cursor that repeats, or too many pages, end it early. */
  readonly isWhole: boolean;
}

/** Rows of one request: as many as the API gives, so that a session costs the fewest requests. */
export const sessionPageSize = 100;
/** The most pages read of one session: a list that never ends must not be followed. */
const maxPages = 100;
/** The most rows kept, of all sessions together, least recently used out first. */
const maxKeptRows = 20_000;

/** The lists of whole sessions; one that can no longer change is kept. */
export class SessionLists {
  readonly #kept = new LRUCache<string, SessionStays>({
    maxSize: maxKeptRows,
    sizeCalculation: ({ stays }) => stays.length + 1,
  });

  /** The list of a session when it will not change any more. */
  get(roomSessionId: string): SessionStays | undefined {
    return this.#kept.get(roomSessionId);
  }

  /** Reads all pages of a session's list and keeps it if it is whole, final and `isWanted`. Throws what a page throws. */
  async read(
    { roomSessionId, endedAt }: WholeSession,
    now: EpochMs,
    load: (cursor: string | null) => Promise<Page<Participant>>,
    signal: AbortSignal | undefined,
    isWanted: () => boolean,
  ): Promise<SessionStays> {
    let answered = 0;
    const page: LoadPage<Participant> = async (cursor) => {
      const answer = await load(cursor);
      answered += 1;
      return answer;
    };
    const list = new PagedList(page, stayKey);
    let { tail } = list;
    for (let pages = 1; pages <= maxPages && tail.kind === 'more'; pages += 1) {
      await list.loadMore();
      ({ tail } = list);
      if (tail.kind === 'failed') {
        throw tail.error;
      }
      if (answered < pages || signal?.aborted === true) {
        throw new Cancelled();
      }
    }
    const read = { stays: list.rows, dropped: list.dropped, isWhole: tail.kind === 'end' };
    if (isWanted() && read.isWhole && read.stays.length > 0 && isListOver(read.stays, endedAt, now)) {
      this.#kept.set(roomSessionId, read);
    }
    return read;
  }

  /** Forgets everything. */
  clear(): void {
    this.#kept.clear();
  }
}

/** Whether nobody can be added to the list: the session has been over for long, or everybody has been away for long. */
export function isListOver(stays: readonly Participant[], endedAt: EpochMs | null | undefined, now: EpochMs): boolean {
  return endedAt === undefined ? stays.every(({ leftAt }) => isFinal(leftAt, now)) : isFinal(endedAt, now);
}
