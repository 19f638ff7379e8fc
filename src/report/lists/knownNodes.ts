import type { Participant, Room, Session } from '../../api/types';
import type { PlacedStay } from '../../quality/groupStays';
import { isFinal } from '../../store/final';
import type { PagedList } from '../../store/pagedList';
import {
  type DataNode,
  participantNodeId,
  type ParticipantNode,
  type ParentNode,
  type RoomNode,
  roomNodeId,
  type SessionNode,
  sessionNodeId,
} from './nodes';

/** Makes the lists below nodes; nothing is asked for until they are looked at. */
export interface ListMaker {
  /** `asked` is called when the first page is asked for. */
  sessionsOf(room: Room, asked: () => void): PagedList<Session>;
  /** See {@link sessionsOf}. */
  participantsOf(session: Session, asked: () => void): PagedList<Participant>;
  now(): number;
}

/** The nodes that were shown: always the same one for the same row, until the row is listed no more. */
export class KnownNodes {
  readonly #nodes = new Map<string, DataNode>();
  readonly #make: ListMaker;

  constructor(make: ListMaker) {
    this.#make = make;
  }

  get(id: string): DataNode | undefined {
    return this.#nodes.get(id);
  }

  /** Every node with a list, parents first. */
  get parents(): readonly ParentNode[] {
    return [...this.#nodes.values()].filter((node) => node.kind !== 'participant');
  }

  room(room: Room): RoomNode {
    const id = roomNodeId(room.roomName);
    const known = this.#nodes.get(id);
    if (known?.kind === 'room') {
      known.room = room;
      return known;
    }
    const list = this.#make.sessionsOf(room, () => {
      node.askedAt = this.#make.now();
    });
    const node: RoomNode = { kind: 'room', id, parent: undefined, room, list, askedAt: undefined };
    return this.#keep(node);
  }

  session(parent: RoomNode, session: Session): SessionNode {
    const id = sessionNodeId(parent.id, session.roomSessionId);
    const known = this.#nodes.get(id);
    if (known?.kind === 'session') {
      known.session = session;
      return known;
    }
    const list = this.#make.participantsOf(session, () => {
      node.askedAt = this.#make.now();
    });
    const node: SessionNode = { kind: 'session', id, parent, session, list, askedAt: undefined };
    return this.#keep(node);
  }

  participant(parent: SessionNode, { participant, place }: PlacedStay): ParticipantNode {
    const id = participantNodeId(parent.id, participant.participantId);
    const known = this.#nodes.get(id);
    if (known?.kind === 'participant') {
      known.participant = participant;
      known.place = place;
      return known;
    }
    return this.#keep({ kind: 'participant', id, parent, participant, place });
  }

  /** Forgets every node whose row is listed no more, and all below it. */
  forgetUnlisted(isListed: (room: Room) => boolean): void {
    // A node always comes after its parent.
    for (const node of this.#nodes.values()) {
      const listed = node.kind === 'room' ? isListed(node.room) : this.#standsBelow(node);
      if (!listed) {
        this.#nodes.delete(node.id);
      }
    }
  }

  #standsBelow(node: SessionNode | ParticipantNode): boolean {
    const { list } = node.parent;
    const rowId = node.kind === 'session' ? node.session.roomSessionId : node.participant.participantId;
    return this.#nodes.get(node.parent.id) === node.parent && (!list.hasLoaded || list.has(rowId));
  }

  #keep<N extends DataNode>(node: N): N {
    this.#nodes.set(node.id, node);
    return node;
  }
}

/** Whether the participants were final already when they were read, not only now. */
export function isSettled({ session, list, askedAt }: SessionNode): boolean {
  return list.tail.kind !== 'failed' && isFinal(session.endedAt, askedAt ?? 0);
}
