import * as vscode from 'vscode';
import { currentTextContext } from '../platform/textContext';
import { loadText, waitingText } from '../text/loadingStatus';
import { sanitise } from '../text/sanitise';
import type { CommandParts } from './commandParts';

type Item = vscode.QuickPickItem & { readonly cancel: () => void };

/** Shows what loads in the background, and cancels what is chosen. */
export async function cancelLoading({ accounts, loads }: Pick<CommandParts, 'accounts' | 'loads'>): Promise<void> {
  const { l10n } = currentTextContext();
  const account = await accounts.state();
  const items: Item[] = loads.running.map(({ title, progress, cancel }) => ({
    label: sanitise(loadText({ title: title(), progress: progress() }, l10n), 'quickPick'),
    cancel,
  }));
  if (account.kind === 'active' && account.connection.queue.pausedUntil !== null) {
    const { queue } = account.connection;
    if (queue.waiting > 0) {
      const cancel = (): void => {
        queue.cancelWaiting();
      };
      items.push({
        label: vscode.l10n.t('All that waits for the rate limit'),
        description: waitingText(queue.waiting, l10n),
        cancel,
      });
    }
  }
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is loading in the background.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Cancel Loading'),
    placeHolder: vscode.l10n.t('What should not go on? What is loaded stays.'),
  });
  picked?.cancel();
}
