import * as vscode from 'vscode';
import type { AccountManager } from '../account/accountManager';
import type { KnownAccount } from '../store/knownAccounts';
import { parseApiBaseUrl } from '../api/apiBaseUrl';
import { localization } from '../platform/localization';
import { readSettings } from '../platform/settings';
import { command, roomsViewId } from '../shared/contributionIds';
import { accountNameProblem } from '../text/accountName';
import { sanitise } from '../text/sanitise';
import { tellIfNotStored } from './notStored';
import { askForKey } from './signIn';

/** Asks for a name, an address and a key, and keeps them as one account more once the key works. */
export async function addAccount(accounts: AccountManager): Promise<void> {
  await accounts.state();
  const name = await askForName(accounts, vscode.l10n.t('Add Account (1 of 3)'), {
    prompt: vscode.l10n.t('A name for the account, for example Production. Only you see it.'),
  });
  const address = name === undefined ? undefined : await askForAddress();
  if (name !== undefined && address !== undefined) {
    await askForKey(accounts, vscode.l10n.t('Add Account (3 of 3)'), { name, baseUrl: address });
  }
}

/** Asks for one of the accounts that are kept, or the sample data, and uses it in every window. */
export async function switchAccount(accounts: AccountManager): Promise<void> {
  const state = await accounts.state();
  const isSample = state.kind !== 'signedOut' && state.connection.source.kind === 'sample';
  const picked = await vscode.window.showQuickPick(
    [
      ...accountItems(accounts).map((item) => ({ ...item, run: () => accounts.switchTo(item.account.id) })),
      {
        label: vscode.l10n.t('Sample data'),
        description: isSample ? vscode.l10n.t('in use') : '',
        iconPath: new vscode.ThemeIcon('beaker'),
        run: () => accounts.exploreSample(),
      },
      { label: '', kind: vscode.QuickPickItemKind.Separator, run: () => Promise.resolve() },
      {
        label: vscode.l10n.t('Add Account...'),
        iconPath: new vscode.ThemeIcon('add'),
        run: async () => vscode.commands.executeCommand(command.addAccount),
      },
    ],
    { title: vscode.l10n.t('Switch Account'), placeHolder: vscode.l10n.t('The account to read from, in every window') },
  );
  if (picked !== undefined) {
    await Promise.resolve(picked.run()).catch(tellIfNotStored);
    await vscode.commands.executeCommand(`${roomsViewId}.focus`);
  }
}

/** Asks for an account and another name for it. */
export async function renameAccount(accounts: AccountManager): Promise<void> {
  const account = await pickAccount(accounts, vscode.l10n.t('Rename Account'));
  const name =
    account === undefined
      ? undefined
      : await askForName(accounts, vscode.l10n.t('Rename Account'), {
          prompt: vscode.l10n.t('The new name of the account. Only you see it.'),
          account,
        });
  if (account !== undefined && name !== undefined) {
    await accounts.rename(account.id, name).catch(tellIfNotStored);
  }
}

/** Asks for an account and removes it with its key, after asking once more. */
export async function removeAccount(accounts: AccountManager): Promise<void> {
  const account = await pickAccount(accounts, vscode.l10n.t('Remove Account'));
  if (account === undefined) {
    return;
  }
  const remove = vscode.l10n.t('Remove');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('Remove the account {0}?', sanitise(account.name, 'notification')),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Its API key, the people found with it and the data read with it are deleted on this machine. Nothing is changed at Whereby.',
      ),
    },
    remove,
  );
  if (choice === remove) {
    await accounts.remove(account.id).catch(tellIfNotStored);
  }
}

interface AccountItem extends vscode.QuickPickItem {
  readonly account: KnownAccount;
}

function accountItems(accounts: AccountManager): readonly AccountItem[] {
  return accounts.list.map((account) => ({
    label: sanitise(account.name, 'quickPick'),
    description: account.isActive ? vscode.l10n.t('{0}, in use', account.baseUrl.host) : account.baseUrl.host,
    iconPath: new vscode.ThemeIcon('key'),
    account,
  }));
}

async function pickAccount(accounts: AccountManager, title: string): Promise<KnownAccount | undefined> {
  await accounts.state();
  const items = accountItems(accounts);
  if (items.length === 0) {
    const add = vscode.l10n.t('Add Account...');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('No account is kept on this machine.'),
      add,
    );
    if (choice === add) {
      await vscode.commands.executeCommand(command.addAccount);
    }
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.account;
}

async function askForName(
  accounts: AccountManager,
  title: string,
  { prompt, account }: { readonly prompt: string; readonly account?: KnownAccount },
): Promise<string | undefined> {
  const others = accounts.list.filter(({ id }) => id !== account?.id).map(({ name }) => name);
  const name = await vscode.window.showInputBox({
    title,
    prompt,
    value: account?.name ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => accountNameProblem(text, others, localization),
  });
  return name?.trim();
}

async function askForAddress(): Promise<URL | undefined> {
  const address = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add Account (2 of 3)'),
    prompt: vscode.l10n.t(
      'The address of the Whereby REST API for this account. Its key is sent there and nowhere else.',
    ),
    value: readSettings().apiBaseUrl?.href ?? '',
    ignoreFocusOut: true,
    validateInput: (text) =>
      parseApiBaseUrl(text.trim()) === null
        ? vscode.l10n.t('This must be an https address without query, user name or password; http only for localhost.')
        : undefined,
  });
  return parseApiBaseUrl(address?.trim()) ?? undefined;
}
