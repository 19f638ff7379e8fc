import * as vscode from 'vscode';
import { currentTextContext, hostTimeZone } from '../platform/textContext';
import { isSameText, personalText } from '../shared/personalText';
import type { Person } from '../store/keptPeople';
import type { TextContext } from '../text/context';
import { externalIdTitle } from '../text/labels';
import { resolveZone } from '../text/zone';
import { zoneItems } from '../text/zoneItems';
import type { Complaint } from '../ticket/complaint';
import { checkLine, momentLine, personLine, zoneLine } from '../ticket/complaintTexts';
import { personText } from '../ticket/lookUpTexts';
import type { Moment, TimeContext } from '../ticket/moment';
import type { TicketReader } from '../ticket/ticketReader';
import { doubtText, inZoneInUse, refusalText, understood } from '../ticket/words';

/** A complaint of which it is known who and when. */
export interface ClearComplaint extends Complaint {
  readonly externalId: NonNullable<Complaint['externalId']>;
  readonly moment: Moment;
}

/** What choosing a line leads to: the complaint as it is then, or undefined for no change. */
type Change = () => Promise<Complaint | undefined>;

/** Shows what was understood of a complaint, lets each part be changed, and answers it once it is confirmed; undefined after Escape. */
export async function confirmComplaint(
  read: Complaint,
  reader: TicketReader,
  people: readonly Person[],
): Promise<ClearComplaint | undefined> {
  let complaint = read;
  for (;;) {
    const context = currentTextContext();
    const now = complaint;
    const check = checkLine(now, context);
    const parts: (vscode.QuickPickItem & { readonly change: Change })[] = [
      { ...personLine(now, context), change: () => changePerson(now, people) },
      { ...momentLine(now, context), change: () => changeMoment(now, reader) },
      { ...zoneLine(now, context), change: () => changeZone(now, reader) },
    ];
    const open = [now.externalId, now.moment].indexOf(undefined);
    const first = open < 0 ? [] : parts.slice(open, open + 1);
    // The first line is the one that Enter takes: the check, or else what has to be chosen before it.
    const lines = [...first, ...parts.filter((part) => !first.includes(part))];
    const items = check === undefined ? lines : [{ ...check, change: undefined }, ...lines];
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Check a Complaint: What Was Understood'),
      placeHolder: vscode.l10n.t('Choose a line to change it'),
    });
    if (picked === undefined) {
      return undefined;
    }
    const { externalId, moment } = now;
    if (picked.change !== undefined) {
      complaint = (await picked.change()) ?? now;
    } else if (externalId !== undefined && moment !== undefined) {
      return { ...now, externalId, moment };
    }
  }
}

async function changePerson(complaint: Complaint, people: readonly Person[]): Promise<Complaint | undefined> {
  const context = currentTextContext();
  const { t } = vscode.l10n;
  const title = t('Whose Complaint?');
  const other = { label: t('Another external ID...'), externalId: undefined };
  const named = complaint.ids.map((externalId) => ({
    label: externalIdTitle(externalId, 'quickPick', context),
    description: t('in the text'),
    externalId,
  }));
  const before = people
    .filter((person) => !complaint.ids.some((id) => isSameText(id, person.externalId)))
    .map((person) => ({ ...personText(person, context), externalId: person.externalId }));
  const items = [...named, ...before, other];
  const picked = items.length === 1 ? other : await vscode.window.showQuickPick(items, { title });
  if (picked === undefined || picked.externalId !== undefined) {
    return picked && { ...complaint, externalId: picked.externalId };
  }
  const typed = await vscode.window.showInputBox({
    title,
    placeHolder: vscode.l10n.t('External ID, for example customer-1042'),
  });
  const id = typed?.trim() ?? '';
  return id === '' ? undefined : { ...complaint, externalId: personalText(id, 'externalId') };
}

async function changeMoment(complaint: Complaint, reader: TicketReader): Promise<Complaint | undefined> {
  const context = currentTextContext();
  const { time } = complaint;
  const title = vscode.l10n.t('When Was It?');
  const moments = time.kind === 'choice' ? time.moments : time.kind === 'refused' ? time.instead : [time.moment];
  const doubt = time.kind === 'choice' ? doubtText(time.doubt, context) : '';
  const other = { label: vscode.l10n.t('Another time...'), moment: undefined };
  const known = moments.map((moment) => ({
    label: understood(moment, context),
    description: doubt,
    detail: inZoneInUse(moment, context),
    moment,
  }));
  const picked = known.length === 0 ? other : await vscode.window.showQuickPick([...known, other], { title });
  if (picked === undefined || picked.moment !== undefined) {
    return picked && reader.withMoment(complaint, picked.moment);
  }
  const readNow = (typed: string): Complaint => reader.withTime(complaint, typed, timeContext(currentTextContext()));
  const typed = await vscode.window.showInputBox({
    title,
    placeHolder: vscode.l10n.t('2026-01-28 15:00, yesterday 15:00 or 28 Jan 3pm Europe/Oslo'),
    prompt: vscode.l10n.t('A time without a zone is read in {0}.', complaint.zone.name),
    validateInput: (text) => (text.trim() === '' ? undefined : sayUnderstood(readNow(text), currentTextContext())),
  });
  return typed === undefined || typed.trim() === '' ? undefined : readNow(typed);
}

/** What is understood of a typed time, told while it is typed; an error where it cannot be taken. */
function sayUnderstood({ time }: Complaint, context: TextContext): vscode.InputBoxValidationMessage {
  switch (time.kind) {
    case 'moment':
      return { message: understood(time.moment, context), severity: vscode.InputBoxValidationSeverity.Info };
    case 'choice': {
      const message = vscode.l10n.t(
        'To choose from next: {0}',
        time.moments.map((moment) => understood(moment, context)).join('; '),
      );
      return { message, severity: vscode.InputBoxValidationSeverity.Info };
    }
    case 'refused': {
      const { reason, wayOn } = refusalText(time.reason, context);
      const severity =
        time.instead.length > 0 ? vscode.InputBoxValidationSeverity.Warning : vscode.InputBoxValidationSeverity.Error;
      return { message: vscode.l10n.t('{0}. {1}', reason, wayOn), severity };
    }
  }
}

async function changeZone(complaint: Complaint, reader: TicketReader): Promise<Complaint | undefined> {
  const context = currentTextContext();
  const items = zoneItems(Intl.supportedValuesOf('timeZone'), hostTimeZone(), context);
  const picked = await vscode.window.showQuickPick(
    items.map(({ value, label, offset }) => ({ label, description: offset, value })),
    {
      title: vscode.l10n.t('Whose Clock Was It?'),
      placeHolder: vscode.l10n.t('Search by the name of a city or region'),
    },
  );
  return picked && reader.withZone(complaint, resolveZone(picked.value, hostTimeZone()).zone, timeContext(context));
}

/** By what words of time are read. */
export function timeContext({ now, zone, l10n }: TextContext): TimeContext {
  return { now, zone, locale: l10n.locale };
}
