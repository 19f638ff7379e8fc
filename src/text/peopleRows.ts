import type { Participant } from '../api/types';
import type { PersonalText } from '../shared/personalText';
import type { EpochMs } from '../shared/time';
import type { Field } from '../shared/protocol/participantView';
import type { TextContext } from './context';
import { participantFields } from './fields';
import { externalIdTitle, join, openEnd, roleTitle, roomTitle, stayLength } from './labels';
import type { RowText } from './rowTexts';
import { shortenUuids } from './shortenUuids';
import type { KnownOfStay } from './stayPlace';
import { formatDateTime, formatRecentDay, formatTime, withZone } from './time';
import { describeBoth, describeWorse } from './verdict/inShort';

/** A person's row: their external id, and that it is pinned. */
export function personRow(externalId: PersonalText, isPinned: boolean, context: TextContext): RowText {
  const { l10n } = context;
  const label = externalIdTitle(externalId, 'label', context);
  return {
    label: shortenUuids(label),
    description: '',
    accessible: isPinned
      ? l10n.t('Person with external ID {0}, pinned', label)
      : l10n.t('Person with external ID {0}', label),
  };
}

/** The row of a day: which one, and how many stays of the person are loaded of it; null where no joining is recorded. */
export function dayRow(at: EpochMs | null, stays: number, context: TextContext): RowText {
  const { l10n } = context;
  const label = at === null ? l10n.t('Start not recorded') : formatRecentDay(at, context);
  const description = stays === 1 ? l10n.t('1 stay') : l10n.t('{0} stays', stays);
  return { label, description, accessible: l10n.t('{0}, {1}', label, description) };
}

/** The row of one of a person's stays: from when on, verdict once there is one, room, length, role; null stands for a room that is not known. */
export function personStayRow(
  { joinedAt, leftAt, roleName }: Participant,
  roomName: string | null,
  context: TextContext,
  { sessionEndedAt, ratings, facts }: KnownOfStay = {},
): RowText {
  const { l10n } = context;
  const label = joinedAt === null ? l10n.t('Start not recorded') : formatTime(joinedAt, context);
  const room = roomName === null ? '' : roomTitle(roomName, 'label', l10n);
  const rest = join(
    stayLength(joinedAt, leftAt, openEnd(sessionEndedAt, l10n), context, { short: true }),
    roleTitle(roleName, l10n),
  );
  const whole = join(
    ratings === undefined ? '' : describeBoth(ratings, facts, l10n),
    room === '' ? l10n.t('room not known') : room,
    rest,
  );
  return {
    label,
    description: join(
      ratings === undefined ? '' : describeWorse(ratings, facts, l10n),
      room === '' ? '' : shortenUuids(room),
      rest,
    ),
    accessible:
      joinedAt === null
        ? l10n.t('Stay whose start is not recorded, {0}', whole)
        : l10n.t('Stay from {0}, {1}', withZone(formatDateTime(joinedAt, context), context), whole),
  };
}

/** Everything known of one of a person's stays, one line each; null stands for a room that is not known. */
export function personStayFields(
  participant: Participant,
  roomName: string | null,
  context: TextContext,
  known: KnownOfStay,
): Field[] {
  const { l10n } = context;
  const room = roomName === null ? l10n.t('Room not known') : roomTitle(roomName, 'document', l10n);
  return [{ label: l10n.t('Room'), value: room }, ...participantFields(participant, context, known)];
}
