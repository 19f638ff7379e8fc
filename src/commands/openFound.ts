import type { Connection } from '../account/connection';
import type { ParticipantsQuery } from '../api/query';
import type { Page, Participant } from '../api/types';
import type { ParticipantPanels } from '../panels/participant/participantPanels';
import { stayInSession, stayOfPerson } from '../text/foundStay';
import type { RoomsView } from '../tree/rooms/roomsView';
import { pickStay } from './pickStay';

/** What a look-up found: the first page of stays, and how it was asked for. */
export interface FoundStays {
  readonly query: ParticipantsQuery;
  /** Rows a page; it must not change from page to page. */
  readonly limit: number;
  readonly first: Page<Participant>;
}

/** Lets a person choose one of the stays that were found, opens it, and selects it in the tree where it is loaded there. */
export async function openFound(
  title: string,
  { query, limit, first }: FoundStays,
  connection: Connection,
  rooms: RoomsView,
  panels: ParticipantPanels,
): Promise<void> {
  // No endpoint leads from a session to its room: only the tree may know it.
  const roomNameOf = (roomSessionId: string): string | null => rooms.sessionOf(roomSessionId)?.roomName ?? null;
  const { badge } = connection.source;
  const picked = await pickStay({
    title: badge === null ? title : `${title} (${badge})`,
    connection,
    first,
    load: (cursor, signal) => connection.store.listParticipants(query, { cursor, limit, signal }),
    textOf: (stay, context) =>
      'externalId' in query
        ? stayOfPerson(stay, roomNameOf(stay.roomSessionId), context)
        : stayInSession(stay, context),
  });
  if (picked !== undefined) {
    const { roomSessionId } = picked.participant;
    const session = rooms.sessionOf(roomSessionId);
    await panels.open(connection, {
      ...picked,
      roomName: roomNameOf(roomSessionId),
      sessionEndedAt: session?.endedAt,
    });
    await rooms.select(picked.participant);
  }
}
