import * as vscode from 'vscode';
import { currentTextContext } from '../platform/textContext';
import type { PersonalText } from '../shared/personalText';
import type { Person } from '../store/keptPeople';
import { externalIdTitle } from '../text/labels';
import type { CommandParts } from './commandParts';
import { tellIfNotStored } from './notStored';
import { requireConnection } from './signInPrompt';

type PeopleParts = Pick<CommandParts, 'accounts' | 'people'>;

/** Pins a person, or takes the pin off; without a row it asks for whom. */
export async function pinPerson(parts: PeopleParts, argument: unknown, isPinned: boolean): Promise<void> {
  const title = isPinned ? vscode.l10n.t('Pin Person') : vscode.l10n.t('Unpin Person');
  const externalId = await personOf(parts, argument, title);
  if (externalId !== undefined) {
    await parts.accounts.people.pin(externalId, isPinned).catch(tellIfNotStored);
  }
}

/** Removes a person from the People view; without a row it asks for whom. */
export async function removePerson(parts: PeopleParts, argument: unknown): Promise<void> {
  const externalId = await personOf(parts, argument, vscode.l10n.t('Remove Person'));
  if (externalId !== undefined) {
    await parts.accounts.people.remove(externalId).catch(tellIfNotStored);
  }
}

/** Removes everyone from the People view, after asking. */
export async function clearPeople({ accounts }: PeopleParts): Promise<void> {
  if ((await requireConnection(accounts)) === undefined) {
    return;
  }
  const { list } = accounts.people;
  if (list.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nobody is kept in the People view.'));
    return;
  }
  const clear = vscode.l10n.t('Clear');
  const question =
    list.length === 1
      ? vscode.l10n.t('Remove 1 person from the People view, pinned or not?')
      : vscode.l10n.t('Remove all {0} people from the People view, pinned or not?', list.length);
  const choice = await vscode.window.showWarningMessage(question, { modal: true }, clear);
  if (choice === clear) {
    await accounts.people.clear().catch(tellIfNotStored);
  }
}

/** The external id of {@link choosePerson}. */
export async function personOf(
  parts: PeopleParts,
  argument: unknown,
  title: string,
): Promise<PersonalText | undefined> {
  return (await choosePerson(parts, argument, title))?.externalId;
}

/** The person of a row of the People view; without one, the person who was chosen from all that are kept. */
export async function choosePerson(
  { accounts, people }: PeopleParts,
  argument: unknown,
  title: string,
): Promise<Person | undefined> {
  const node = argument === undefined ? undefined : await people.nodeOf(argument);
  if (node?.kind === 'person') {
    return node.person;
  }
  if (argument !== undefined || (await requireConnection(accounts)) === undefined) {
    return undefined;
  }
  const context = currentTextContext();
  const items = accounts.people.list.map((person) => ({
    label: externalIdTitle(person.externalId, 'quickPick', context),
    description: person.isPinned ? context.l10n.t('pinned') : '',
    person,
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Find a person by their external ID first.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return picked?.person;
}
