import * as vscode from 'vscode';
import type { Participant } from '../api/types';
import type { TreeNode } from '../report/lists/nodes';
import type { PeopleNode } from '../report/lists/peopleNodes';
import type { TextContext } from '../text/context';
import { personal } from '../text/personal';
import type { CommandParts } from './commandParts';

/** A row of either tree. */
export type AnyNode = TreeNode | PeopleNode;

/** Copies a text of the row that the command was called on, or of the selected row: whole and as it is. */
export async function copyFrom(
  { rooms, people }: Pick<CommandParts, 'rooms' | 'people'>,
  argument: unknown,
  textOf: (node: AnyNode) => string | undefined,
): Promise<void> {
  const node = (await rooms.nodeOf(argument)) ?? (await people.nodeOf(argument));
  const text = node && textOf(node);
  if (text === undefined) {
    return;
  }
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied to the clipboard'), 3000);
}

/** The name of the room that a row of the Rooms view stands in, with its slash. */
export function roomNameOf(node: AnyNode): string | undefined {
  switch (node.kind) {
    case 'room':
      return node.room.roomName;
    case 'period':
      return node.parent.room.roomName;
    case 'session':
      return node.session.roomName;
    case 'participant':
      return node.parent.session.roomName;
    case 'person':
    case 'day':
    case 'stay':
    case 'more':
    case 'error':
    case 'note':
      return undefined;
  }
}

/** The external id of the person that a row stands for; none while personal data is hidden, for an alias finds nobody. */
export function externalIdOf(node: AnyNode, context: TextContext): string | undefined {
  const externalId = node.kind === 'person' ? node.person.externalId : (stayOf(node)?.externalId ?? null);
  return externalId === null || context.hidePersonal !== false ? undefined : personal(externalId, 'whole', context);
}

/** The id of the session that a row is or stands in. */
export function sessionIdOf(node: AnyNode): string | undefined {
  return node.kind === 'session' ? node.session.roomSessionId : stayOf(node)?.roomSessionId;
}

/** The id of the stay that a row is. */
export function participantIdOf(node: AnyNode): string | undefined {
  return stayOf(node)?.participantId;
}

function stayOf(node: AnyNode): Participant | undefined {
  return node.kind === 'participant' || node.kind === 'stay' ? node.participant : undefined;
}
