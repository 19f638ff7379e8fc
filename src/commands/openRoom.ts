import type { AccountManager } from '../account/accountManager';
import type { RoomsView } from '../tree/rooms/roomsView';
import { pickRoom } from './pickRoom';
import { requireConnection } from './signInPrompt';

/** Finds a room by its name or address and shows it in the tree, asking Whereby only for what is not there yet. */
export async function openRoom(accounts: AccountManager, rooms: RoomsView): Promise<void> {
  const connection = await requireConnection(accounts);
  const model = await rooms.currentModel();
  if (connection === undefined || model === undefined) {
    return;
  }
  const node = await pickRoom(connection, model);
  // Another account may have taken the tree meanwhile.
  if (node !== undefined && model === (await rooms.currentModel())) {
    await rooms.reveal(node);
  }
}
