import * as vscode from 'vscode';
import type { RoomsQuery } from '../api/query';
import { currentTextContext } from '../platform/textContext';
import { filterChoices, type RoomChoice, sortChoices, withoutFilter } from '../report/lists/roomChoices';
import type { RoomsModel } from '../report/lists/roomsModel';
import type { Disposable } from '../shared/disposable';
import { parseDayRange } from '../text/dayRange';
import { createdText } from '../text/roomsQuery';
import type { CommandParts } from './commandParts';
import { tellIfNotStored } from './notStored';
import { requireConnection } from './signInPrompt';

type RoomsParts = Pick<CommandParts, 'accounts' | 'rooms'>;

/** Asks which rooms the view lists, which Whereby then filters. */
export async function filterRooms(parts: RoomsParts): Promise<void> {
  await arrange(parts, ({ roomsQuery }) => pickFilter(roomsQuery));
}

/** Lists all rooms again. */
export async function clearRoomFilter(parts: RoomsParts): Promise<void> {
  await arrange(parts, ({ roomsQuery }) => Promise.resolve(withoutFilter(roomsQuery)));
}

/** Asks for the order of the rooms. */
export async function sortRooms(parts: RoomsParts): Promise<void> {
  await arrange(parts, async ({ roomsQuery }) => {
    const items = sortChoices(roomsQuery, currentTextContext()).map((choice) => ({
      ...choice,
      iconPath: new vscode.ThemeIcon(choice.isPresent ? 'check' : 'blank'),
    }));
    const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Sort Rooms') });
    return picked === undefined ? undefined : queryOf(picked);
  });
}

/** Lists the rooms that were chosen, unless another account has taken the view meanwhile. */
async function arrange(
  { accounts, rooms }: RoomsParts,
  choose: (model: RoomsModel) => Promise<RoomsQuery | undefined>,
): Promise<void> {
  const connection = await requireConnection(accounts);
  const model = await rooms.currentModel();
  if (connection === undefined || model === undefined) {
    return;
  }
  const query = await choose(model);
  if (query !== undefined && model === (await rooms.currentModel())) {
    await rooms.arrange(query);
    await accounts.rooms.keep(query).catch(tellIfNotStored);
  }
}

/** The filter that a person chose or typed; undefined after Escape. */
function pickFilter(query: RoomsQuery): Promise<RoomsQuery | undefined> {
  return new Promise((resolve, reject) => {
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem & RoomChoice>();
    pick.title = vscode.l10n.t('Filter Rooms');
    pick.placeholder = vscode.l10n.t('A part of the room name, or https://example.whereby.com/room-name');
    const { contains, startsWith, exact } = query.roomName ?? {};
    pick.value = contains ?? (startsWith ?? exact ?? '').replace(/^\//u, '');
    const show = (): void => {
      // What is offered follows what is typed; nothing is to be left out for it.
      pick.items = filterChoices(pick.value, query, currentTextContext()).map((choice) => ({
        ...choice,
        alwaysShow: true,
      }));
    };
    let isTypingDays = false;
    const disposables: Disposable[] = [
      pick,
      pick.onDidChangeValue(show),
      pick.onDidAccept(() => {
        const chosen = pick.selectedItems[0];
        if (chosen?.leadsTo === 'typedDays') {
          // The box takes the place of the pick, which hides by itself.
          isTypingDays = true;
          typeDays(query).then(resolve, reject);
        } else if (chosen !== undefined && chosen.leadsTo !== 'nothing') {
          resolve(chosen.leadsTo);
          pick.hide();
        }
      }),
      pick.onDidHide(() => {
        vscode.Disposable.from(...disposables).dispose();
        if (!isTypingDays) {
          resolve(undefined);
        }
      }),
    ];
    show();
    pick.show();
  });
}

async function typeDays(query: RoomsQuery): Promise<RoomsQuery | undefined> {
  const context = currentTextContext();
  const { t } = context.l10n;
  const typed = await vscode.window.showInputBox({
    title: t('Filter Rooms'),
    prompt: t('On which days were the rooms created? Days begin and end in {0}.', context.zone.name),
    placeHolder: t('2026-11, or 2026-11-01 to 2026-11-15'),
    validateInput: (text) => {
      const createdAt = parseDayRange(text, context.zone);
      return createdAt === undefined
        ? t('Type a year, a month or a day as 2026, 2026-11 or 2026-11-28, or two of them with "to" between.')
        : {
            message: createdText({ createdAt }, context),
            severity: vscode.InputBoxValidationSeverity.Info,
          };
    },
  });
  const createdAt = typed === undefined ? undefined : parseDayRange(typed, context.zone);
  return createdAt === undefined ? undefined : { ...query, createdAt };
}

function queryOf({ leadsTo }: RoomChoice): RoomsQuery | undefined {
  return typeof leadsTo === 'string' ? undefined : leadsTo;
}
