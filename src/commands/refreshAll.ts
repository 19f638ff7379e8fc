import type { ParticipantPanels } from '../panels/participant/participantPanels';
import type { RoomsView } from '../tree/rooms/roomsView';

/** Reads again what the tree and then what the panels show; throws the first failure after both were tried. */
export async function refreshAll(rooms: RoomsView, panels: ParticipantPanels): Promise<void> {
  try {
    await rooms.refresh();
  } finally {
    await panels.refresh((roomSessionId) => rooms.rowsOf(roomSessionId));
  }
}
