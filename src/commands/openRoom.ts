import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import { sanitise } from '../text/sanitise';
import type { RoomsView } from '../tree/rooms/roomsView';
import { askAndFind } from './lookUpBox';
import { roomNameFrom } from '../report/lists/roomNameFrom';
import { requireConnection } from './signInPrompt';

/** Asks for a room's name or address and shows the room in the tree, asking Whereby only where it is not there yet. */
export async function openRoom(accounts: AccountManager, rooms: RoomsView): Promise<void> {
  const connection = await requireConnection(accounts);
  const model = await rooms.currentModel();
  if (connection === undefined || model === undefined) {
    return;
  }
  const node = await askAndFind({
    title: vscode.l10n.t('Open Room'),
    prompt: vscode.l10n.t('The exact name of a room, or its address.'),
    placeholder: vscode.l10n.t('Room name, or https://example.whereby.com/room-name'),
    connection,
    normalise: roomNameFrom,
    emptyText: vscode.l10n.t('Type the name of a room first.'),
    find: async (roomName, signal) => {
      const found = await model.findRoom(roomName, signal);
      return found === undefined
        ? { notFound: vscode.l10n.t('No room is called {0}.', sanitise(roomName, 'notification')) }
        : { found };
    },
  });
  // Another account may have taken the tree meanwhile.
  if (node !== undefined && model === (await rooms.currentModel())) {
    await rooms.reveal(node);
  }
}
