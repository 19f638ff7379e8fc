import type { Connection } from '../account/connection';
import type { ParticipantsQuery } from '../api/query';
import type { Page, Participant } from '../api/types';
import type { ParticipantPanels } from '../panels/participantPanels';
import type { RoomsView } from '../tree/roomsView';
import { pickStay } from './pickStay';

/** What a look-up found: the first page of stays, and how it was asked for. */
export interface FoundStays {
  readonly query: ParticipantsQuery;
  /** Rows a page; it must not change from page to page. */
  readonly limit: number;
  readonly first: Page<Participant>;
}

/** Lets a person choose one of the stays that were found, and opens it. */
export async function openFound(
  title: string,
  { query, limit, first }: FoundStays,
  connection: Connection,
  rooms: RoomsView,
  panels: ParticipantPanels,
): Promise<void> {
  const roomNameOf = (roomSessionId: string): string | null => rooms.roomNameOf(roomSessionId) ?? null;
  const picked = await pickStay({
    title,
    connection,
    first,
    load: (cursor, signal) => connection.store.listParticipants(query, { cursor, limit, signal }),
    roomNameOf,
  });
  if (picked !== undefined) {
    const { participant, listed } = picked;
    await panels.open(connection, participant, listed, roomNameOf(participant.roomSessionId));
  }
}
