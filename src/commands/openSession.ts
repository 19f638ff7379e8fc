import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { Connection } from '../account/connection';
import type { SessionPanels, SessionToOpen } from '../panels/session/sessionPanels';
import { sanitise } from '../text/sanitise';
import type { RoomsView } from '../tree/rooms/roomsView';
import { askAndFind } from './lookUpBox';
import { requireConnection } from './signInPrompt';

/** Asks for a session's id and opens its panel; of one that is not in the tree, the list of people tells whether there is one. */
export async function openSession(accounts: AccountManager, rooms: RoomsView, sessions: SessionPanels): Promise<void> {
  const connection = await requireConnection(accounts);
  if (connection === undefined) {
    return;
  }
  const found = await askAndFind<SessionToOpen>({
    title: vscode.l10n.t('Open Session by ID'),
    prompt: vscode.l10n.t('The ID of a session, which the Whereby API calls roomSessionId.'),
    placeholder: vscode.l10n.t('Session ID, for example 32ba120a-a691-4e8e-aec3-a610239271de'),
    connection,
    normalise: (text) => text || undefined,
    emptyText: vscode.l10n.t('Type the ID of a session first.'),
    find: async (roomSessionId, signal) => {
      const found = await findSession(connection, rooms, roomSessionId, signal);
      return found !== undefined
        ? { found }
        : {
            notFound: vscode.l10n.t(
              'No participants found in the session {0}.',
              sanitise(roomSessionId, 'notification'),
            ),
          };
    },
  });
  if (found !== undefined) {
    await sessions.open(connection, found);
  }
}

/** A session by its id: from the tree, else by its list of people, which alone tells whether there is one and need not be read again; undefined where there is none. */
export async function findSession(
  { store }: Connection,
  rooms: RoomsView,
  roomSessionId: string,
  signal: AbortSignal,
): Promise<SessionToOpen | undefined> {
  const known = rooms.sessionOf(roomSessionId);
  if (known !== undefined) {
    return known;
  }
  const list = await store.getSessionStays({ roomSessionId, endedAt: undefined }, { signal });
  return list.stays.length > 0 ? { roomSessionId, list } : undefined;
}
