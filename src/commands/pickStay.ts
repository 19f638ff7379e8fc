import * as vscode from 'vscode';
import type { Connection } from '../account/connection';
import { watchPause } from '../account/pauseNotice';
import type { Participant } from '../api/types';
import { currentTextContext } from '../platform/textContext';
import type { Disposable } from '../shared/disposable';
import type { TextContext } from '../text/context';
import type { FoundStayText } from '../text/foundStay';
import { tailText } from '../text/listTail';
import type { PagedList } from '../store/pagedList';
import { failureItem, showLogOnButton } from './failureItem';

/** A stay as it is offered, below the words that begin a group of them. */
export interface StayChoice {
  readonly stay: Participant;
  readonly text: FoundStayText;
  readonly group?: string;
}

/** A paged list of stays to choose from. */
export interface StayPicker {
  readonly title: string;
  readonly connection: Connection;
  readonly list: PagedList<Participant>;
  /** The stays in the order in which they are offered. */
  readonly choicesOf: (stays: readonly Participant[], context: TextContext) => readonly StayChoice[];
}

/** The chosen stay with the list that it was chosen from. */
export interface PickedStay {
  readonly participant: Participant;
  readonly listed: readonly Participant[];
}

type Item = vscode.QuickPickItem & { readonly stay?: Participant };

/** Lets a person choose one of the stays, loading more pages on demand; undefined after Escape, which drops what is queued. */
export function pickStay({ title, connection, list, choicesOf }: StayPicker): Promise<PickedStay | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<Item>();
    pick.title = title;
    pick.placeholder = vscode.l10n.t('Choose a stay to see its charts');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    const show = (): void => {
      const context = currentTextContext();
      pick.busy = list.tail.kind === 'loading';
      pick.keepScrollPosition = true;
      pick.items = [...stayItems(choicesOf(list.rows, context)), ...tailItems(list, context)];
    };
    const more = async (): Promise<void> => {
      const before = new Set(list.rows);
      const loading = list.loadMore();
      show();
      await loading;
      show();
      const firstNew = pick.items.find(({ stay }) => stay !== undefined && !before.has(stay));
      pick.activeItems = firstNew === undefined ? [] : [firstNew];
    };
    const disposables: readonly Disposable[] = [
      pick,
      watchPause(connection, (text) => {
        pick.title = text === undefined ? title : `${title} – ${text}`;
      }),
      pick.onDidTriggerItemButton(showLogOnButton),
      pick.onDidAccept(() => {
        const [item] = pick.selectedItems;
        if (item?.stay !== undefined) {
          resolve({ participant: item.stay, listed: list.rows });
          pick.hide();
        } else if (item !== undefined) {
          void more();
        }
      }),
      pick.onDidHide(() => {
        list.cancel();
        vscode.Disposable.from(...disposables).dispose();
        resolve(undefined);
      }),
    ];
    show();
    pick.show();
  });
}

function stayItems(choices: readonly StayChoice[]): Item[] {
  return choices.flatMap(({ stay, text, group }, place) => {
    const isFirst = group !== undefined && group !== choices[place - 1]?.group;
    const separator = { label: group ?? '', kind: vscode.QuickPickItemKind.Separator };
    return [...(isFirst ? [separator] : []), { stay, ...text }];
  });
}

function tailItems({ tail }: PagedList<Participant>, context: TextContext): Item[] {
  if (tail.kind === 'end') {
    return [];
  }
  if (tail.kind === 'failed') {
    return [failureItem(tail.error, context)];
  }
  const { label, description } = tailText(tail, context);
  return [{ label, description, alwaysShow: true }];
}
