import * as vscode from 'vscode';
import type { Connection } from '../account/connection';
import { currentTextContext } from '../platform/textContext';
import { chooseFile, writeWhole } from '../platform/saveFile';
import { type ExportedList, listFile, type ListFormat } from '../report/lists/exportedList';
import { exportedParticipants, exportedRooms, exportedSessions } from '../report/lists/exports';
import type { ParentNode, RoomNode, SessionNode, TreeNode } from '../report/lists/nodes';
import type { RoomsModel } from '../report/lists/roomsModel';
import { fileName } from '../text/fileName';
import type { TextContext } from '../text/context';
import { roomTitle } from '../text/labels';
import { tailText } from '../text/listTail';
import { sessionRow } from '../text/rowTexts';
import type { CommandParts } from './commandParts';
import { failureItem } from './failureItem';
import { loadWhole } from './loadWhole';
import { pickRoom } from './pickRoom';
import { requireConnection } from './signInPrompt';

type Parts = Pick<CommandParts, 'accounts' | 'rooms' | 'loads'>;

/** What is saved, and how it is called. */
interface Subject {
  readonly title: string;
  /** What the file is called after, behind `whereby-`. */
  readonly file: string;
  readonly name: string;
  /** Whose list is loaded to its end; undefined for the rooms. */
  readonly parent: ParentNode | undefined;
  readonly build: (account: string, context: TextContext) => ExportedList;
}

/** Saves all rooms of the filter in force. */
export async function exportRooms(parts: Parts): Promise<void> {
  await withModel(parts, async (connection, model) => {
    await exportList(parts, connection, model, {
      title: vscode.l10n.t('Export Rooms'),
      file: 'rooms',
      name: '',
      parent: undefined,
      build: (account, context) => exportedRooms(model.rooms, model.roomPages, model.roomsQuery, account, context),
    });
  });
}

/** Saves all sessions of a room; without a row it asks for the room. */
export async function exportSessions(parts: Parts, argument: unknown): Promise<void> {
  await withModel(parts, async (connection, model) => {
    const title = vscode.l10n.t('Export Sessions');
    const node = await roomOf(parts, argument, connection, model, title);
    if (node !== undefined) {
      await exportList(parts, connection, model, {
        title,
        file: 'sessions',
        name: node.room.roomName,
        parent: node,
        build: (account, context) => exportedSessions(node.room.roomName, node.list, account, context),
      });
    }
  });
}

/** Saves all stays in a session; without a row it asks for the room and the session. */
export async function exportParticipants(parts: Parts, argument: unknown): Promise<void> {
  await withModel(parts, async (connection, model) => {
    const node = await sessionOf(parts, argument, connection, model);
    if (node !== undefined) {
      await exportList(parts, connection, model, {
        title: vscode.l10n.t('Export Participants'),
        file: 'participants',
        name: node.session.roomSessionId,
        parent: node,
        build: (account, context) => exportedParticipants(node.session, node.list, account, context),
      });
    }
  });
}

async function withModel(
  { accounts, rooms }: Parts,
  task: (connection: Connection, model: RoomsModel) => Promise<void>,
): Promise<void> {
  const connection = await requireConnection(accounts);
  const model = await rooms.currentModel();
  if (connection !== undefined && model !== undefined) {
    await task(connection, model);
  }
}

/** Asks how and where, loads what is missing, and writes only what is whole. */
async function exportList(
  { accounts, rooms, loads }: Parts,
  connection: Connection,
  model: RoomsModel,
  { title, file, name, parent, build }: Subject,
): Promise<void> {
  const format = await pickFormat(title);
  if (format === undefined) {
    return;
  }
  const prefix = connection.source.badge === null ? 'whereby-' : 'whereby-sample-';
  const suggested = fileName({ prefix, title: `${file} ${name}`, fallback: file, extension: format });
  const target = await chooseFile(suggested, format === 'csv' ? 'CSV' : 'JSON');
  if (target === undefined || !(await loadWhole({ connection, loads }, model.whole(parent), title))) {
    return;
  }
  // What belongs to an account that is left meanwhile is not saved under the name of another.
  if (model === (await rooms.currentModel())) {
    const account = connection.source.badge ?? accounts.list.find(({ isActive }) => isActive)?.name ?? '';
    const list = build(account, currentTextContext());
    await writeWhole(target, new TextEncoder().encode(listFile(list, format)));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Saved'), 3000);
  }
}

async function pickFormat(title: string): Promise<ListFormat | undefined> {
  const { t } = vscode.l10n;
  const items: readonly (vscode.QuickPickItem & { readonly format: ListFormat })[] = [
    { label: 'CSV', description: t('for a spreadsheet; what is said of the list stands first'), format: 'csv' },
    { label: 'JSON', description: t('the rows as Whereby gave them'), format: 'json' },
  ];
  return (await vscode.window.showQuickPick(items, { title }))?.format;
}

async function roomOf(
  { rooms }: Parts,
  argument: unknown,
  connection: Connection,
  model: RoomsModel,
  title: string,
): Promise<RoomNode | undefined> {
  const node = await rooms.nodeOf(argument);
  switch (node?.kind) {
    case 'room':
      return node;
    case 'session':
      return node.parent;
    case 'participant':
      return node.parent.parent;
    case undefined:
      return pickRoom(connection, model, title);
  }
}

async function sessionOf(
  parts: Parts,
  argument: unknown,
  connection: Connection,
  model: RoomsModel,
): Promise<SessionNode | undefined> {
  const node = await parts.rooms.nodeOf(argument);
  if (node?.kind === 'session' || node?.kind === 'participant') {
    return node.kind === 'session' ? node : node.parent;
  }
  const room = await roomOf(parts, argument, connection, model, vscode.l10n.t('Export Participants'));
  return room && pickSession(model, room);
}

/** Lets a person choose among the sessions of a room, and load more of them; undefined after Escape. */
async function pickSession(model: RoomsModel, room: RoomNode): Promise<SessionNode | undefined> {
  const { t } = vscode.l10n;
  const title = roomTitle(room.room.roomName, 'quickPick', currentTextContext().l10n);
  for (;;) {
    const items = model.sessions.ungrouped(room).then((nodes) => nodes.flatMap((node) => sessionItem(node) ?? []));
    const picked = await vscode.window.showQuickPick(items, { title, placeHolder: t('Of which session?') });
    if (picked?.loadsMore !== true) {
      return picked?.session;
    }
    await model.loadMore(room);
  }
}

type SessionItem = vscode.QuickPickItem & { readonly session?: SessionNode; readonly loadsMore?: boolean };

function sessionItem(node: TreeNode): SessionItem | undefined {
  const context = currentTextContext();
  switch (node.kind) {
    case 'session': {
      const { label, description } = sessionRow(node.session, context);
      return { label, description, session: node };
    }
    case 'more':
      return { label: tailText({ kind: 'more' }, context).label, loadsMore: true };
    case 'error':
      return { ...failureItem(node.error, context), loadsMore: true };
    default:
      return undefined;
  }
}
