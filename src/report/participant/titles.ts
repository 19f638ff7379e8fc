import type { Rating } from '../../shared/quality';
import type { ParticipantReport } from './participantReport';
import { zoneOffset } from '../../shared/zoneOffset';
import type { TextContext } from '../../text/context';
import { participantName } from '../../text/labels';
import { formatTime } from '../../text/time';
import type { ParticipantSubject } from './subject';
import type { PersonalText } from '../../shared/personalText';

/** What the tab of a person's stay is called: the name, and when they joined where that is known. */
export function tabTitle(
  displayName: PersonalText | null,
  { joinedAt }: Pick<ParticipantSubject, 'joinedAt'>,
  context: TextContext,
): string {
  const name = participantName(displayName, 'title', context);
  return joinedAt === null ? name : context.l10n.t('{0} {1}', name, formatTime(joinedAt, context));
}

/** What a file about a person's stay is called: the name, and when they joined where that is known, by the clock of the zone. */
export function fileTitle(
  displayName: PersonalText | null,
  { joinedAt }: Pick<ParticipantSubject, 'joinedAt'>,
  context: TextContext,
): string {
  const name = participantName(displayName, 'title', context);
  if (joinedAt === null) {
    return name;
  }
  const onTheWall = new Date(joinedAt + zoneOffset(joinedAt, context.zone.id)).toISOString();
  return `${name} ${onTheWall.slice(0, 16).replace('T', ' ').replace(':', '')}`;
}

/** The icon of a panel's tab: what was found in the call, once something was. */
export function tabIcon(report: ParticipantReport | undefined): Rating | 'partial' | 'participant' {
  const answer = report?.view.answer;
  if (answer === undefined) {
    return 'participant';
  }
  return answer.rating === 'good' && answer.cards.some(({ isPartial }) => isPartial) ? 'partial' : answer.rating;
}
