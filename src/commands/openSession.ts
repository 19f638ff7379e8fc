import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { ParticipantPanels } from '../panels/participant/participantPanels';
import { readSettings } from '../platform/settings';
import { sanitise } from '../text/sanitise';
import type { SessionNode } from '../report/lists/nodes';
import type { RoomsView } from '../tree/rooms/roomsView';
import { askAndFind } from './lookUpBox';
import { type FoundStays, openFound } from './openFound';
import { requireConnection } from './signInPrompt';

type Found = { readonly node: SessionNode } | (FoundStays & { readonly query: { readonly roomSessionId: string } });

/**
 * Asks for a session's id. A session that is in the tree is shown there; of any other one the participants are listed,
 * because no endpoint leads from a session to its room.
 */
export async function openSession(
  accounts: AccountManager,
  rooms: RoomsView,
  panels: ParticipantPanels,
): Promise<void> {
  const connection = await requireConnection(accounts);
  const model = await rooms.currentModel();
  if (connection === undefined || model === undefined) {
    return;
  }
  const limit = readSettings().pageSize;
  const found = await askAndFind<Found>({
    title: vscode.l10n.t('Open Session by ID'),
    prompt: vscode.l10n.t('The ID of a session, which the Whereby API calls roomSessionId.'),
    placeholder: vscode.l10n.t('Session ID, for example 32ba120a-a691-4e8e-aec3-a610239271de'),
    connection,
    normalise: (text) => text || undefined,
    emptyText: vscode.l10n.t('Type the ID of a session first.'),
    find: async (roomSessionId, signal) => {
      const node = model.findSession(roomSessionId);
      if (node !== undefined) {
        return { found: { node } };
      }
      const query = { roomSessionId };
      const first = await connection.store.listParticipants(query, { limit, signal });
      return first.results.length > 0 || first.cursor !== null
        ? { found: { query, limit, first } }
        : {
            notFound: vscode.l10n.t(
              'No participants found in the session {0}.',
              sanitise(roomSessionId, 'notification'),
            ),
          };
    },
  });
  if (found === undefined) {
    return;
  }
  if ('node' in found) {
    await rooms.reveal(found.node);
  } else {
    const title = vscode.l10n.t('Participants of session {0}', sanitise(found.query.roomSessionId, 'label'));
    await openFound(title, found, connection, rooms, panels);
  }
}
