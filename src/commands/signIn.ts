import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { NewAccount } from '../store/knownAccounts';
import { readSettings } from '../platform/settings';
import { roomsViewId } from '../shared/contributionIds';
import { askAndFind } from './lookUpBox';
import { tellIfNotStored } from './notStored';

/** Whereby's documentation of its REST API, which begins with how a key is made. */
const keyHelp = 'https://docs.whereby.com/reference/whereby-rest-api-reference';

/** Asks for an API key of the default address, or of the account whose key is rejected, and shows its rooms. */
export async function signIn(accounts: AccountManager): Promise<void> {
  await accounts.state();
  const baseUrl = accounts.rejectedAt ?? readSettings().apiBaseUrl;
  if (baseUrl === null) {
    await tellBadAddress();
  } else {
    await askForKey(accounts, vscode.l10n.t('Sign In with API Key'), { baseUrl });
  }
}

/** Asks for an API key, which is stored only if it works, and shows the rooms that the trial brought. */
export async function askForKey(
  accounts: AccountManager,
  title: string,
  account: Omit<NewAccount, 'key'>,
): Promise<void> {
  const { pageSize } = readSettings();
  const signedIn = await askAndFind({
    title,
    prompt: vscode.l10n.t(
      'An API key of your Whereby organization, from the Configure section of the dashboard. It is kept in the secret storage and sent to {0} only.',
      account.baseUrl.host,
    ),
    placeholder: vscode.l10n.t('API key'),
    help: { label: vscode.l10n.t('How to create an API key (docs.whereby.com)'), address: keyHelp },
    isSecret: true,
    normalise: (text) => text.replace(/^Bearer\s+/iu, '') || undefined,
    emptyText: vscode.l10n.t('Paste or type an API key first.'),
    find: async (key, signal) => {
      await accounts.signIn({ ...account, key }, pageSize, signal).catch(tellIfNotStored);
      return { found: true };
    },
  });
  if (signedIn === true) {
    await vscode.commands.executeCommand(`${roomsViewId}.focus`);
  }
}

async function tellBadAddress(): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t('The setting wherebyInsights.apiBaseUrl is not an https address, so no key is sent there.'),
    open,
  );
  if (choice === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'wherebyInsights.apiBaseUrl');
  }
}
