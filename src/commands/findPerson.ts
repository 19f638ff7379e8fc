import * as vscode from 'vscode';
import type { Connection } from '../account/connection';
import { readSettings } from '../platform/settings';
import { systemClock } from '../platform/systemClock';
import { currentTextContext } from '../platform/textContext';
import { largestPage, readPersonStays } from '../store/personStays';
import { personal } from '../text/personal';
import type { LookUpReading } from '../ticket/lookUps';
import { askWhoAndWhen } from './askWhoAndWhen';
import type { CommandParts } from './commandParts';
import { type FoundStays, openFound } from './openFound';
import { requireConnection } from './signInPrompt';

/** Asks for an external id, with a time or without, lists that person's stays, and opens the chosen one, at that time. */
export async function findPersonByExternalId(parts: CommandParts): Promise<void> {
  const connection = await requireConnection(parts.accounts);
  if (connection === undefined) {
    return;
  }
  const { ticketReader } = await import('../ticket/ticketReader');
  const found = await askWhoAndWhen({
    title: vscode.l10n.t('Find Person by External ID'),
    placeholder: vscode.l10n.t(
      'External ID, no name, alone or with a time: customer-1042, yesterday 15:00; or a ticket',
    ),
    connection,
    reader: ticketReader,
    people: parts.accounts.people.list,
    find: (reading, signal) => findStays(reading, connection, signal),
  });
  if (found !== undefined) {
    keepPerson(found, parts);
    await openFound(found, connection, parts);
  }
}

/** The stays of a person, read until the moment where there is one; or that nobody was found. Throws what a request throws. */
export async function findStays(
  { externalId, moment }: LookUpReading,
  { store }: Connection,
  signal: AbortSignal,
): Promise<{ readonly found: FoundStays } | { readonly notFound: string }> {
  const limit = moment === undefined ? readSettings().pageSize : largestPage;
  const list = await readPersonStays(store, externalId, { limit, from: moment?.from, signal });
  return list.rows.length > 0 || list.tail.kind !== 'end'
    ? { found: { externalId, list, moment } }
    : {
        notFound: vscode.l10n.t(
          'Nobody found with the external ID {0}. Names are not searched, and upper and lower case matter. A call appears here 10 to 15 minutes late.',
          personal(externalId, 'notification', currentTextContext()),
        ),
      };
}

/** Keeps who was found in the People view, with the stays that were listed; whoever was found is shown whether or not they can be kept. */
export function keepPerson(
  { externalId, list }: FoundStays,
  { accounts, people, log }: Pick<CommandParts, 'accounts' | 'people' | 'log'>,
): void {
  const model = people.currentModel();
  accounts.people
    .remember(externalId, systemClock.now())
    .then(async () => (await model)?.takeList(externalId, list))
    .catch((error: unknown) => {
      log.error('People', error);
    });
}
