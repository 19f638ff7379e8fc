import type { Participant } from '../api/types';
import type { TextContext } from './context';
import { join, openEnd, participantName, roleTitle, roomTitle, stayLength } from './labels';
import { sanitise } from './sanitise';
import { formatDateTime, withZone } from './time';

/** The three lines of a stay in a list to choose from. */
export interface FoundStayText {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** One of a person's stays to choose: when, who, and how long, as what, where and in which session; null stands for a room that is not known. */
export function stayOfPerson(stay: Participant, roomName: string | null, context: TextContext): FoundStayText {
  const { l10n } = context;
  const room = roomName === null ? l10n.t('Room not known') : roomTitle(roomName, 'quickPick', l10n);
  const session = l10n.t('session {0}', sanitise(stay.roomSessionId, 'quickPick'));
  return {
    label: joined(stay, context),
    description: participantName(stay.displayName, 'quickPick', context),
    detail: join(...lengthAndRole(stay, context), room, session),
  };
}

function joined({ joinedAt }: Participant, context: TextContext): string {
  return joinedAt === null
    ? context.l10n.t('start not recorded')
    : withZone(formatDateTime(joinedAt, context), context);
}

function lengthAndRole({ joinedAt, leftAt, roleName }: Participant, context: TextContext): string[] {
  const { l10n } = context;
  return [
    stayLength(joinedAt, leftAt, openEnd(undefined, l10n), context),
    sanitise(roleTitle(roleName, l10n), 'quickPick'),
  ];
}
