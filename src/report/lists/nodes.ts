import type { Participant, Room, Session } from '../../api/types';
import type { StayPlace } from '../../quality/groupStays';
import type { EpochMs } from '../../shared/time';
import type { ListNote } from '../../text/listTail';
import type { PagedList } from '../../store/pagedList';

/** A room with its sessions, which are asked for when it is expanded. */
export interface RoomNode {
  readonly kind: 'room';
  readonly id: string;
  readonly parent: undefined;
  room: Room;
  readonly list: PagedList<Session>;
  /** When its sessions were last asked for; undefined before that. */
  askedAt: EpochMs | undefined;
}

/** A session with its participants, which are asked for when it is expanded. */
export interface SessionNode {
  readonly kind: 'session';
  readonly id: string;
  readonly parent: RoomNode;
  session: Session;
  readonly list: PagedList<Participant>;
  /** When its participants were last asked for; undefined before that. */
  askedAt: EpochMs | undefined;
}

/** The sessions of a room that began on one day, or in one month, of the zone in force. */
export interface SessionGroupNode {
  readonly kind: 'period';
  readonly id: string;
  readonly parent: RoomNode;
  readonly period: 'day' | 'month';
  /** When the newest of them began; null for those whose start is not recorded. */
  readonly at: EpochMs | null;
  readonly sessions: readonly Session[];
  /** Whether the next page may bring more of them. */
  readonly mayGrow: boolean;
}

/** One stay of one person. */
export interface ParticipantNode {
  readonly kind: 'participant';
  readonly id: string;
  readonly parent: SessionNode;
  participant: Participant;
  /** Among the stays of the same person that are loaded. */
  place: StayPlace;
}

/** Below a list: loads the next page, or says that it is loading. */
export interface MoreNode<P = ParentNode> {
  readonly kind: 'more';
  readonly id: string;
  readonly parent: P | undefined;
  readonly loading: boolean;
}

/** Below a list, or in its place: what went wrong, and another try. */
export interface ErrorNode<P = ParentNode> {
  readonly kind: 'error';
  readonly id: string;
  readonly parent: P | undefined;
  readonly error: unknown;
}

/** Says something about the list that stands above it. */
export interface NoteNode<P = ParentNode> {
  readonly kind: 'note';
  readonly id: string;
  readonly parent: P | undefined;
  readonly note: ListNote;
  readonly count: number;
}

/** What stands below the rows of a list. */
export type TailNode<P = ParentNode> = MoreNode<P> | ErrorNode<P> | NoteNode<P>;

/** A node that has a list below it. */
export type ParentNode = RoomNode | SessionNode;

/** A node that stands for something of Whereby's. */
export type DataNode = RoomNode | SessionNode | ParticipantNode;

/** Every kind of row. */
export type TreeNode = DataNode | SessionGroupNode | TailNode;

/** Id of a room's row: unique over the whole tree and the same after every refresh. */
export function roomNodeId(roomName: string): string {
  return `room:${encodePart(roomName)}`;
}

/** Id of a session's row below its room's. */
export function sessionNodeId(parentId: string, roomSessionId: string): string {
  return `${parentId}/session:${encodePart(roomSessionId)}`;
}

/** Id of a participant's row below their session's. */
export function participantNodeId(parentId: string, participantId: string): string {
  return `${parentId}/participant:${encodePart(participantId)}`;
}

/** Id of the row above the one with that id; undefined at the top. */
export function parentIdOf(id: string): string | undefined {
  const end = id.lastIndexOf('/');
  return end === -1 ? undefined : id.slice(0, end);
}

/** Different for different names, also for ill-formed ones: a lone surrogate becomes `%u` and its code, which no other text does. */
function encodePart(name: string): string {
  if (name.isWellFormed()) {
    return encodeURIComponent(name);
  }
  return name.replace(/\P{Surrogate}+|\p{Surrogate}/gu, (part) =>
    part.isWellFormed() ? encodeURIComponent(part) : `%u${part.charCodeAt(0).toString(16)}`,
  );
}

/** Whether an argument of a command, which any other extension may have made up, is a row that loads more or tries again. */
export function isTail(row: unknown): row is MoreNode | ErrorNode {
  const kind: unknown = typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined;
  return kind === 'more' || kind === 'error';
}
