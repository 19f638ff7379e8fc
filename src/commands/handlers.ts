import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { ParticipantPanels } from '../panels/participant/participantPanels';
import type { SessionPanels } from '../panels/session/sessionPanels';
import type { Log } from '../platform/log';
import { currentTextContext } from '../platform/textContext';
import { command, type CommandId, roomsViewId } from '../shared/contributionIds';
import type { RoomsView } from '../tree/rooms/roomsView';
import { copyFrom, externalIdOf, roomNameOf, sessionIdOf } from './copy';
import { findPersonByExternalId } from './findPerson';
import { openRoom } from './openRoom';
import { openSession } from './openSession';
import { refresh } from './refresh';
import { copyForTicket, saveReport } from './report';
import type { CommandHandler } from './commandRunner';
import { tellIfNotStored } from './notStored';
import { signIn } from './signIn';
import { signOut } from './signOut';
import { requireConnection } from './signInPrompt';
import { toggleHidePersonalData } from './toggleHidePersonalData';

/** What each command does; an id without a handler does not compile. */
export function commandHandlers(
  accounts: AccountManager,
  rooms: RoomsView,
  panels: ParticipantPanels,
  sessions: SessionPanels,
  log: Log,
): Record<CommandId, CommandHandler> {
  const loadMore = async (argument: unknown): Promise<void> => {
    await rooms.loadMoreAt(argument);
  };
  return {
    [command.signIn]: () => signIn(accounts),
    [command.signOut]: () => signOut(accounts),
    [command.exploreSampleData]: async () => {
      await accounts.exploreSample().catch(tellIfNotStored);
      await vscode.commands.executeCommand(`${roomsViewId}.focus`);
    },
    [command.refresh]: () => refresh(accounts, rooms, panels, sessions),
    [command.findPersonByExternalId]: () => findPersonByExternalId(accounts, rooms, panels),
    [command.openRoom]: () => openRoom(accounts, rooms),
    [command.openSession]: () => openSession(accounts, rooms, sessions),
    [command.toggleHidePersonalData]: toggleHidePersonalData,
    [command.showLog]: () => {
      log.show();
    },
    [command.openParticipant]: async (argument) => {
      const node = await rooms.nodeOf(argument);
      const connection = await requireConnection(accounts);
      if (node?.kind === 'participant' && connection !== undefined) {
        const { participant, parent } = node;
        const { roomName, endedAt } = parent.session;
        const stay = { participant, listed: parent.list.rows, roomName, sessionEndedAt: endedAt };
        await panels.open(connection, stay, { isPreview: true });
      }
    },
    [command.showSession]: async (argument) => {
      const node = await rooms.nodeOf(argument);
      const connection = await requireConnection(accounts);
      if (node?.kind === 'session' && connection !== undefined) {
        await sessions.open(connection, node.session);
      }
    },
    [command.loadMore]: loadMore,
    [command.retry]: loadMore,
    [command.copyForTicket]: () => copyForTicket(panels),
    [command.saveReport]: () => saveReport(panels),
    [command.copyRoomName]: (argument) => copyFrom(rooms, argument, roomNameOf),
    [command.copySessionId]: (argument) => copyFrom(rooms, argument, sessionIdOf),
    [command.copyParticipantId]: (argument) =>
      copyFrom(rooms, argument, (node) => (node.kind === 'participant' ? node.participant.participantId : undefined)),
    [command.copyExternalId]: (argument) =>
      copyFrom(rooms, argument, (node) => externalIdOf(node, currentTextContext())),
  };
}
