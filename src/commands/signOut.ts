import * as vscode from 'vscode';
import type { AccountManager, SignedOut } from '../account/accountManager';
import { tellIfNotStored } from './notStored';

/** Signs out, or leaves the sample data, and says which. */
export async function signOut(accounts: AccountManager): Promise<void> {
  try {
    tell(await accounts.signOut());
  } catch (error) {
    tellIfNotStored(error);
  }
}

function tell(done: SignedOut): void {
  switch (done) {
    case 'nothing':
      void vscode.window.showInformationMessage(vscode.l10n.t('You are not signed in.'));
      return;
    case 'sampleLeft':
      vscode.window.setStatusBarMessage(vscode.l10n.t('Left the sample data'), 5000);
      return;
    case 'keyDeleted':
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Signed out. The API key and the data read with it are deleted.'),
        5000,
      );
      return;
  }
}
