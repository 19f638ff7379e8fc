import type { Field } from '../../shared/protocol/participantView';
import type { EpochMs } from '../../shared/time';
import type { TextContext } from '../../text/context';
import { feedbackPairs, idPairs, type Pair, present } from '../../text/fields';
import { openEnd, roleTitle, roomTitle, stayLength } from '../../text/labels';
import { personal } from '../../text/personal';
import { sanitise } from '../../text/sanitise';
import { formatBareRange, formatDateTime } from '../../text/time';
import { describeUserAgent } from '../../text/userAgent';
import type { ParticipantFacts } from './facts';
import { ownDetails } from './headFields';

interface Span {
  readonly joinedAt: EpochMs | null;
  readonly leftAt: EpochMs | null;
}

/** What the panel shows of the person and the judged stays: the first line of its head, what the person said, and the details at its end. */
export function panelFields(known: ParticipantFacts, context: TextContext): Field[] {
  const { l10n } = context;
  const { subject, stays } = known;
  const { participant, roomName } = subject;
  const details = ownDetails(known);
  const userAgent = details.find((entry) => entry.userAgent !== null)?.userAgent ?? null;
  const role = participant?.roleName ?? details.find((entry) => entry.userRole !== null)?.userRole ?? null;
  const open = openEnd(subject.sessionEndedAt, l10n);
  const span = spanOf(known);
  const length =
    stays.length > 1
      ? l10n.t('{0} stays', stays.length)
      : stayLength(span.joinedAt, span.leftAt, open, context, { short: true });
  const pairs: Pair[] = [
    [l10n.t('Role'), roleTitle(role, l10n), 'head'],
    [l10n.t('Room'), roomName === null ? l10n.t('Room not known') : roomTitle(roomName, 'document', l10n), 'head'],
    [l10n.t('Time'), describeSpan(span, open, context), 'time'],
    [l10n.t('Stay'), span.leftAt === null ? null : length, 'head'],
    [l10n.t('Browser'), userAgent === null ? null : describeUserAgent(userAgent, context), 'head'],
    ...(participant === null ? [] : feedbackPairs(participant, context)).map(([label, value, kind]): Pair => [
      label,
      value,
      kind ?? 'feedback',
    ]),
    ...idPairs(participant ?? subject, context),
    [l10n.t('Device ID'), participant?.deviceId ? personal(participant.deviceId, 'document', context) : null, 'id'],
    [l10n.t('User agent'), userAgent === null ? null : sanitise(userAgent, 'document')],
  ];
  return present(pairs);
}

/** From the first joining to the last leaving of the judged stays. */
function spanOf({ subject, stays }: ParticipantFacts): Span {
  if (stays.length < 2) {
    return subject;
  }
  const joined = stays.map(({ stay }) => stay.joinedAt ?? Infinity);
  const left = stays.map(({ stay }) => stay.leftAt ?? Infinity);
  const [joinedAt, leftAt] = [Math.min(...joined), Math.max(...left)];
  return { joinedAt: joinedAt === Infinity ? null : joinedAt, leftAt: leftAt === Infinity ? null : leftAt };
}

/** From when to when, in the zone, which is not named. */
function describeSpan({ joinedAt, leftAt }: Span, open: string, context: TextContext): string | null {
  const { t } = context.l10n;
  if (joinedAt === null) {
    return leftAt === null ? null : t('until {0}', formatDateTime(leftAt, context));
  }
  return leftAt === null
    ? t('from {0}, {1}', formatDateTime(joinedAt, context), open)
    : formatBareRange(joinedAt, leftAt, context, { day: true });
}
