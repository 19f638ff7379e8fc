import type { ParticipantDetails } from '../../api/types';
import type { EpochMs } from '../../shared/time';

/** The details of one stay, and when they were asked for. */
export interface ReadDetails {
  readonly roomSessionId: string;
  readonly participantId: string;
  readonly askedAt: EpochMs;
  readonly details: ParticipantDetails;
}
