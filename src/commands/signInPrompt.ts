import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { Connection } from '../account/connection';
import { command } from '../shared/contributionIds';
import type { Disposable } from '../shared/disposable';

/** Asks once for another key when the one in use is rejected, however many requests fail. */
export function promptOnRejectedKey(accounts: AccountManager): Disposable {
  return accounts.onDidChange(({ state }) => {
    if (state.kind === 'keyRejected') {
      void offer(vscode.l10n.t('Whereby no longer accepts the API key.'), [command.signIn, command.showLog]);
    }
  });
}

/** The account in use, or undefined after having offered the ways to one. */
export async function requireConnection(accounts: AccountManager): Promise<Connection | undefined> {
  const state = await accounts.state();
  if (state.kind === 'active') {
    return state.connection;
  }
  const text =
    state.kind === 'signedOut'
      ? vscode.l10n.t('Sign in first, or explore the sample data.')
      : vscode.l10n.t('Whereby no longer accepts the API key.');
  void offer(text, [command.signIn, command.exploreSampleData]);
  return undefined;
}

type Offer = typeof command.signIn | typeof command.exploreSampleData | typeof command.showLog;

async function offer(text: string, commands: readonly Offer[]): Promise<void> {
  const titles: Record<Offer, string> = {
    [command.signIn]: vscode.l10n.t('Sign In with API Key...'),
    [command.exploreSampleData]: vscode.l10n.t('Explore Sample Data'),
    [command.showLog]: vscode.l10n.t('Show Log'),
  };
  const choice = await vscode.window.showWarningMessage(text, ...commands.map((id) => ({ title: titles[id], id })));
  if (choice !== undefined) {
    await vscode.commands.executeCommand(choice.id);
  }
}
