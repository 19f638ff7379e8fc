import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import { sampleAccountId } from '../shared/sampleAccountId';
import { tellIfNotStored } from './notStored';

/** Signs out, or leaves the sample data, and says which. */
export async function signOut(accounts: AccountManager): Promise<void> {
  const before = await accounts.state();
  try {
    if (!(await accounts.signOut())) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nobody is signed in.'));
      return;
    }
  } catch (error) {
    tellIfNotStored(error);
    return;
  }
  const isSample = before.kind === 'active' && before.connection.accountId === sampleAccountId;
  const text = isSample
    ? vscode.l10n.t('Left the sample data')
    : vscode.l10n.t('Signed out: the API key and what it had fetched are deleted');
  vscode.window.setStatusBarMessage(text, 5000);
}
