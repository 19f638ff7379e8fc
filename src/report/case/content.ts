import type { Participant } from '../../api/types';
import { findStays } from '../../quality/people';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';
import type { ParticipantCall } from '../participant/call';
import type { PersonalText } from '../../shared/personalText';
import type { HistoryModel } from '../history/historyModel';
import type { HistorySubject } from '../history/subject';
import type { HistorySurroundings } from '../history/surroundings';
import type { SessionCall } from '../session/sessionCall';
import type { CaseFile, CaseFileOf } from './caseFile';
import type { ReadDetails } from './readDetails';

/** What a case file is about: texts that name people are still to pass the gate. */
export type CaseSubject =
  | Pick<CaseFileOf<'participant'>, 'kind' | 'subject'>
  | Pick<CaseFileOf<'session'>, 'kind' | 'subject'>
  | {
      readonly kind: 'history';
      readonly subject: Omit<CaseFileOf<'history'>['subject'], 'externalId'> & { readonly externalId: PersonalText };
    };

/** What a panel gives to a case file. */
export interface CaseContent extends Pick<CaseFile, 'badge'> {
  readonly about: CaseSubject;
  readonly rows: readonly Participant[];
  readonly stays: readonly ReadDetails[];
  readonly isPercentShown: boolean;
  /** By what the panel judges. */
  readonly settings: Settings;
  readonly context: TextContext;
}

/** By what a panel judges and tells. */
export type CaseJudging = Pick<CaseContent, 'settings' | 'context'>;

/** One person's call: their own rows of the session's list alone; undefined before anything was loaded. */
export function participantContent(
  {
    subject,
    read,
    isLoaded,
    isPercentShown,
  }: Pick<ParticipantCall, 'subject' | 'read' | 'isLoaded' | 'isPercentShown'>,
  judging: CaseJudging,
): CaseContent | undefined {
  const { badge, roomName, roomSessionId, participantId, participant, listed, sessionEndedAt } = subject;
  if (!isLoaded) {
    return undefined;
  }
  return {
    about: {
      kind: 'participant',
      subject: {
        roomName,
        roomSessionId,
        participantId,
        startedAt: null,
        endedAt: sessionEndedAt ?? null,
        goesOn: sessionEndedAt === null,
      },
    },
    badge,
    rows: participant === null ? [] : findStays(participant, listed).stays,
    stays: read,
    isPercentShown,
    ...judging,
  };
}

/** A whole session; the number of stays to read first, and undefined before its list was read. */
export function sessionContent(
  model: Pick<SessionCall, 'subject' | 'stays' | 'read' | 'unread' | 'isLoaded' | 'isPercentShown'> | undefined,
  judging: CaseJudging,
): CaseContent | number | undefined {
  if (model?.isLoaded !== true || model.unread > 0) {
    return model?.isLoaded === true ? model.unread : undefined;
  }
  const { badge, roomName, roomSessionId, startedAt, endedAt } = model.subject;
  return {
    about: {
      kind: 'session',
      subject: { roomName, roomSessionId, startedAt, endedAt: endedAt ?? null, goesOn: endedAt === null },
    },
    badge,
    rows: model.stays,
    stays: model.read,
    isPercentShown: model.isPercentShown,
    ...judging,
  };
}

/** A person's last calls; the number of stays to read first, and undefined before their list was read. */
export function historyContent(
  model: Pick<HistoryModel, 'planned' | 'read' | 'unread' | 'isPercentShown'> | undefined,
  { externalId, calls, badge }: Pick<HistorySubject, 'externalId' | 'calls' | 'badge'>,
  roomNameOf: HistorySurroundings['roomNameOf'],
  judging: CaseJudging,
): CaseContent | number | undefined {
  if (model === undefined || externalId === null || model.planned.length === 0) {
    return undefined;
  }
  if (model.unread > 0) {
    return model.unread;
  }
  const sessions = new Set(model.planned.map(({ roomSessionId }) => roomSessionId));
  const rooms = [...sessions].flatMap((roomSessionId) => {
    const roomName = roomNameOf(roomSessionId);
    return roomName === null ? [] : [{ roomSessionId, roomName }];
  });
  return {
    about: { kind: 'history', subject: { externalId, calls, rooms } },
    badge,
    rows: model.planned,
    stays: model.read,
    isPercentShown: model.isPercentShown,
    ...judging,
  };
}
