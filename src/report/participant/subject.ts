import type { Participant, ParticipantDetails, ParticipantRef } from '../../api/types';
import type { ParticipantRestore } from '../../shared/protocol/participant';
import type { PersonalText } from '../../shared/personalText';
import type { EpochMs } from '../../shared/time';
import { stayKey } from '../../store/detailsCache';

/** Whom a panel is about: ids and times always; what only a list knows where it was read. */
export interface ParticipantSubject extends ParticipantRef {
  readonly accountId: string;
  /** Says what the data is when it is not the user's own, for example "Sample data"; null when it is. */
  readonly badge: string | null;
  /** Null where it is not known: no endpoint leads from a session to its room. */
  readonly roomName: string | null;
  readonly joinedAt: EpochMs | null;
  readonly leftAt: EpochMs | null;
  /** Null while the session goes on, undefined where it is not known. */
  readonly sessionEndedAt: EpochMs | null | undefined;
  /** Null after a window reload until the list was read again. */
  readonly participant: Participant | null;
  /** The rows of the lists that the participant stood in, as far as they are loaded. */
  readonly listed: readonly Participant[];
  /** The moment that was asked about; none where it is left out. */
  readonly at?: EpochMs | null;
}

/** The subject with what a newer list says; rows that only an older list had are kept. */
export function relisted(
  subject: ParticipantSubject,
  participant: Participant,
  rows: readonly Participant[],
): ParticipantSubject {
  const listed = new Map([...subject.listed, ...rows].map((row) => [stayKey(row), row]));
  const { joinedAt, leftAt } = participant;
  return { ...subject, participant, joinedAt, leftAt, listed: [...listed.values()] };
}

/** When the stay ended: the leaving, or the end of the session where no leaving was recorded; null when neither is known. */
export function endOf({ leftAt, sessionEndedAt }: ParticipantSubject): EpochMs | null {
  return leftAt ?? sessionEndedAt ?? null;
}

/** What of it may be kept in a webview's state, with the moment that is asked about: ids and times, nothing typed by a person. */
export function restoreStateOf(
  subject: ParticipantSubject,
  at: EpochMs | null,
): Omit<ParticipantRestore, 'zone' | 'isPreview'> {
  const { accountId, roomSessionId, participantId, roomName, joinedAt, leftAt } = subject;
  return { accountId, roomSessionId, participantId, roomName, joinedAt, leftAt, at };
}

/** The person's name as the list or else the details tell it, null where names are switched off. */
export function displayNameOf({ participant }: ParticipantSubject, details?: ParticipantDetails): PersonalText | null {
  return participant?.displayName ?? details?.find((entry) => entry.displayName !== null)?.displayName ?? null;
}

/** One panel for each of these. */
export function subjectKey({
  accountId,
  roomSessionId,
  participantId,
}: ParticipantRef & { readonly accountId: string }): string {
  return JSON.stringify([accountId, stayKey({ roomSessionId, participantId })]);
}
