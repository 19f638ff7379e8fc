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

/** A stay to choose: who, when, and how long, as what and where; null stands for a room that is not known. */
export function foundStay(stay: Participant, roomName: string | null, context: TextContext): FoundStayText {
  const { l10n } = context;
  const room =
    roomName === null
      ? l10n.t('session {0}', sanitise(stay.roomSessionId, 'quickPick'))
      : roomTitle(roomName, 'quickPick', l10n);
  return {
    label: participantName(stay.displayName, 'quickPick', context),
    description:
      stay.joinedAt === null ? l10n.t('start not recorded') : withZone(formatDateTime(stay.joinedAt, context), context),
    detail: join(
      stayLength(stay.joinedAt, stay.leftAt, openEnd(undefined, l10n), context),
      sanitise(roleTitle(stay.roleName, l10n), 'quickPick'),
      room,
    ),
  };
}
