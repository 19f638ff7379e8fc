import type { Participant } from '../../api/types';
import { findStays } from '../../quality/people';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import type { ParticipantCall } from '../participant/call';
import type { SessionCall } from '../session/sessionCall';
import type { CaseFile } from './caseFile';
import type { ReadDetails } from './readDetails';

/** What a panel gives to a case file. */
export interface CaseContent extends Pick<CaseFile, 'kind' | 'subject' | 'badge'> {
  readonly rows: readonly Participant[];
  readonly stays: readonly ReadDetails[];
  /** By what the panel judges. */
  readonly settings: Settings;
  readonly context: TextContext;
}

/** By what a panel judges and tells. */
export type CaseJudging = Pick<CaseContent, 'settings' | 'context'>;

/** One person's call: their own rows of the session's list alone; undefined before anything was loaded. */
export function participantContent(
  { subject, read, isLoaded }: Pick<ParticipantCall, 'subject' | 'read' | 'isLoaded'>,
  judging: CaseJudging,
): CaseContent | undefined {
  const { badge, roomName, roomSessionId, participantId, participant, listed, sessionEndedAt } = subject;
  if (!isLoaded) {
    return undefined;
  }
  return {
    kind: 'participant',
    badge,
    subject: {
      roomName,
      roomSessionId,
      participantId,
      startedAt: null,
      endedAt: sessionEndedAt ?? null,
      goesOn: sessionEndedAt === null,
    },
    rows: participant === null ? [] : findStays(participant, listed).stays,
    stays: read,
    ...judging,
  };
}

/** A whole session; the number of stays to read first, and undefined before its list was read. */
export function sessionContent(
  model: Pick<SessionCall, 'subject' | 'stays' | 'read' | 'unread' | 'isLoaded'> | undefined,
  judging: CaseJudging,
): CaseContent | number | undefined {
  if (model?.isLoaded !== true || model.unread > 0) {
    return model?.isLoaded === true ? model.unread : undefined;
  }
  const { badge, roomName, roomSessionId, startedAt, endedAt } = model.subject;
  return {
    kind: 'session',
    badge,
    subject: {
      roomName,
      roomSessionId,
      participantId: null,
      startedAt,
      endedAt: endedAt ?? null,
      goesOn: endedAt === null,
    },
    rows: model.stays,
    stays: model.read,
    ...judging,
  };
}
