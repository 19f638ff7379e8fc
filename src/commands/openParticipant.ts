import { requireConnection } from './signInPrompt';
import type { CommandParts } from './commandParts';

/** Opens the stay of a row as a preview, from the tree that the row stands in. */
export async function openParticipant(
  { accounts, rooms, people, panels }: Pick<CommandParts, 'accounts' | 'rooms' | 'people' | 'panels'>,
  argument: unknown,
): Promise<void> {
  const node = (await rooms.nodeOf(argument)) ?? (await people.nodeOf(argument));
  const connection = await requireConnection(accounts);
  if (connection === undefined) {
    return;
  }
  if (node?.kind === 'participant') {
    const { participant, parent } = node;
    const { roomName, endedAt } = parent.session;
    const stay = { participant, listed: parent.list.rows, roomName, sessionEndedAt: endedAt };
    await panels.open(connection, stay, { isPreview: true });
  } else if (node?.kind === 'stay') {
    const { participant, parent } = node;
    const session = rooms.sessionOf(participant.roomSessionId);
    const stay = {
      participant,
      listed: parent.parent.list.rows,
      roomName: session?.roomName ?? null,
      sessionEndedAt: session?.endedAt,
    };
    await panels.open(connection, stay, { isPreview: true });
  }
}
