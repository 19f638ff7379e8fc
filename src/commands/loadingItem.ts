import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import { systemClock } from '../platform/systemClock';
import { currentTextContext } from '../platform/textContext';
import type { BackgroundLoads } from '../report/loading/backgroundLoads';
import { LoadingWatch } from '../report/loading/loadingWatch';
import { command } from '../shared/contributionIds';
import type { Disposable } from '../shared/disposable';
import type { LoadingStatus } from '../text/loadingStatus';

/** The item of the status bar that is there only while something loads in the background or a rate limit pauses. */
export class LoadingItem implements Disposable {
  readonly #watch: LoadingWatch;
  readonly #listener: Disposable;
  #item: vscode.StatusBarItem | undefined;

  constructor(accounts: Pick<AccountManager, 'onDidChange'>, loads: BackgroundLoads) {
    this.#watch = new LoadingWatch(loads, { clock: systemClock, context: currentTextContext }, (status) => {
      this.#show(status);
    });
    this.#listener = accounts.onDidChange(({ state }) => {
      this.#watch.use(state.kind === 'active' ? state.connection.queue : undefined);
    });
  }

  dispose(): void {
    this.#listener.dispose();
    this.#watch.dispose();
    this.#item?.dispose();
  }

  #show(status: LoadingStatus | undefined): void {
    if (status === undefined) {
      this.#item?.hide();
      return;
    }
    const item = (this.#item ??= create());
    item.text = `$(${status.isPaused ? 'watch' : 'sync~spin'}) ${status.text}`;
    item.tooltip = status.tooltip;
    item.accessibilityInformation = { label: status.tooltip.replaceAll('\n', '. ') };
    item.show();
  }
}

function create(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('loading', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('Whereby Insights: Loading');
  item.command = command.cancelLoading;
  return item;
}
