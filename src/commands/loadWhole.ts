import * as vscode from 'vscode';
import type { Connection } from '../account/connection';
import { watchPause } from '../account/pauseNotice';
import { isCancelled } from '../api/errors';
import { localization } from '../platform/localization';
import { readSettings } from '../platform/settings';
import { loadAll, requestsBeforeAsking, requestsLeft, type WholeList } from '../report/lists/wholeList';
import type { CommandParts } from './commandParts';
import { requireConnection } from './signInPrompt';

/** Loads the list of a "Load more..." row to its end; without a row that of the rooms. */
export async function loadAllAt({ accounts, rooms, people, loads }: CommandParts, argument: unknown): Promise<void> {
  const connection = await requireConnection(accounts);
  const whole = (await people.wholeAt(argument)) ?? (await rooms.wholeAt(argument));
  if (connection === undefined || whole === undefined) {
    return;
  }
  if (await loadWhole({ connection, loads }, whole, vscode.l10n.t('Load All'))) {
    const rows = whole.list.count;
    vscode.window.setStatusBarMessage(
      rows === 1
        ? vscode.l10n.t('1 row loaded, there are no more')
        : vscode.l10n.t('{0} rows loaded, there are no more', told(rows)),
      5000,
    );
  }
}

/** Loads a list to its end, with its progress and a way to cancel, after asking where that takes many requests; false where it was stopped. Throws what a page failed with. */
export async function loadWhole(
  { connection, loads }: Pick<CommandParts, 'loads'> & { readonly connection: Connection },
  whole: WholeList,
  title: string,
): Promise<boolean> {
  const { t } = vscode.l10n;
  const left = requestsLeft(whole, readSettings().pageSize);
  if (left !== null && left > requestsBeforeAsking) {
    const question = t(
      'About {0} rows are still to be loaded, which takes {1} requests.',
      told((whole.expected ?? 0) - whole.list.count),
      told(left),
    );
    if (!(await mayLoad(question, t('Load All')))) {
      return false;
    }
  }
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const abort = new AbortController();
      let said = '';
      let paused: string | undefined;
      const tell = (): void => {
        progress.report({ message: paused ?? said });
      };
      const listener = token.onCancellationRequested(() => {
        abort.abort();
      });
      const pause = watchPause(connection, (text) => {
        paused = text;
        tell();
      });
      const { expected, list } = whole;
      const load = loads.begin({
        title: () => title,
        progress: () => (expected === null || list.count > expected ? null : { done: list.count, total: expected }),
        cancel: () => {
          abort.abort();
        },
      });
      try {
        return await loadAll(whole, {
          signal: abort.signal,
          loaded: (rows, requests) => {
            said =
              requests === 1
                ? t('{0} loaded, 1 request', told(rows))
                : t('{0} loaded, {1} requests', told(rows), told(requests));
            tell();
          },
          mayGoOn: (rows, requests) =>
            mayLoad(
              t('{0} rows are loaded after {1} requests, and there are more.', told(rows), told(requests)),
              t('Go On'),
            ),
        });
      } catch (error) {
        if (isCancelled(error)) {
          return false;
        }
        throw error;
      } finally {
        load.dispose();
        listener.dispose();
        pause.dispose();
      }
    },
  );
}

async function mayLoad(question: string, yes: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(question, { modal: true }, yes)) === yes;
}

function told(number: number): string {
  return number.toLocaleString(localization.locale);
}
