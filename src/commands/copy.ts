import * as vscode from 'vscode';
import type { TreeNode } from '../report/lists/nodes';
import type { TextContext } from '../text/context';
import { personal } from '../text/personal';
import type { RoomsView } from '../tree/rooms/roomsView';

/** Copies a text of the row that the command was called on, or of the selected row: whole and as it is. */
export async function copyFrom(
  rooms: RoomsView,
  argument: unknown,
  textOf: (node: TreeNode) => string | undefined,
): Promise<void> {
  const node = await rooms.nodeOf(argument);
  const text = node && textOf(node);
  if (text === undefined) {
    return;
  }
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied to the clipboard'), 3000);
}

/** The name of the room that a row stands in, with its slash. */
export function roomNameOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case 'room':
      return node.room.roomName;
    case 'session':
      return node.session.roomName;
    case 'participant':
      return node.parent.session.roomName;
    case 'more':
    case 'error':
    case 'note':
      return undefined;
  }
}

/** The external id of the person that a row stands for; none while personal data is hidden, for an alias finds nobody. */
export function externalIdOf(node: TreeNode, context: TextContext): string | undefined {
  if (node.kind !== 'participant' || node.participant.externalId === null || context.hidePersonal !== false) {
    return undefined;
  }
  return personal(node.participant.externalId, 'whole', context);
}

/** The id of the session that a row is or stands in. */
export function sessionIdOf(node: TreeNode): string | undefined {
  return node.kind === 'session'
    ? node.session.roomSessionId
    : node.kind === 'participant'
      ? node.participant.roomSessionId
      : undefined;
}
