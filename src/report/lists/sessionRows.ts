import type { Session } from '../../api/types';
import { groupBy } from '../../shared/groupBy';
import type { TextContext } from '../../text/context';
import { periodOf } from '../../text/periods';
import type { KnownNodes } from './knownNodes';
import type { RoomNode, SessionGroupNode, SessionNode, TailNode, TreeNode } from './nodes';
import { tailRows } from './tailRows';

/** So many sessions of a room are listed without groups: about as many as fit a tall window. */
export const mostUngrouped = 50;

/** The rows of the sessions of rooms: in groups where there are many. */
export class SessionRows {
  readonly #nodes: KnownNodes;
  readonly #context: () => TextContext;

  /** `context` tells in whose zone a day begins, and which day it is. */
  constructor(nodes: KnownNodes, context: () => TextContext) {
    this.#nodes = nodes;
    this.#context = context;
  }

  /** What stands below a room, asking for the first page where that was not done yet. Never rejects. */
  async below(room: RoomNode): Promise<TreeNode[]> {
    await room.list.ensureFirst();
    const rows = this.#groups(room) ?? this.#rows(room, room.list.rows);
    return [...rows, ...tailRows(room, room.list, rows.length, { empty: 'noSessions' })];
  }

  /** The sessions of a room without groups, and what stands below them. */
  async ungrouped(room: RoomNode): Promise<(SessionNode | TailNode)[]> {
    await room.list.ensureFirst();
    const rows = this.#rows(room, room.list.rows);
    return [...rows, ...tailRows(room, room.list, rows.length)];
  }

  /** What stands below a group. */
  inGroup({ parent, sessions }: SessionGroupNode): SessionNode[] {
    return this.#rows(parent, sessions);
  }

  /** The group or the room below which a session stands now. */
  above({ parent, session }: SessionNode): SessionGroupNode | RoomNode {
    const isIn = (group: SessionGroupNode): boolean =>
      group.sessions.some(({ roomSessionId }) => roomSessionId === session.roomSessionId);
    return this.#groups(parent)?.find(isIn) ?? parent;
  }

  /** By the days of the last week and the months before it; undefined where they are few, or in no order. */
  #groups(parent: RoomNode): SessionGroupNode[] | undefined {
    if (!isGrouped(parent)) {
      return undefined;
    }
    const { list } = parent;
    const context = this.#context();
    const groups = groupBy(list.rows, ({ startedAt }) => periodOf(startedAt, context).key);
    return [...groups].map(([key, sessions], index) => {
      const at = sessions[0]?.startedAt ?? null;
      const { kind: period } = periodOf(at, context);
      const mayGrow = list.tail.kind !== 'end' && index === groups.size - 1;
      return { kind: 'period', id: `${parent.id}/period:${key}`, parent, at, period, sessions, mayGrow };
    });
  }

  #rows(room: RoomNode, sessions: readonly Session[]): SessionNode[] {
    return sessions.map((session) => this.#nodes.session(room, session));
  }
}

/** Whether the row above a session's tells its day. */
export function isBelowDay({ parent, session }: SessionNode, context: TextContext): boolean {
  return isGrouped(parent) && periodOf(session.startedAt, context).kind === 'day';
}

function isGrouped({ list }: RoomNode): boolean {
  return list.count > mostUngrouped && !list.unsorted;
}
