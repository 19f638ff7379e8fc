import type { Participant, ParticipantDetails } from '../../api/types';
import type { Field } from '../../shared/protocol/participantView';
import type { TextContext } from '../../text/context';
import { formatDuration } from '../../text/duration';
import { feedbackPairs, idPairs, type Pair, present, stayPairs } from '../../text/fields';
import { roleTitle, roomTitle } from '../../text/labels';
import { sanitise } from '../../text/sanitise';
import { describeUserAgent } from '../../text/userAgent';
import type { ParticipantFacts } from './facts';

/** Who, where, when, with which browser, over all stays that are judged: the head of the panel and of what is copied from it. */
export function headFields(known: ParticipantFacts, context: TextContext): Field[] {
  const { l10n } = context;
  const { participant, roomName } = known.subject;
  const details = ownDetails(known);
  const userAgent = details.find((entry) => entry.userAgent !== null)?.userAgent ?? null;
  const role = participant?.roleName ?? details.find((entry) => entry.userRole !== null)?.userRole ?? null;
  const pairs: Pair[] = [
    [l10n.t('Room'), roomName === null ? l10n.t('not known') : roomTitle(roomName, 'document', l10n)],
    ...spanPairs(known, context),
    [l10n.t('Role'), roleTitle(role, l10n)],
    [l10n.t('Browser'), userAgent === null ? null : describeUserAgent(userAgent, context)],
    ...judgedRows(known).flatMap((row) => feedbackPairs(row, context)),
    ...judgedIds(known, context),
  ];
  return present(pairs);
}

/** The rows of the judged stays as the list tells them, the one that the call was opened by first. */
function judgedRows({ subject: { participant }, stays, person }: ParticipantFacts): Participant[] {
  const judged = new Set(stays.map(({ participantId }) => participantId));
  const others = person?.stays.filter((row) => row !== participant && judged.has(row.participantId)) ?? [];
  return [...(participant === null ? [] : [participant]), ...others];
}

/** From the first joining to the last leaving, and how long the stays were. */
function spanPairs({ subject, stays, facts }: ParticipantFacts, context: TextContext): Pair[] {
  const { t } = context.l10n;
  if (stays.length < 2) {
    return stayPairs(subject, context, subject.sessionEndedAt);
  }
  const joinings = stays.flatMap(({ stay }) => stay.joinedAt ?? []);
  const leavings = stays.flatMap(({ stay }) => stay.leftAt ?? []);
  const span = {
    joinedAt: joinings.length > 0 ? Math.min(...joinings) : null,
    leftAt: leavings.length === stays.length ? Math.max(...leavings) : null,
  };
  const [joined, left] = stayPairs(span, context, subject.sessionEndedAt);
  const [only, ...others] = facts.lines;
  const length = others.length === 0 ? (only?.stayMs ?? null) : null;
  const count =
    length === null ? String(stays.length) : t('{0}, {1} in all', stays.length, formatDuration(length, context.l10n));
  return [...(joined ? [joined] : []), ...(left ? [left] : []), [t('Stays'), count]];
}

/** The ids of all stays that are judged. */
function judgedIds(known: ParticipantFacts, context: TextContext): Pair[] {
  const { subject, stays } = known;
  const own = idPairs(subject.participant ?? subject, context);
  const session = own.slice(-1);
  const others = stays
    .filter(({ participantId }) => participantId !== subject.participantId)
    .map(({ participantId }): Pair => [context.l10n.t('Participant ID'), sanitise(participantId, 'document'), 'id']);
  return [...own.slice(0, -1), ...others, ...session];
}

/** The details of the stay that the call was opened by; empty where they are not loaded. */
export function ownDetails({ subject, stays }: ParticipantFacts): ParticipantDetails {
  return stays.find((stay) => stay.participantId === subject.participantId)?.details ?? [];
}
