import { isFiltered, type RoomsQuery } from '../../api/query';
import type { Room } from '../../api/types';
import type { InsightsStore } from '../../store/insightsStore';
import { type ListPage, PagedList } from '../../store/pagedList';
import { pagesOfOneSize } from './pagesOfOneSize';
import { sortRooms } from './sortRooms';

/** What a list of rooms needs from outside. */
export interface RoomListOptions {
  readonly store: InsightsStore;
  /** Rows a page, asked for at the first page. */
  readonly pageSize: () => number;
  /** Called once for a room that was opened by its name and is not there any more. */
  readonly gone: (roomName: string) => void;
  /** Which rooms are listed, and in which order; all of them, last used first, unless told. */
  readonly query?: RoomsQuery;
  /** A first page that was fetched already, of all rooms. */
  readonly firstRooms?: ListPage<Room> | undefined;
}

/** The rooms of an account as they are filtered and sorted, with those that were opened by name before the list had reached them. */
export class RoomList {
  readonly #options: RoomListOptions;
  readonly #opened = new Map<string, Room>();
  #query: RoomsQuery;
  #list: PagedList<Room>;
  #rows: { readonly of: readonly Room[]; readonly rows: readonly Room[] } | undefined;

  constructor(options: RoomListOptions) {
    this.#options = options;
    this.#query = options.query ?? {};
    // What signing in has fetched is in the usual order and holds every room.
    this.#list = this.#listOf(Object.keys(this.#query).length === 0 ? options.firstRooms : undefined);
  }

  /** Which rooms are listed, and in which order. */
  get query(): RoomsQuery {
    return this.#query;
  }

  /** The pages that stand behind the rows. */
  get list(): PagedList<Room> {
    return this.#list;
  }

  /** The rooms, those that were opened by name first. Where Whereby refuses the order, what is loaded is sorted here. */
  get rows(): readonly Room[] {
    const of = this.#list.rows;
    if (this.#rows?.of !== of) {
      const opened = [...this.#opened.values()].filter((room) => !this.#list.has(room.roomName));
      const listed = this.#list.unsorted ? sortRooms(of, this.#query.sortBy) : of;
      this.#rows = { of, rows: [...opened, ...listed] };
    }
    return this.#rows.rows;
  }

  /** Lists other rooms or in another order; nothing is asked for until they are looked at. */
  choose(query: RoomsQuery): void {
    this.#list.cancel();
    this.#query = query;
    this.#opened.clear();
    this.#list = this.#listOf();
  }

  /** Makes sure that the first page was asked for, also of what is chosen meanwhile. Never rejects. */
  async ensureFirst(): Promise<void> {
    let list: PagedList<Room>;
    do {
      list = this.#list;
      await list.ensureFirst();
    } while (list !== this.#list);
  }

  /** A room that is shown. */
  get(roomName: string): Room | undefined {
    return this.#list.get(roomName) ?? this.#opened.get(roomName);
  }

  /** Puts a room that was found into the rows where the list has not reached it; answers whether that was needed. */
  open(room: Room): boolean {
    if (this.get(room.roomName) !== undefined) {
      return false;
    }
    this.#opened.set(room.roomName, room);
    this.#rows = undefined;
    return true;
  }

  /** Asks for a room by its exact name, whatever is filtered. */
  async askFor(roomName: string, signal?: AbortSignal): Promise<Room | undefined> {
    const options = { limit: this.#options.pageSize(), signal };
    const page = await this.#options.store.listRooms({ roomName: { exact: roomName } }, options);
    return page.results.find((found) => found.roomName === roomName);
  }

  /** Reads the list again, then by their names the opened rooms that it does not reach; answers the first failure of those. */
  async refresh(): Promise<PromiseRejectedResult | undefined> {
    const list = this.#list;
    await list.refresh();
    if (list.tail.kind === 'failed') {
      return undefined;
    }
    const unlisted = [...this.#opened.keys()].filter((roomName) => !this.#list.has(roomName));
    const answers = await Promise.allSettled(
      unlisted.map(async (roomName) => {
        const room = await this.askFor(roomName);
        if (room !== undefined) {
          this.#opened.set(roomName, room);
        } else if (this.#opened.delete(roomName)) {
          this.#options.gone(roomName);
        }
        this.#rows = undefined;
      }),
    );
    return answers.find((answer) => answer.status === 'rejected');
  }

  /** Whether rooms are left out by a filter. */
  get isFiltered(): boolean {
    return isFiltered(this.#query);
  }

  #listOf(first?: ListPage<Room>): PagedList<Room> {
    const { store, pageSize } = this.#options;
    const query = this.#query;
    return new PagedList(
      pagesOfOneSize(pageSize, (page) => store.listRooms(query, page)),
      (room) => room.roomName,
      first,
    );
  }
}
