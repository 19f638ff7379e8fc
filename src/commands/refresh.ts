import type { AccountManager } from '../account/accountManager';
import type { ParticipantPanels } from '../panels/participant/participantPanels';
import type { SessionPanels } from '../panels/session/sessionPanels';
import type { RoomsView } from '../tree/rooms/roomsView';
import { requireConnection } from './signInPrompt';

/**
 * Reads again what the tree and then what the panels show; throws the first failure after all were tried. A rejected key is
 * tried again.
 */
export async function refresh(
  accounts: AccountManager,
  rooms: RoomsView,
  panels: ParticipantPanels,
  sessions: SessionPanels,
): Promise<void> {
  if ((await accounts.state()).kind === 'keyRejected') {
    accounts.retryKey();
  } else if ((await requireConnection(accounts)) !== undefined) {
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
}
