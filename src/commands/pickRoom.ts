import * as vscode from 'vscode';
import { ApiError, isCancelled } from '../api/errors';
import type { Connection } from '../account/connection';
import { watchPause } from '../account/pauseNotice';
import type { Room } from '../api/types';
import { systemClock } from '../platform/systemClock';
import { currentTextContext } from '../platform/textContext';
import type { RoomNode } from '../report/lists/nodes';
import type { RoomsModel } from '../report/lists/roomsModel';
import { RoomSearch } from '../report/lists/roomSearch';
import type { Disposable } from '../shared/disposable';
import type { TextContext } from '../text/context';
import { foundRoom } from '../text/foundRoom';
import { sanitise } from '../text/sanitise';
import { failureItem, showLogOnButton } from './failureItem';

type Item = vscode.QuickPickItem & {
  /** What choosing it does; nothing for a mere remark. */
  readonly choose?: () => Promise<RoomNode | undefined>;
  readonly room?: Room;
};

/** Lets a person find a room by a part of its name, its exact name or its address; undefined after Escape, which drops what is asked for. Throws what is no failure of a request. */
export function pickRoom(
  connection: Connection,
  model: RoomsModel,
  title = vscode.l10n.t('Open Room'),
): Promise<RoomNode | undefined> {
  return new Promise((resolve, reject) => {
    const pick = vscode.window.createQuickPick<Item>();
    const abort = new AbortController();
    pick.title = title;
    pick.placeholder = vscode.l10n.t('A part of the room name, or https://example.whereby.com/room-name');
    let said: Item | undefined;
    const search = new RoomSearch({
      clock: systemClock,
      loaded: () => model.rooms,
      hasAll: () => model.hasAllRooms,
      ask: (contained, signal) => model.searchRooms(contained, signal),
      changed: () => {
        show();
      },
    });

    const show = (): void => {
      const context = currentTextContext();
      const chosen = pick.activeItems[0];
      const moved = chosen !== pick.items[0] ? chosen?.room?.roomName : undefined;
      pick.busy = search.state.kind === 'searching';
      pick.items = [...roomItems(context), ...(said === undefined ? tailItems(context) : [said])];
      const again = moved === undefined ? undefined : pick.items.find(({ room }) => room?.roomName === moved);
      if (again !== undefined) {
        pick.activeItems = [again];
      }
    };
    const roomItems = (context: TextContext): Item[] =>
      search.rooms.map((room) => ({
        ...foundRoom(room, context),
        alwaysShow: true,
        room,
        choose: () => Promise.resolve(model.openRoom(room)),
      }));
    const tailItems = (context: TextContext): Item[] => {
      const { state, unseenName, text, rooms } = search;
      const items: Item[] = [];
      if (state.kind === 'failed') {
        const choose = async (): Promise<undefined> => {
          await search.again();
        };
        items.push({ ...failureItem(state.error, context), choose });
      } else if (state.kind === 'found' && state.more) {
        items.push(remark(vscode.l10n.t('More rooms match: type more of the name')));
      } else if (state.kind === 'found' && rooms.length === 0 && unseenName === undefined) {
        items.push(remark(vscode.l10n.t('No room has {0} in its name', sanitise(text, 'quickPick'))));
      }
      if (unseenName !== undefined) {
        items.push({
          label: vscode.l10n.t('Ask for this exact name'),
          description: sanitise(unseenName, 'quickPick'),
          alwaysShow: true,
          choose: () => askForExact(unseenName),
        });
      }
      return items;
    };
    const askForExact = async (roomName: string): Promise<RoomNode | undefined> => {
      pick.busy = true;
      try {
        const node = await model.findRoom(roomName, abort.signal);
        said = remark(vscode.l10n.t('No room is called {0}', sanitise(roomName, 'quickPick')));
        return node;
      } catch (error) {
        if (!(error instanceof ApiError) && !isCancelled(error)) {
          throw error;
        }
        said = { ...failureItem(error, currentTextContext()), choose: () => askForExact(roomName) };
        return undefined;
      }
    };

    let isChoosing = false;
    const accept = async (): Promise<void> => {
      const choose = pick.selectedItems[0]?.choose;
      if (choose === undefined || isChoosing) {
        return;
      }
      isChoosing = true;
      try {
        const node = await choose();
        if (node !== undefined) {
          resolve(node);
          pick.hide();
        } else if (!abort.signal.aborted) {
          show();
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        pick.hide();
      } finally {
        isChoosing = false;
      }
    };
    const disposables: readonly Disposable[] = [
      pick,
      search,
      watchPause(connection, (text) => {
        pick.title = text === undefined ? title : `${title} – ${text}`;
      }),
      pick.onDidTriggerItemButton(showLogOnButton),
      pick.onDidChangeValue((value) => {
        said = undefined;
        search.type(value.trim());
        show();
      }),
      pick.onDidAccept(accept),
      pick.onDidHide(() => {
        abort.abort();
        vscode.Disposable.from(...disposables).dispose();
        resolve(undefined);
      }),
    ];
    show();
    pick.show();
  });
}

function remark(label: string): Item {
  return { label, alwaysShow: true };
}
