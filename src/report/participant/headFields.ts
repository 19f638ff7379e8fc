import type { ParticipantDetails } from '../../api/types';
import type { Field } from '../../shared/protocol/participantView';
import type { TextContext } from '../../text/context';
import { feedbackPairs, idPairs, type Pair, present, stayPairs } from '../../text/fields';
import { roleTitle, roomTitle } from '../../text/labels';
import { describeUserAgent } from '../../text/userAgent';
import type { ParticipantFacts } from './facts';

/** Who, where, when, with which browser: the head of the panel and of what is copied from it. */
export function headFields(known: ParticipantFacts, context: TextContext): Field[] {
  const { l10n } = context;
  const { subject } = known;
  const { participant, roomName } = subject;
  const details = ownDetails(known);
  const userAgent = details.find((entry) => entry.userAgent !== null)?.userAgent ?? null;
  const role = participant?.roleName ?? details.find((entry) => entry.userRole !== null)?.userRole ?? null;
  const pairs: Pair[] = [
    [l10n.t('Room'), roomName === null ? l10n.t('not known') : roomTitle(roomName, 'document', l10n)],
    ...stayPairs(subject, context, subject.sessionEndedAt),
    [l10n.t('Role'), roleTitle(role, l10n)],
    [l10n.t('Browser'), userAgent === null ? null : describeUserAgent(userAgent, l10n)],
    ...(participant === null ? [] : feedbackPairs(participant, context)),
    ...idPairs(participant ?? subject, context),
  ];
  return present(pairs);
}

/** The details of the stay that the call was opened by; empty where they are not loaded. */
export function ownDetails({ subject, stays }: ParticipantFacts): ParticipantDetails {
  return stays.find((stay) => stay.participantId === subject.participantId)?.details ?? [];
}
