import type { ParticipantPanels } from '../panels/participant/participantPanels';
import type { SessionPanels } from '../panels/session/sessionPanels';
import type { RoomsView } from '../tree/rooms/roomsView';

/** Reads again what the tree and then what the panels show; throws the first failure after all were tried. */
export async function refreshAll(rooms: RoomsView, panels: ParticipantPanels, sessions: SessionPanels): Promise<void> {
  try {
    await rooms.refresh();
  } finally {
    try {
      await panels.refresh((roomSessionId) => rooms.rowsOf(roomSessionId));
    } finally {
      await sessions.refresh();
    }
  }
}
