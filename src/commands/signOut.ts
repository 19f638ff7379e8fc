import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import { sampleAccountId } from '../account/sampleAccountId';
import { tellIfNotStored } from './notStored';

/** Signs out, or leaves the sample data, and says which. */
export async function signOut(accounts: AccountManager): Promise<void> {
  const before = await accounts.state();
  if (before.kind === 'signedOut') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nobody is signed in.'));
    return;
  }
  try {
    await accounts.signOut();
  } catch (error) {
    tellIfNotStored(error);
    return;
  }
  const text =
    before.connection.accountId === sampleAccountId
      ? vscode.l10n.t('Left the sample data')
      : vscode.l10n.t('Signed out: the API key and what it had fetched are deleted');
  vscode.window.setStatusBarMessage(text, 5000);
}
