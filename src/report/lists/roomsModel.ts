import type { RoomsQuery } from '../../api/query';
import type { Page, ParticipantRef, Room } from '../../api/types';
import { groupStays } from '../../quality/groupStays';
import { isGiven } from '../../shared/personalText';
import { PagedList } from '../../store/pagedList';
import type { TextContext } from '../../text/context';
import { pagesOfOneSize } from './pagesOfOneSize';
import { SessionRows } from './sessionRows';
import { sessionsList } from './sessionsList';
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
import { RoomList, type RoomListOptions } from './roomList';
import { tailRows } from './tailRows';
import type { WholeList } from './wholeList';

/** What a model needs from outside. */
export interface RoomsModelOptions extends RoomListOptions {
  /** In whose zone a day begins. */
  readonly context: () => TextContext;
  /** Called when the rows below a node (or the rooms themselves) have to be read again. */
  readonly changed: (parent: ParentNode | undefined) => void;
}

/** The rooms of one account with what was expanded below them. */
export class RoomsModel {
  /** The rows of the sessions of rooms. */
  readonly sessions: SessionRows;
  readonly #options: RoomsModelOptions;
  readonly #rooms: RoomList;
  readonly #nodes: KnownNodes;

  constructor(options: RoomsModelOptions) {
    this.#options = options;
    const { store } = options;
    this.#rooms = new RoomList(options);
    this.#nodes = new KnownNodes({
      sessionsOf: ({ roomName }, asked) => sessionsList(store, roomName, options.pageSize, asked),
      participantsOf: ({ roomSessionId }, asked) =>
        new PagedList(
          pagesOfOneSize(options.pageSize, (page) => store.listParticipants({ roomSessionId }, page), asked),
          (participant) => participant.participantId,
        ),
      now: () => store.now(),
    });
    this.sessions = new SessionRows(this.#nodes, options.context);
  }

  /** The rows below a node, asking for the first page where that was not done yet. Never rejects. */
  async children(parent: TreeNode | undefined): Promise<TreeNode[]> {
    if (parent === undefined) {
      await this.#rooms.ensureFirst();
      const rows = this.#rooms.rows.map((room) => this.#nodes.room(room));
      // Where there is no room a welcome text says why, which shows only where there is no row at all.
      return [
        ...rows,
        ...tailRows<Room, ParentNode>(undefined, this.#rooms.list, rows.length, { unsorted: 'sortedHere' }),
      ];
    }
    if (parent.kind === 'room') {
      return this.sessions.below(parent);
    }
    if (parent.kind === 'period') {
      return this.sessions.inGroup(parent);
    }
    if (parent.kind === 'session') {
      await parent.list.ensureFirst();
      const rows = groupStays(parent.list.rows).map((stay) => this.#nodes.participant(parent, stay));
      const whole = parent.list.rows.some(({ externalId }) => isGiven(externalId)) ? undefined : 'noExternalIds';
      return [...rows, ...tailRows(parent, parent.list, rows.length, { empty: 'noParticipants', whole })];
    }
    return [];
  }

  /** The row below which a row stands; undefined at the top. */
  parentOf(node: TreeNode): TreeNode | undefined {
    return node.kind === 'session' ? this.sessions.above(node) : node.parent;
  }

  /** How many rooms are shown, undefined before the first page has arrived. */
  get roomCount(): number | undefined {
    return this.#rooms.list.hasLoaded ? this.#rooms.rows.length : undefined;
  }

  /** The rooms that are shown, in their order. */
  get rooms(): readonly Room[] {
    return this.#rooms.rows;
  }

  /** Whether there may be rooms that are not loaded. */
  get hasMoreRooms(): boolean {
    return this.#rooms.list.tail.kind !== 'end';
  }

  /** Whether {@link rooms} are all rooms of the account. */
  get hasAllRooms(): boolean {
    return !this.#rooms.isFiltered && !this.hasMoreRooms;
  }

  /** Which rooms are listed, and in which order. */
  get roomsQuery(): RoomsQuery {
    return this.#rooms.query;
  }

  /** Whether Whereby refuses the order, so that only what is loaded is sorted. */
  get isSortedHere(): boolean {
    return this.#rooms.list.unsorted;
  }

  /** Lists other rooms or in another order; what was loaded below rooms stays known. */
  chooseRooms(query: RoomsQuery): void {
    this.#rooms.choose(query);
    this.#options.changed(undefined);
  }

  /** The list below `parent`, or that of the rooms, to be loaded to its end. */
  whole(parent: ParentNode | undefined): WholeList {
    const list = parent === undefined ? this.#rooms.list : parent.list;
    const expected =
      parent === undefined
        ? null
        : parent.kind === 'room'
          ? parent.room.totalSessions
          : parent.session.totalUniqueParticipants;
    const changed = (): void => {
      this.#options.changed(parent);
    };
    return { list, expected, changed };
  }

  /** The pages of rooms. */
  get roomPages(): PagedList<Room> {
    return this.#rooms.list;
  }

  /** Loads one page more below `parent`, or tries again what failed there. */
  async loadMore(parent: ParentNode | undefined): Promise<void> {
    const list = parent === undefined ? this.#rooms.list : parent.list;
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
    const [unasked] = await Promise.all([this.#rooms.refresh(), ...shown.map(({ list }) => list.refresh())]);
    this.#forgetUnlisted();
    this.#options.changed(undefined);
    const remaining = shown.filter((node) => this.#nodes.get(node.id) === node);
    for (const { tail } of [this.#rooms.list, ...remaining.map(({ list }) => list)]) {
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
    const room = this.#rooms.get(roomName) ?? (await this.#rooms.askFor(roomName, signal));
    return room && this.openRoom(room);
  }

  /** Rooms whose names contain a text, the first page of them; the tree does not change. */
  searchRooms(contained: string, signal: AbortSignal): Promise<Page<Room>> {
    const options = { limit: this.#options.pageSize(), signal };
    return this.#options.store.listRooms({ roomName: { contains: contained } }, options);
  }

  /** The node of a room that was found; the room is put into the tree where the list has not reached it. */
  openRoom(room: Room): RoomNode {
    if (this.#rooms.open(room)) {
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

  #forgetUnlisted(): void {
    this.#nodes.forgetUnlisted(({ roomName }) => this.#rooms.get(roomName) !== undefined);
  }
}
