import * as vscode from 'vscode';
import type { Connection } from '../account/connection';
import { watchPause } from '../account/pauseNotice';
import { isCancelled } from '../api/errors';
import { holdCalls } from '../report/history/groupCalls';
import { judgingCost } from '../report/history/cost';
import type { PeopleModel } from '../report/lists/peopleModel';
import type { PersonNode } from '../report/lists/peopleNodes';
import { currentTextContext } from '../platform/textContext';
import { mostCalls } from '../shared/protocol/history';
import { costText, countText } from '../text/history/cost';
import type { Person } from '../store/keptPeople';
import { externalIdTitle } from '../text/labels';
import type { CommandParts } from './commandParts';
import { choosePerson } from './people';
import { requireConnection } from './signInPrompt';

/** How many calls are offered; the first is chosen unless another one is. */
const offered = [10, 20, 40];

type Item = vscode.QuickPickItem & { readonly calls?: number };

/** Judges the last calls of a person together, after it said how many requests that takes; without a row it asks for whom. */
export async function judgeLastCalls(
  { accounts, people, histories }: Pick<CommandParts, 'accounts' | 'people' | 'histories'>,
  argument: unknown,
): Promise<void> {
  const person = await choosePerson({ accounts, people }, argument, vscode.l10n.t('Judge the Last Calls'));
  const connection = await requireConnection(accounts);
  const model = await people.currentModel();
  const node = person && model?.personOf(person.id);
  if (person === undefined || connection === undefined || model === undefined || node === undefined) {
    return;
  }
  const calls = await chooseCalls(person, node, model, connection);
  if (calls !== undefined) {
    await histories.open(connection, person, calls);
  }
}

/** Lets a person choose how many, by what it costs; undefined after Escape. Throws where their stays cannot be listed. */
async function chooseCalls(
  { externalId }: Person,
  node: PersonNode,
  model: PeopleModel,
  connection: Connection,
): Promise<number | undefined> {
  const context = currentTextContext();
  const pick = vscode.window.createQuickPick<Item>();
  const name = vscode.l10n.t('Judge the Last Calls of {0}', externalIdTitle(externalId, 'label', context));
  const { badge } = connection.source;
  const title = badge === null ? name : `${name} (${badge})`;
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Listing the calls...');
  pick.busy = true;
  const abort = new AbortController();
  const pause = watchPause(connection, (text) => {
    pick.title = text === undefined ? title : `${title} – ${text}`;
  });
  const chosen = new Promise<Item | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
    });
    pick.onDidHide(() => {
      abort.abort();
      resolve(undefined);
    });
  });
  pick.show();
  try {
    await model.readUntil(node, (rows) => holdCalls(rows, offered[0] ?? 1), abort.signal);
    pick.busy = false;
    pick.items = itemsOf(node, connection);
    pick.placeholder =
      pick.items.length === 0
        ? vscode.l10n.t('No call of this person is listed. A call appears 10 to 15 minutes late.')
        : vscode.l10n.t('How many calls? Each stay costs one request; what is there already costs none.');
    const item = await chosen;
    return item === undefined ? undefined : (item.calls ?? (await askNumber(title, node, connection)));
  } catch (error) {
    if (isCancelled(error)) {
      return undefined;
    }
    throw error;
  } finally {
    pause.dispose();
    pick.dispose();
  }
}

function itemsOf({ list }: PersonNode, { store }: Connection): Item[] {
  const { l10n } = currentTextContext();
  const costs = offered.map((count) => judgingCost(list, count, (stay) => store.hasFinal(stay)));
  // Where fewer are listed, more would be the same again.
  const different = costs.filter(({ calls }, index) => calls > 0 && calls !== costs[index - 1]?.calls);
  return different.length === 0
    ? []
    : [
        ...different.map((cost): Item => {
          const count = offered[costs.indexOf(cost)] ?? cost.calls;
          return { label: countText(count, cost, l10n), description: costText(cost, l10n), calls: count };
        }),
        { label: vscode.l10n.t('Another number...'), alwaysShow: true },
      ];
}

/** Asks for a number of calls and says what each costs while it is typed; undefined after Escape. */
async function askNumber(title: string, { list }: PersonNode, { store }: Connection): Promise<number | undefined> {
  const numberOf = (text: string): number | undefined => {
    const number = Number(text.trim());
    return Number.isInteger(number) && number >= 1 && number <= mostCalls ? number : undefined;
  };
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('How many calls?'),
    validateInput: (text) => {
      const number = numberOf(text);
      const { l10n } = currentTextContext();
      return number === undefined
        ? vscode.l10n.t('Type a whole number from 1 to {0}.', mostCalls)
        : {
            message: costText(
              judgingCost(list, number, (stay) => store.hasFinal(stay)),
              l10n,
            ),
            severity: vscode.InputBoxValidationSeverity.Info,
          };
    },
  });
  return typed === undefined ? undefined : numberOf(typed);
}
