import * as vscode from 'vscode';
import type { AccountManager, SignedOut } from '../account/accountManager';
import { command } from '../shared/contributionIds';
import { tellIfNotStored } from './notStored';

/** Signs out, or leaves the sample data, and says which. */
export async function signOut(accounts: AccountManager): Promise<void> {
  try {
    tell(await accounts.signOut(), accounts.list.length > 0);
  } catch (error) {
    tellIfNotStored(error);
  }
}

function tell(done: SignedOut, hasOthers: boolean): void {
  switch (done) {
    case 'nothing':
      void offerOthers(vscode.l10n.t('You are not signed in.'), hasOthers);
      return;
    case 'sampleLeft':
      vscode.window.setStatusBarMessage(vscode.l10n.t('Left the sample data'), 5000);
      return;
    case 'keyDeleted':
      void tellSignedOut(vscode.l10n.t('Signed out. The API key and the data read with it are deleted.'), hasOthers);
      return;
  }
}

async function tellSignedOut(text: string, hasOthers: boolean): Promise<void> {
  if (hasOthers) {
    await offerOthers(text, hasOthers);
  } else {
    vscode.window.setStatusBarMessage(text, 5000);
  }
}

async function offerOthers(text: string, hasOthers: boolean): Promise<void> {
  const switchAccount = vscode.l10n.t('Switch Account...');
  const choice = await vscode.window.showInformationMessage(text, ...(hasOthers ? [switchAccount] : []));
  if (choice !== undefined) {
    await vscode.commands.executeCommand(command.switchAccount);
  }
}
