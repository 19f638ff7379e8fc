import type { Link } from '../shared/link';
import { personalText } from '../shared/personalText';
import type { EpochMs } from '../shared/time';
import type { TextContext } from './context';
import { roomTitle } from './labels';
import { personal } from './personal';
import { sanitise } from './sanitise';
import { formatDateTime, withZone } from './time';

/** What a link asks for, in a sentence and in lines of what it names; all of it is for a message. */
export interface LinkText {
  readonly question: string;
  readonly lines: readonly string[];
}

/** Words for a link that somebody has followed, which may come from a stranger. */
export function describeLink(link: Link, context: TextContext): LinkText {
  const { t } = context.l10n;
  switch (link.kind) {
    case 'room':
      return {
        question: t('Open a room from a link?'),
        lines: [t('Room: {0}', roomTitle(link.roomName, 'notification', context.l10n))],
      };
    case 'session':
      return {
        question: t('Open a session from a link?'),
        lines: [sessionLine(link.roomSessionId, context), ...momentLines(link.at, context)],
      };
    case 'participant':
      return {
        question: t('Open a participant from a link?'),
        lines: [
          t('Participant ID: {0}', sanitise(link.participantId, 'notification')),
          sessionLine(link.roomSessionId, context),
          ...momentLines(link.at, context),
        ],
      };
    case 'person': {
      const externalId = personal(personalText(link.externalId, 'externalId'), 'notification', context);
      return {
        question: t('Look for a person from a link?'),
        lines: [t('External ID: {0}', externalId), ...momentLines(link.at, context)],
      };
    }
  }
}

function momentLines(at: EpochMs | undefined, context: TextContext): string[] {
  return at === undefined ? [] : [context.l10n.t('Moment: {0}', withZone(formatDateTime(at, context), context))];
}

function sessionLine(roomSessionId: string, { l10n }: TextContext): string {
  return l10n.t('Session ID: {0}', sanitise(roomSessionId, 'notification'));
}
