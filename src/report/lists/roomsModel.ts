import type { Participant, ParticipantRef, Room, Session } from '../../api/types';
import type { EpochMs } from '../../shared/time';
import { isFinal } from '../../store/final';
import type { InsightsStore, StorePageOptions } from '../../store/insightsStore';
import {
  type DataNode,
  type ParentNode,
  participantNodeId,
  type ParticipantNode,
  type RoomNode,
  roomNodeId,
  type SessionNode,
  sessionNodeId,
  type TreeNode,
} from './nodes';
import { type ListPage, type LoadPage, PagedList } from '../../store/pagedList';
import { tailRows } from './tailRows';

/** The rooms of one account with what was expanded below them. */
export class RoomsModel {
  private readonly rooms: PagedList<Room>;
  private readonly nodes = new Map<string, DataNode>();
  /** Rooms that were opened by name before the list had reached them. */
  private readonly opened = new Map<string, Room>();
  /** When the participants of a session were last asked for, by the id of its node. */
  private readonly askedAt = new Map<string, EpochMs>();

  /** `changed` is called when the rows below a node (or the rooms themselves) have to be read again. */
  constructor(
    private readonly store: InsightsStore,
    private readonly pageSize: () => number,
    private readonly changed: (parent: ParentNode | undefined) => void,
    firstRooms?: ListPage<Room>,
  ) {
    this.rooms = new PagedList(
      this.page((options) => store.listRooms({}, options)),
      (room) => room.roomName,
      firstRooms,
    );
  }

  /** The rows below a node, asking for the first page where that was not done yet. Never rejects. */
  async children(parent: TreeNode | undefined): Promise<TreeNode[]> {
    if (parent === undefined) {
      await this.rooms.ensureFirst();
      const rows = this.roomRows().map((room) => this.roomNode(room));
      return [...rows, ...tailRows(undefined, this.rooms, rows.length)];
    }
    if (parent.kind === 'room') {
      await parent.list.ensureFirst();
      const rows = parent.list.rows.map((session) => this.sessionNode(parent, session));
      return [...rows, ...tailRows(parent, parent.list, rows.length)];
    }
    if (parent.kind === 'session') {
      await parent.list.ensureFirst();
      const rows = parent.list.rows.map((participant) => this.participantNode(parent, participant));
      return [...rows, ...tailRows(parent, parent.list, rows.length)];
    }
    return [];
  }

  /** How many rooms are shown, undefined before the first page has arrived. */
  get roomCount(): number | undefined {
    return this.rooms.hasLoaded ? this.roomRows().length : undefined;
  }

  /** Whether the rooms list itself ends here. */
  get hasMoreRooms(): boolean {
    return this.rooms.tail.kind !== 'end';
  }

  /** Loads one page more below `parent`, or tries again what failed there. */
  async loadMore(parent: ParentNode | undefined): Promise<void> {
    const list = parent === undefined ? this.rooms : parent.list;
    if (!list.hasLoaded) {
      // Reading the rows asks for the first page again.
      this.changed(parent);
      return;
    }
    const loading = list.loadMore();
    this.changed(parent);
    await loading;
    this.changed(parent);
  }

  /**
   * Reads again what is shown: the rooms, and what is expanded and not final. What is not shown is asked for when it is
   * looked at. Throws the first error; the rows stay then.
   */
  async refresh(isExpanded: (id: string) => boolean): Promise<void> {
    const lists: PagedList<Room | Session | Participant>[] = [this.rooms as PagedList<Room | Session | Participant>];
    for (const node of this.nodes.values()) {
      if (node.kind === 'participant' || !node.list.hasLoaded) {
        continue;
      }
      const shown = isExpanded(node.id) && (node.parent === undefined || isExpanded(node.parent.id));
      if (node.kind === 'session' && this.isSettled(node)) {
        continue;
      }
      if (shown) {
        lists.push(node.list as PagedList<Room | Session | Participant>);
      } else {
        node.list.reset();
      }
    }
    await Promise.all(lists.map((list) => list.refresh()));
    this.changed(undefined);
    for (const { tail } of lists) {
      if (tail.kind === 'failed') {
        throw tail.error;
      }
    }
  }

  /** Stops waiting for what was asked for below a node, for example because it was collapsed. */
  cancel(parent: ParentNode): void {
    for (const node of this.nodes.values()) {
      if (node.kind === 'session' && node.parent === parent) {
        this.cancel(node);
      }
    }
    if (parent.list.tail.kind === 'loading') {
      parent.list.cancel();
      this.changed(parent);
    }
  }

  /** The room's node: from the rows, else asked for by its exact name; undefined when there is no such room. */
  async findRoom(roomName: string, signal: AbortSignal): Promise<RoomNode | undefined> {
    const known = this.roomRows().find((room) => room.roomName === roomName);
    if (known !== undefined) {
      return this.roomNode(known);
    }
    const page = await this.store.listRooms({ roomName: { exact: roomName } }, { limit: this.pageSize(), signal });
    const room = page.results.find((found) => found.roomName === roomName);
    if (room === undefined) {
      return undefined;
    }
    this.opened.set(roomName, room);
    this.changed(undefined);
    return this.roomNode(room);
  }

  /** The node of a session that is already in the tree. */
  findSession(roomSessionId: string): SessionNode | undefined {
    for (const node of this.nodes.values()) {
      if (node.kind === 'room') {
        const session = node.list.rows.find((row) => row.roomSessionId === roomSessionId);
        if (session !== undefined) {
          return this.sessionNode(node, session);
        }
      }
    }
    return undefined;
  }

  /** The node of a stay that was shown. */
  findStay({ roomSessionId, participantId }: ParticipantRef): ParticipantNode | undefined {
    const session = this.findSession(roomSessionId);
    const node = session && this.nodes.get(participantNodeId(session.id, participantId));
    return node?.kind === 'participant' ? node : undefined;
  }

  /** The node behind an argument of a command, which any other extension may have made up. */
  nodeOf(argument: unknown): DataNode | undefined {
    const id: unknown = typeof argument === 'object' && argument !== null && 'id' in argument ? argument.id : undefined;
    return typeof id === 'string' ? this.nodes.get(id) : undefined;
  }

  /** Pages of one size from first to last, because a cursor holds only for the parameters it came with. */
  private page<T>(ask: (options: StorePageOptions) => Promise<ListPage<T>>): LoadPage<T> {
    let limit = this.pageSize();
    return (cursor, signal) => {
      limit = cursor === null ? this.pageSize() : limit;
      return ask({ cursor, limit, signal });
    };
  }

  /** Whether the participants were final already when they were read, not only now. */
  private isSettled({ id, session, list }: SessionNode): boolean {
    return list.tail.kind !== 'failed' && isFinal(session.endedAt, this.askedAt.get(id) ?? 0);
  }

  private roomRows(): Room[] {
    const rows = this.rooms.rows;
    const listed = new Set(rows.map((room) => room.roomName));
    const opened = [...this.opened.values()].filter((room) => !listed.has(room.roomName));
    return [...opened, ...rows];
  }

  private roomNode(room: Room): RoomNode {
    const id = roomNodeId(room.roomName);
    const known = this.nodes.get(id);
    if (known?.kind === 'room') {
      known.room = room;
      return known;
    }
    const list = new PagedList<Session>(
      this.page((options) => this.store.listSessions({ roomName: room.roomName }, options)),
      (session) => session.roomSessionId,
    );
    return this.keep({ kind: 'room', id, parent: undefined, room, list });
  }

  private sessionNode(parent: RoomNode, session: Session): SessionNode {
    const id = sessionNodeId(parent.id, session.roomSessionId);
    const known = this.nodes.get(id);
    if (known?.kind === 'session') {
      known.session = session;
      return known;
    }
    const { roomSessionId } = session;
    const list = new PagedList<Participant>(
      this.page((options) => {
        if (options.cursor === null) {
          this.askedAt.set(id, this.store.now());
        }
        return this.store.listParticipants({ roomSessionId }, options);
      }),
      (participant) => participant.participantId,
    );
    return this.keep({ kind: 'session', id, parent, session, list });
  }

  private participantNode(parent: SessionNode, participant: Participant): ParticipantNode {
    const id = participantNodeId(parent.id, participant.participantId);
    const known = this.nodes.get(id);
    if (known?.kind === 'participant') {
      known.participant = participant;
      return known;
    }
    return this.keep({ kind: 'participant', id, parent, participant });
  }

  private keep<N extends DataNode>(node: N): N {
    this.nodes.set(node.id, node);
    return node;
  }
}
