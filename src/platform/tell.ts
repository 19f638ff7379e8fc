import * as vscode from 'vscode';
import { command } from '../shared/contributionIds';
import { errorSentence } from '../text/errors';
import { currentTextContext } from './textContext';

/** Tells a failure once, in one sentence, with the log and where given another try as its actions. */
export async function tellFailure(error: unknown, again?: () => Promise<void>): Promise<void> {
  const retry = vscode.l10n.t('Retry');
  const showLog = vscode.l10n.t('Show Log');
  const actions = again === undefined ? [showLog] : [retry, showLog];
  const choice = await vscode.window.showErrorMessage(errorSentence(error, currentTextContext()), ...actions);
  if (choice === retry) {
    await again?.();
  } else if (choice === showLog) {
    await vscode.commands.executeCommand(command.showLog);
  }
}
