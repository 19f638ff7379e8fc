import type { Participant, ParticipantDetails, ParticipantRef } from '../api/types';
import type { RestoreState } from '../shared/messages';
import type { EpochMs } from '../shared/time';

/** Whom a panel is about: ids and times always; what only the participants list knows where it was read. */
export interface ParticipantSubject extends ParticipantRef {
  readonly accountId: string;
  /** Null where it is not known: no endpoint leads from a session to its room. */
  readonly roomName: string | null;
  readonly joinedAt: EpochMs | null;
  readonly leftAt: EpochMs | null;
  /** Null after a window reload until the list was read again. */
  readonly participant: Participant | null;
}

/** The subject that a row of the participants list stands for. */
export function subjectOf(accountId: string, participant: Participant, roomName: string | null): ParticipantSubject {
  const { roomSessionId, participantId, joinedAt, leftAt } = participant;
  return { accountId, roomSessionId, participantId, roomName, joinedAt, leftAt, participant };
}

/** What may be kept in a webview's state: ids and times, nothing typed by a person. */
export function restoreStateOf({
  accountId,
  roomSessionId,
  participantId,
  roomName,
  joinedAt,
  leftAt,
}: ParticipantSubject): RestoreState {
  return { accountId, roomSessionId, participantId, roomName, joinedAt, leftAt };
}

/** The person's name as the list or else the details tell it, null where names are switched off. */
export function displayNameOf(
  { participant }: ParticipantSubject,
  details: ParticipantDetails | undefined,
): string | null {
  return participant?.displayName ?? details?.find((entry) => entry.displayName !== null)?.displayName ?? null;
}

/** One panel for each of these. */
export function subjectKey({
  accountId,
  roomSessionId,
  participantId,
}: Omit<RestoreState, 'roomName' | 'joinedAt' | 'leftAt'>): string {
  return JSON.stringify([accountId, roomSessionId, participantId]);
}
