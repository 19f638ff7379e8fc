import type { Participant } from '../../api/types';
import type { TextContext } from '../../text/context';
import { openEnd, roleTitle, stayLength } from '../../text/labels';
import { sanitise } from '../../text/sanitise';

/** A person's stays for an assistant: one line each, newest first, with the ids that the other tools take. */
export function callLines(stays: readonly Participant[], hasMore: boolean, context: TextContext): string {
  const { t } = context.l10n;
  const lines = stays.map((stay) => `- ${line(stay, context)}`);
  return [
    t('{0} stays, newest first:', stays.length),
    lines.join('\n'),
    ...(hasMore ? [t('There are older ones. Ask for a higher limit to see them.')] : []),
  ].join('\n\n');
}

/** What identifies the stays of compared calls, newest first, as the other tools take it. */
export function callIds(stays: readonly Participant[], context: TextContext): string {
  return [
    context.l10n.t('The stays of these calls, for get_call_verdict:'),
    stays.map((stay) => `- ${startOf(stay, context)}; ${idsOf(stay)}`).join('\n'),
  ].join('\n\n');
}

/** What is answered where no stay is listed. */
export function nobodyFound({ l10n }: TextContext): string {
  return l10n.t('Nobody has that external ID. Names are not searched, and a call appears 10 to 15 minutes late.');
}

function line(stay: Participant, context: TextContext): string {
  const { joinedAt, leftAt, roleName, rating } = stay;
  const { l10n } = context;
  return [
    startOf(stay, context),
    stayLength(joinedAt, leftAt, openEnd(undefined, l10n), context),
    sanitise(roleTitle(roleName, l10n), 'label'),
    rating === null ? '' : l10n.t('rated {0} of 5', rating),
    idsOf(stay),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function startOf({ joinedAt }: Participant, { l10n }: TextContext): string {
  return joinedAt === null ? l10n.t('start not recorded') : new Date(joinedAt).toISOString();
}

function idsOf({ roomSessionId, participantId }: Participant): string {
  return JSON.stringify({
    roomSessionId: sanitise(roomSessionId, 'document'),
    participantId: sanitise(participantId, 'document'),
  });
}
