import type { Participant, ParticipantRef, Room, Session } from '../api/types';
import type { Field, FieldKind } from '../shared/protocol/participantView';
import type { EpochMs } from '../shared/time';
import type { Localization } from '../shared/translate';
import type { TextContext } from './context';
import { personal } from './personal';
import { participantName, roleTitle, roomTitle, sessionLength, stayLength, isUnused, openEnd } from './labels';
import { describePlace, type KnownOfStay } from './stayPlace';
import { describeBoth } from './verdict/inShort';
import { sanitise } from './sanitise';
import { formatDateTime, withZone } from './time';

/** Everything the API says of a room, one line each; what it does not say is left out. */
export function roomFields(room: Room, context: TextContext): Field[] {
  const { l10n } = context;
  return present([
    [l10n.t('Room'), roomTitle(room.roomName, 'document', l10n)],
    [l10n.t('Sessions'), count(room.totalSessions, context)],
    [l10n.t('First used'), moment(room.firstSessionStartedAt, context)],
    [l10n.t('Last used'), isUnused(room) ? l10n.t('never') : moment(room.lastSessionStartedAt, context)],
    [l10n.t('Created'), moment(room.createdAt, context)],
    [l10n.t('Expires'), moment(room.endAt, context)],
    ...totals(room, context),
    [l10n.t('Rating of the last session'), rating(room.rating, room.totalRatings, context)],
  ]);
}

/** Everything the API says of a session, one line each. */
export function sessionFields(session: Session, context: TextContext): Field[] {
  const { l10n } = context;
  return present([
    [l10n.t('Room'), roomTitle(session.roomName, 'document', l10n)],
    [l10n.t('Started'), moment(session.startedAt, context)],
    [l10n.t('Ended'), moment(session.endedAt, context) ?? l10n.t('still going on')],
    [l10n.t('Duration'), sessionLength(session, context)],
    ...totals(session, context),
    [l10n.t('Rating'), rating(session.rating, session.totalRatings, context)],
    [l10n.t('Session ID'), sanitise(session.roomSessionId, 'document')],
  ]);
}

/** Everything the participants list says of a stay, one line each, with the verdict where it is known. */
export function participantFields(
  participant: Participant,
  context: TextContext,
  { sessionEndedAt, place, ratings, facts }: KnownOfStay,
): Field[] {
  const { l10n } = context;
  return present([
    [l10n.t('Name'), participantName(participant.displayName, 'document', context)],
    [l10n.t('Verdict'), ratings === undefined ? null : describeBoth(ratings, facts, l10n)],
    [l10n.t('Role'), roleTitle(participant.roleName, l10n)],
    ...stayPairs(participant, context, sessionEndedAt),
    [l10n.t('Stays'), describePlace(place, l10n)],
    ...feedbackPairs(participant, context),
    ...idPairs(participant, context),
  ]);
}

/** A label with the value that it names, or nothing to show. */
export type Pair = readonly [label: string, value: string | null, kind?: FieldKind];

/** When a stay began and ended, and how long it was. */
export function stayPairs(
  stay: { readonly joinedAt: EpochMs | null; readonly leftAt: EpochMs | null },
  context: TextContext,
  sessionEndedAt?: EpochMs | null,
): Pair[] {
  const { l10n } = context;
  const open = openEnd(sessionEndedAt, l10n);
  return [
    [l10n.t('Joined'), moment(stay.joinedAt, context)],
    [l10n.t('Left'), moment(stay.leftAt, context) ?? open],
    [l10n.t('Stay'), stay.leftAt === null ? null : stayLength(stay.joinedAt, stay.leftAt, open, context)],
  ];
}

/** What the person said of the call. */
export function feedbackPairs(participant: Participant, context: TextContext): Pair[] {
  const { l10n } = context;
  return [
    [l10n.t('Rating'), rating(participant.rating, null, context)],
    [
      l10n.t('Tags'),
      participant.tags
        .map((tag) => personal(tag, 'label', context))
        .filter((tag) => tag !== '')
        .join(', '),
    ],
    [
      l10n.t('Comment'),
      participant.comment === null ? null : personal(participant.comment, 'document', context),
      'comment',
    ],
  ];
}

/** Says that more may come. */
export function arrivingText({ t }: Localization): string {
  return t('Data may still be arriving: Whereby delivers it 10 to 15 minutes late.');
}

/** The ids of a stay. */
export function idPairs(
  participant: ParticipantRef & Partial<Pick<Participant, 'externalId'>>,
  context: TextContext,
): Pair[] {
  const { l10n } = context;
  return [
    [
      l10n.t('External ID'),
      participant.externalId ? personal(participant.externalId, 'document', context) : null,
      'id',
    ],
    [l10n.t('Participant ID'), sanitise(participant.participantId, 'document'), 'id'],
    [l10n.t('Session ID'), sanitise(participant.roomSessionId, 'document'), 'id'],
  ];
}

/** Keeps the pairs that have something to show. */
export function present(pairs: readonly Pair[]): Field[] {
  return pairs.flatMap(([label, value, kind]) =>
    value === null || value === '' ? [] : [{ label, value, ...(kind && { kind }) }],
  );
}

type Totals = Pick<
  Room,
  | 'totalParticipantMinutes'
  | 'totalRecorderMinutes'
  | 'totalStreamerMinutes'
  | 'totalUniqueParticipants'
  | 'totalUniqueRecorders'
  | 'totalUniqueStreamers'
>;

function totals(of: Totals, context: TextContext): Pair[] {
  const { l10n } = context;
  return [
    [l10n.t('People'), count(of.totalUniqueParticipants, context)],
    [l10n.t('Participant minutes'), count(of.totalParticipantMinutes, context)],
    [l10n.t('Recorders'), some(of.totalUniqueRecorders, context)],
    [l10n.t('Recorder minutes'), some(of.totalRecorderMinutes, context)],
    [l10n.t('Streamers'), some(of.totalUniqueStreamers, context)],
    [l10n.t('Streamer minutes'), some(of.totalStreamerMinutes, context)],
  ];
}

function moment(ms: EpochMs | null, context: TextContext): string | null {
  return ms === null ? null : withZone(formatDateTime(ms, context), context);
}

function count(value: number | null, { l10n }: TextContext): string | null {
  return value === null ? null : value.toLocaleString(l10n.locale);
}

/** A count that is only worth a line when there is something to count. */
function some(value: number | null, context: TextContext): string | null {
  return value === 0 ? null : count(value, context);
}

function rating(value: number | null, ratings: number | null, { l10n }: TextContext): string | null {
  if (value === null) {
    return null;
  }
  const stars = value.toLocaleString(l10n.locale, { maximumFractionDigits: 1 });
  if (ratings === null) {
    return l10n.t('{0} of 5', stars);
  }
  return ratings === 1 ? l10n.t('{0} of 5 (1 rating)', stars) : l10n.t('{0} of 5 ({1} ratings)', stars, ratings);
}
