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

function line(stay: Participant, context: TextContext): string {
  const { joinedAt, leftAt, roleName, rating, roomSessionId, participantId } = stay;
  const { l10n } = context;
  const ids = JSON.stringify({
    roomSessionId: sanitise(roomSessionId, 'document'),
    participantId: sanitise(participantId, 'document'),
  });
  return [
    joinedAt === null ? l10n.t('start not recorded') : new Date(joinedAt).toISOString(),
    stayLength(joinedAt, leftAt, openEnd(undefined, l10n), context),
    sanitise(roleTitle(roleName, l10n), 'label'),
    rating === null ? '' : l10n.t('rated {0} of 5', rating),
    ids,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
