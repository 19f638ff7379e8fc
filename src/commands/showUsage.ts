import * as vscode from 'vscode';
import type { CommandParts } from './commandParts';
import { pickRoom } from './pickRoom';
import { requireConnection } from './signInPrompt';

/** Shows how much the room of a row was used; without a row, a person chooses one room or all that the Rooms view shows. */
export async function showUsage({ accounts, rooms, usages }: CommandParts, argument: unknown): Promise<void> {
  const connection = await requireConnection(accounts);
  const model = await rooms.currentModel();
  if (connection === undefined || model === undefined) {
    return;
  }
  const row = argument === undefined ? undefined : await rooms.nodeOf(argument);
  if (row?.kind === 'room') {
    await usages.open(connection, row.room.roomName);
    return;
  }
  const { t } = vscode.l10n;
  const items = [
    { label: t('All Rooms That the Rooms View Shows'), isAll: true },
    { label: t('One Room...'), isAll: false },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: t('Show Usage') });
  if (chosen?.isAll === true) {
    await usages.open(connection, null);
  } else if (chosen !== undefined) {
    const node = await pickRoom(connection, model);
    if (node !== undefined) {
      await usages.open(connection, node.room.roomName);
    }
  }
}
