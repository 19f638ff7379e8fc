import type { Room, Session } from '../../api/types';
import type { EpochMs } from '../../shared/time';
import { isFinal } from '../../store/final';
import type { PagedList } from '../../store/pagedList';
import { isUnused } from '../../text/labels';
import type { RoomNode } from '../lists/nodes';
import type { RoomSessionsFacts } from './facts';

/** Makes an empty list of the room's sessions; `asked` is called when its first page is asked for. */
export type MakeList = (roomName: string, asked: () => void) => PagedList<Session>;

/** The sessions of one room in a usage panel: a list of its own that begins with what the tree has read, so that nothing there takes it away. */
export class RoomSessions {
  readonly #make: MakeList;
  readonly #now: () => EpochMs;
  #room: Room;
  #list: PagedList<Session>;
  #askedAt: EpochMs | undefined;

  constructor(node: RoomNode, make: MakeList, now: () => EpochMs) {
    this.#make = make;
    this.#now = now;
    this.#room = node.room;
    this.#list = this.#empty();
    this.learn(node);
  }

  /** Takes in what the tree knows of the room now: its row, and its sessions where nothing was read here. */
  learn({ room, list, askedAt }: RoomNode): void {
    this.#room = room;
    if (!this.#list.hasLoaded && list.hasLoaded) {
      this.#list = list.fork();
      this.#askedAt = askedAt;
    }
  }

  /** Whether a first page was read, or there is nothing to read. */
  get isRead(): boolean {
    return this.#list.hasLoaded || isUnused(this.#room);
  }

  /** Whether there is nothing more to read. */
  get isWhole(): boolean {
    const { kind } = this.#list.tail;
    return this.#list.hasLoaded ? kind === 'end' || kind === 'repeatedCursor' : isUnused(this.#room);
  }

  /** How many pages are read. */
  get pages(): number {
    return this.#list.pages;
  }

  /** Every session that began after this moment is read; null where all are, infinite where that is not known of any. */
  get completeAfter(): EpochMs | null {
    const { hasLoaded, unsorted, rows, tail } = this.#list;
    if (!hasLoaded) {
      return this.isWhole ? null : (this.#room.lastSessionStartedAt ?? Infinity);
    }
    if (tail.kind === 'end') {
      return null;
    }
    const oldest = unsorted ? undefined : rows.findLast(({ startedAt }) => startedAt !== null);
    return oldest?.startedAt ?? Infinity;
  }

  /** How many requests are left, at least one where it is not whole; `isCounted` is false where the room does not tell how many sessions it has. */
  requestsLeft(pageSize: number): { readonly requests: number; readonly isCounted: boolean } {
    if (this.isWhole) {
      return { requests: 0, isCounted: true };
    }
    const { totalSessions } = this.#room;
    const left = Math.ceil(((totalSessions ?? 0) - this.#list.count) / pageSize);
    return { requests: Math.max(1, left), isCounted: totalSessions !== null };
  }

  /** Reads one page more; throws what the request throws. Answers false when none came, for example because it was cancelled. */
  async readPage(signal: AbortSignal): Promise<boolean> {
    const { pages } = this.#list;
    await readOne(this.#list, signal);
    return this.#list.pages > pages;
  }

  /** Reads again as many pages as are read; what was read stays until all of them have come. Answers whether they have. */
  async readAgain(signal: AbortSignal): Promise<boolean> {
    const { pages } = this.#list;
    let askedAt: EpochMs | undefined;
    const list = this.#make(this.#room.roomName, () => {
      askedAt = this.#now();
    });
    while (list.pages < pages && (list.pages === 0 || list.tail.kind === 'more')) {
      const before = list.pages;
      await readOne(list, signal);
      if (list.pages === before) {
        return false;
      }
    }
    this.#list = list;
    this.#askedAt = askedAt;
    return true;
  }

  /** What is known of the room. */
  get facts(): RoomSessionsFacts {
    const { roomName, totalSessions } = this.#room;
    const { rows, count, dropped, unsorted, tail } = this.#list;
    const listed = count + dropped;
    const isEnded = this.isWhole && tail.kind !== 'repeatedCursor';
    return {
      roomName,
      sessions: rows.map((session) => ({ session, isFinal: isFinal(session.endedAt, this.#askedAt ?? 0) })),
      total: isEnded ? listed : totalSessions === null ? null : Math.max(totalSessions, listed),
      isRead: this.isRead,
      isWhole: this.isWhole,
      completeAfter: this.completeAfter,
      dropped,
      isUnsorted: unsorted && count > 0,
      isRepeated: tail.kind === 'repeatedCursor',
    };
  }

  #empty(): PagedList<Session> {
    return this.#make(this.#room.roomName, () => {
      this.#askedAt = this.#now();
    });
  }
}

async function readOne(list: PagedList<Session>, signal: AbortSignal): Promise<void> {
  const stop = (): void => {
    list.cancel();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await (list.hasLoaded ? list.loadMore() : list.ensureFirst());
  } finally {
    signal.removeEventListener('abort', stop);
  }
  if (list.tail.kind === 'failed') {
    throw list.tail.error;
  }
}
