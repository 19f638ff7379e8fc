import * as vscode from 'vscode';
import { currentTextContext } from '../platform/textContext';
import { command, type CommandId, roomsViewId } from '../shared/contributionIds';
import { addAccount, removeAccount, renameAccount, switchAccount } from './accounts';
import { clearRoomFilter, filterRooms, sortRooms } from './arrangeRooms';
import { cancelLoading } from './cancelLoading';
import { checkComplaint } from './checkComplaint';
import { openCaseFile, saveCaseFile, switchCaseRules } from './caseFile';
import { copyLink, copyPersonLink } from './copyLink';
import { copyFrom, externalIdOf, participantIdOf, roomNameOf, sessionIdOf } from './copy';
import { exportParticipants, exportRooms, exportSessions } from './exportLists';
import { findPersonByExternalId } from './findPerson';
import { judgeLastCalls } from './judgeLastCalls';
import { loadAllAt } from './loadWhole';
import { openParticipant } from './openParticipant';
import { openRoom } from './openRoom';
import { openSession } from './openSession';
import { clearPeople, pinPerson, removePerson } from './people';
import { refresh } from './refresh';
import { copyForTicket, saveReport } from './report';
import type { CommandParts } from './commandParts';
import type { CommandHandler } from './commandRunner';
import { tellIfNotStored } from './notStored';
import { showUsage } from './showUsage';
import { signIn } from './signIn';
import { signOut } from './signOut';
import { requireConnection } from './signInPrompt';
import { toggleHidePersonalData } from './toggleHidePersonalData';

/** What each command does; an id without a handler does not compile. */
export function commandHandlers(parts: CommandParts): Record<CommandId, CommandHandler> {
  const { accounts, rooms, people, panels, sessions, log } = parts;
  const loadMore = async (argument: unknown): Promise<void> => {
    if (!(await people.loadMoreAt(argument))) {
      await rooms.loadMoreAt(argument);
    }
  };
  return {
    [command.signIn]: () => signIn(accounts),
    [command.signOut]: () => signOut(accounts),
    [command.addAccount]: () => addAccount(accounts),
    [command.switchAccount]: () => switchAccount(accounts),
    [command.renameAccount]: () => renameAccount(accounts),
    [command.removeAccount]: () => removeAccount(accounts),
    [command.exploreSampleData]: async () => {
      await accounts.exploreSample().catch(tellIfNotStored);
      await vscode.commands.executeCommand(`${roomsViewId}.focus`);
    },
    [command.refresh]: () => refresh(parts),
    [command.findPersonByExternalId]: () => findPersonByExternalId(parts),
    [command.checkComplaint]: () => checkComplaint(parts),
    [command.openRoom]: () => openRoom(accounts, rooms),
    [command.openSession]: () => openSession(accounts, rooms, sessions),
    [command.filterRooms]: () => filterRooms(parts),
    [command.clearRoomFilter]: () => clearRoomFilter(parts),
    [command.sortRooms]: () => sortRooms(parts),
    [command.toggleHidePersonalData]: toggleHidePersonalData,
    [command.saveCaseFile]: () => saveCaseFile(parts),
    [command.openCaseFile]: openCaseFile,
    [command.switchCaseRules]: () => switchCaseRules(parts.cases),
    [command.showLog]: () => {
      log.show();
    },
    [command.openParticipant]: (argument) => openParticipant(parts, argument),
    [command.showSession]: async (argument) => {
      const node = await rooms.nodeOf(argument);
      const connection = await requireConnection(accounts);
      if (node?.kind === 'session' && connection !== undefined) {
        await sessions.open(connection, node.session);
      }
    },
    [command.pinPerson]: (argument) => pinPerson(parts, argument, true),
    [command.unpinPerson]: (argument) => pinPerson(parts, argument, false),
    [command.judgeLastCalls]: (argument) => judgeLastCalls(parts, argument),
    [command.removePerson]: (argument) => removePerson(parts, argument),
    [command.clearPeople]: () => clearPeople(parts),
    [command.cancelLoading]: () => cancelLoading(parts),
    [command.loadMore]: loadMore,
    [command.loadAll]: (argument) => loadAllAt(parts, argument),
    [command.exportRooms]: () => exportRooms(parts),
    [command.exportSessions]: (argument) => exportSessions(parts, argument),
    [command.exportParticipants]: (argument) => exportParticipants(parts, argument),
    [command.retry]: loadMore,
    [command.copyForTicket]: () => copyForTicket(panels),
    [command.saveReport]: () => saveReport(panels),
    [command.showUsage]: (argument) => showUsage(parts, argument),
    [command.copyLink]: (argument) => copyLink(parts, argument),
    [command.copyPersonLink]: () => copyPersonLink(parts),
    [command.copyRoomName]: (argument) => copyFrom(parts, argument, roomNameOf),
    [command.copySessionId]: (argument) => copyFrom(parts, argument, sessionIdOf),
    [command.copyParticipantId]: (argument) => copyFrom(parts, argument, participantIdOf),
    [command.copyExternalId]: (argument) =>
      copyFrom(parts, argument, (node) => externalIdOf(node, currentTextContext())),
  };
}
