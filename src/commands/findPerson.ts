import * as vscode from 'vscode';
import { readSettings } from '../platform/settings';
import { systemClock } from '../platform/systemClock';
import { currentTextContext } from '../platform/textContext';
import { personalText } from '../shared/personalText';
import { personal } from '../text/personal';
import type { CommandParts } from './commandParts';
import { askAndFind } from './lookUpBox';
import { openFound } from './openFound';
import { requireConnection } from './signInPrompt';

/** Asks for an external id, lists that person's stays, newest first, and opens the chosen one. */
export async function findPersonByExternalId({ accounts, rooms, panels, log }: CommandParts): Promise<void> {
  const connection = await requireConnection(accounts);
  if (connection === undefined) {
    return;
  }
  const limit = readSettings().pageSize;
  const found = await askAndFind({
    title: vscode.l10n.t('Find Person by External ID'),
    prompt: vscode.l10n.t(
      'The externalId that your application gave to Whereby when the person joined; names are not searched. Upper and lower case matter.',
    ),
    placeholder: vscode.l10n.t('External ID, for example customer-1042'),
    connection,
    normalise: (text) => text || undefined,
    emptyText: vscode.l10n.t('Type an external ID first.'),
    find: async (externalId, signal) => {
      const query = { externalId: personalText(externalId, 'externalId') };
      const first = await connection.store.listParticipants(query, { limit, signal });
      return first.results.length > 0 || first.cursor !== null
        ? { found: { query, limit, first } }
        : {
            notFound: vscode.l10n.t(
              'Nobody found with the external ID {0}. A call appears here 10 to 15 minutes late.',
              personal(query.externalId, 'notification', currentTextContext()),
            ),
          };
    },
  });
  if (found !== undefined) {
    const { externalId } = found.query;
    // Whoever was found is shown whether or not they can be kept.
    accounts.people.remember(externalId, systemClock.now()).catch((error: unknown) => {
      log.error('People', error);
    });
    const title = vscode.l10n.t('Stays of {0}', personal(externalId, 'label', currentTextContext()));
    await openFound(title, found, connection, rooms, panels);
  }
}
