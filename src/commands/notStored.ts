import * as vscode from 'vscode';
import { KeyNotStored } from '../store/keptAccounts';

/** Says that a choice of account will not be remembered, and goes on with it; throws every other error again. */
export function tellIfNotStored(error: unknown): void {
  if (!(error instanceof KeyNotStored)) {
    throw error;
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t('This could not be saved in the secret storage of this machine, so it holds for this window only.'),
  );
}
