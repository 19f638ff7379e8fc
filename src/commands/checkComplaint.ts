import * as vscode from 'vscode';
import type { Connection } from '../account/connection';
import { currentTextContext } from '../platform/textContext';
import { momentToOpen, nearnessOf } from '../ticket/nearness';
import { understood } from '../ticket/words';
import type { CommandParts } from './commandParts';
import { type ClearComplaint, confirmComplaint, timeContext } from './confirmComplaint';
import { putStayLink } from './copyLink';
import { findStays, keepPerson } from './findPerson';
import { type FoundStays, openFound, openStay } from './openFound';
import type { PickedStay } from './pickStay';
import { requireConnection } from './signInPrompt';

/** Takes a ticket, shows what is understood of it, finds the stay, opens it at the moment that the complaint names, and says how that reads against the data. */
export async function checkComplaint(parts: CommandParts): Promise<void> {
  const connection = await requireConnection(parts.accounts);
  if (connection === undefined) {
    return;
  }
  const ticket = await vscode.window.showInputBox({
    title: vscode.l10n.t('Check a Complaint'),
    prompt: vscode.l10n.t('Paste or type the ticket. Nothing is asked for before you have seen what was understood.'),
    placeHolder: vscode.l10n.t('customer-1042, froze about three, Oslo'),
    ignoreFocusOut: true,
  });
  if (ticket === undefined || ticket.trim() === '') {
    return;
  }
  const { ticketReader } = await import('../ticket/ticketReader');
  const people = parts.accounts.people.list;
  const known = people.map(({ externalId }) => externalId);
  const read = ticketReader.readComplaint(ticket, known, timeContext(currentTextContext()));
  const complaint = await confirmComplaint(read, ticketReader, people);
  if (complaint === undefined) {
    return;
  }
  const outcome = await find(complaint, connection);
  if ('notFound' in outcome) {
    void vscode.window.showInformationMessage(outcome.notFound);
    return;
  }
  keepPerson(outcome.found, parts);
  const picked = await open(outcome.found, complaint, connection, parts);
  if (picked !== undefined) {
    await tell(picked, complaint, connection, parts);
  }
}

function find(complaint: ClearComplaint, connection: Connection): ReturnType<typeof findStays> {
  const title = vscode.l10n.t('Looking for the call at {0}', understood(complaint.moment, currentTextContext()));
  return Promise.resolve(
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (_progress, token) => {
        const abort = new AbortController();
        const cancelling = token.onCancellationRequested(() => {
          abort.abort();
        });
        try {
          return await findStays(complaint, connection, abort.signal);
        } finally {
          cancelling.dispose();
        }
      },
    ),
  );
}

/** Opens the only stay at the moment at once; else those that there are to choose from, nearest first. */
async function open(
  found: FoundStays,
  { moment }: ClearComplaint,
  connection: Connection,
  parts: CommandParts,
): Promise<PickedStay | undefined> {
  const { rows } = found.list;
  const [participant, second] = rows.filter((stay) => nearnessOf(stay, moment).kind === 'holds');
  if (participant === undefined || second !== undefined) {
    return openFound(found, connection, parts);
  }
  const only = { participant, listed: rows };
  await openStay(only, connection, parts, moment);
  return only;
}

/** Says how the complaint reads against the data, with what to send on one click away, or that it names no moment; nothing where no data came. */
async function tell(
  { participant }: PickedStay,
  { moment }: ClearComplaint,
  { accountId }: Connection,
  { panels }: CommandParts,
): Promise<void> {
  const at = momentToOpen(moment);
  if (at === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The ticket tells a stretch of time and no moment, so the complaint is not held against the data. The panel tells how the whole call was.',
      ),
    );
    return;
  }
  const reading = panels.complaintOf(accountId, participant);
  if (reading === undefined) {
    return;
  }
  const copyAnswer = vscode.l10n.t('Copy Answer for Customer');
  const copyLink = vscode.l10n.t('Copy Link');
  const text = vscode.l10n.t('{0}: {1}', reading.word, reading.sentence);
  const choice = await vscode.window.showInformationMessage(text, copyAnswer, copyLink);
  if (choice === copyAnswer) {
    await vscode.env.clipboard.writeText(reading.forCustomer);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied the answer for the customer'), 3000);
  } else if (choice === copyLink) {
    await putStayLink(participant, at);
  }
}
