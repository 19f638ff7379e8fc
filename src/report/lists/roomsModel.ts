import type { Page, ParticipantRef, Room } from '../../api/types';
import { groupStays } from '../../quality/groupStays';
import type { InsightsStore } from '../../store/insightsStore';
import { type ListPage, PagedList } from '../../store/pagedList';
import { pagesOfOneSize } from './pagesOfOneSize';
import { isSettled, KnownNodes } from './knownNodes';
import {
  type DataNode,
  type ParentNode,
  participantNodeId,
  type ParticipantNode,
  type RoomNode,
  type SessionNode,
  type TreeNode,
} from './nodes';
import { tailRows } from './tailRows';

/** What a model needs from outside. */
export interface RoomsModelOptions {
  readonly store: InsightsStore;
  /** Rows a page, asked for at the first page of each list. */
  readonly pageSize: () => number;
  /** Called when the rows below a node (or the rooms themselves) have to be read again. */
  readonly changed: (parent: ParentNode | undefined) => void;
  /** Called once for a room that was opened by its name and is not there any more. */
  readonly gone: (roomName: string) => void;
  /** A first page of rooms that was fetched already. */
  readonly firstRooms?: ListPage<Room> | undefined;
}

/** The rooms of one account with what was expanded below them. */
export class RoomsModel {
  readonly #options: RoomsModelOptions;
  readonly #rooms: PagedList<Room>;
  readonly #nodes: KnownNodes;
  /** Rooms that were opened by name before the list had reached them. */
  readonly #opened = new Map<string, Room>();

  constructor(options: RoomsModelOptions) {
    this.#options = options;
    const { store, firstRooms } = options;
    const rooms = pagesOfOneSize(options.pageSize, (page) => store.listRooms({}, page));
    this.#rooms = new PagedList(rooms, (room) => room.roomName, firstRooms);
    this.#nodes = new KnownNodes({
      sessionsOf: ({ roomName }) =>
        new PagedList(
          pagesOfOneSize(options.pageSize, (page) => store.listSessions({ roomName }, page)),
          (session) => session.roomSessionId,
        ),
      participantsOf: ({ roomSessionId }, asked) =>
        new PagedList(
          pagesOfOneSize(options.pageSize, (page) => store.listParticipants({ roomSessionId }, page), asked),
          (participant) => participant.participantId,
        ),
      now: () => store.now(),
    });
  }

  /** The rows below a node, asking for the first page where that was not done yet. Never rejects. */
  async children(parent: TreeNode | undefined): Promise<TreeNode[]> {
    if (parent === undefined) {
      await this.#rooms.ensureFirst();
      const rows = this.#roomRows().map((room) => this.#nodes.room(room));
      // An empty account has a welcome text, which shows only where there is no row at all.
      return [...rows, ...tailRows<Room, ParentNode>(undefined, this.#rooms, rows.length)];
    }
    if (parent.kind === 'room') {
      await parent.list.ensureFirst();
      const rows = parent.list.rows.map((session) => this.#nodes.session(parent, session));
      return [...rows, ...tailRows(parent, parent.list, rows.length, 'noSessions')];
    }
    if (parent.kind === 'session') {
      await parent.list.ensureFirst();
      const rows = groupStays(parent.list.rows).map((stay) => this.#nodes.participant(parent, stay));
      return [...rows, ...tailRows(parent, parent.list, rows.length, 'noParticipants')];
    }
    return [];
  }

  /** How many rooms are shown, undefined before the first page has arrived. */
  get roomCount(): number | undefined {
    return this.#rooms.hasLoaded ? this.#roomRows().length : undefined;
  }

  /** The rooms that are shown, in their order. */
  get rooms(): readonly Room[] {
    return this.#roomRows();
  }

  /** Whether the rooms list itself ends here. */
  get hasMoreRooms(): boolean {
    return this.#rooms.tail.kind !== 'end';
  }

  /** Loads one page more below `parent`, or tries again what failed there. */
  async loadMore(parent: ParentNode | undefined): Promise<void> {
    const list = parent === undefined ? this.#rooms : parent.list;
    if (!list.hasLoaded) {
      // Reading the rows asks for the first page again.
      this.#options.changed(parent);
      return;
    }
    const loading = list.loadMore();
    this.#options.changed(parent);
    await loading;
    this.#options.changed(parent);
  }

  /**
   * Reads again what is shown: the rooms, and what is expanded and not final. What is not shown is asked for when it is
   * looked at; what is listed no more is forgotten. Throws the first error of what is still there; the rows stay then.
   */
  async refresh(isExpanded: (id: string) => boolean): Promise<void> {
    this.#forgetUnlisted();
    const shown: ParentNode[] = [];
    for (const node of this.#nodes.parents) {
      if (!node.list.hasLoaded || (node.kind === 'session' && isSettled(node))) {
        continue;
      }
      if (isExpanded(node.id) && (node.parent === undefined || isExpanded(node.parent.id))) {
        shown.push(node);
      } else {
        node.list.reset();
      }
    }
    const [unasked] = await Promise.all([this.#refreshRooms(), ...shown.map(({ list }) => list.refresh())]);
    this.#forgetUnlisted();
    this.#options.changed(undefined);
    const remaining = shown.filter((node) => this.#nodes.get(node.id) === node);
    for (const { tail } of [this.#rooms, ...remaining.map(({ list }) => list)]) {
      if (tail.kind === 'failed') {
        throw tail.error;
      }
    }
    if (unasked !== undefined) {
      throw unasked.reason;
    }
  }

  /** Stops waiting for what was asked for below a node, for example because it was collapsed. */
  cancel(parent: ParentNode): void {
    for (const node of this.#nodes.parents) {
      if (node.parent === parent) {
        this.cancel(node);
      }
    }
    if (parent.list.tail.kind === 'loading') {
      parent.list.cancel();
      this.#options.changed(parent);
    }
  }

  /** The room's node: from the rows, else asked for by its exact name; undefined when there is no such room. */
  async findRoom(roomName: string, signal: AbortSignal): Promise<RoomNode | undefined> {
    const known = this.#roomRows().find((room) => room.roomName === roomName);
    if (known !== undefined) {
      return this.#nodes.room(known);
    }
    const room = await this.#askFor(roomName, signal);
    return room && this.openRoom(room);
  }

  /** Rooms whose names contain a text, the first page of them; the tree does not change. */
  searchRooms(contained: string, signal: AbortSignal): Promise<Page<Room>> {
    const options = { limit: this.#options.pageSize(), signal };
    return this.#options.store.listRooms({ roomName: { contains: contained } }, options);
  }

  /** The node of a room that was found; the room is put into the tree where the list has not reached it. */
  openRoom(room: Room): RoomNode {
    if (!this.#rooms.has(room.roomName) && !this.#opened.has(room.roomName)) {
      this.#opened.set(room.roomName, room);
      this.#options.changed(undefined);
    }
    return this.#nodes.room(room);
  }

  /** The node of a session that is already in the tree. */
  findSession(roomSessionId: string): SessionNode | undefined {
    for (const node of this.#nodes.parents) {
      if (node.kind === 'room') {
        const session = node.list.rows.find((row) => row.roomSessionId === roomSessionId);
        if (session !== undefined) {
          return this.#nodes.session(node, session);
        }
      }
    }
    return undefined;
  }

  /** The node of a stay that was shown. */
  findStay({ roomSessionId, participantId }: ParticipantRef): ParticipantNode | undefined {
    const session = this.findSession(roomSessionId);
    const node = session && this.#nodes.get(participantNodeId(session.id, participantId));
    return node?.kind === 'participant' ? node : undefined;
  }

  /** The node behind an argument of a command, which any other extension may have made up. */
  nodeOf(argument: unknown): DataNode | undefined {
    const id: unknown = typeof argument === 'object' && argument !== null && 'id' in argument ? argument.id : undefined;
    return typeof id === 'string' ? this.#nodes.get(id) : undefined;
  }

  async #askFor(roomName: string, signal?: AbortSignal): Promise<Room | undefined> {
    const options = { limit: this.#options.pageSize(), signal };
    const page = await this.#options.store.listRooms({ roomName: { exact: roomName } }, options);
    return page.results.find((found) => found.roomName === roomName);
  }

  /** Reads the list again, then by their names the opened rooms that it does not reach; answers the first failure of those. */
  async #refreshRooms(): Promise<PromiseRejectedResult | undefined> {
    await this.#rooms.refresh();
    if (this.#rooms.tail.kind === 'failed') {
      return undefined;
    }
    const unlisted = [...this.#opened.keys()].filter((roomName) => !this.#rooms.has(roomName));
    const answers = await Promise.allSettled(
      unlisted.map(async (roomName) => {
        const room = await this.#askFor(roomName);
        if (room !== undefined) {
          this.#opened.set(roomName, room);
        } else if (this.#opened.delete(roomName)) {
          this.#options.gone(roomName);
        }
      }),
    );
    return answers.find((answer) => answer.status === 'rejected');
  }

  #forgetUnlisted(): void {
    this.#nodes.forgetUnlisted(({ roomName }) => this.#rooms.has(roomName) || this.#opened.has(roomName));
  }

  #roomRows(): Room[] {
    const opened = [...this.#opened.values()].filter((room) => !this.#rooms.has(room.roomName));
    return [...opened, ...this.#rooms.rows];
  }
}
