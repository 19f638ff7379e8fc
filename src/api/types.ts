import type { PersonalText } from '../shared/personalText';
import type { EpochMs } from '../shared/time';

/** One page of a list. */
export interface Page<T> {
  readonly results: readonly T[];
  /** Asks for the next page; null ends the list. */
  readonly cursor: string | null;
  /** Rows left out because they could not be identified. */
  readonly dropped: number;
}

/** A room, as `/insights/rooms` lists it. Minutes and counts are null where the API gave none. */
export interface Room {
  /** Starts with `/`. */
  readonly roomName: string;
  readonly createdAt: EpochMs | null;
  /** When the room expires. */
  readonly endAt: EpochMs | null;
  readonly firstSessionStartedAt: EpochMs | null;
  /** Null for a room that was never used. */
  readonly lastSessionStartedAt: EpochMs | null;
  readonly totalParticipantMinutes: number | null;
  readonly totalRecorderMinutes: number | null;
  readonly totalStreamerMinutes: number | null;
  readonly totalUniqueParticipants: number | null;
  readonly totalUniqueRecorders: number | null;
  readonly totalUniqueStreamers: number | null;
  readonly totalSessions: number | null;
  /** Mean rating of the room's last session. */
  readonly rating: number | null;
  readonly totalRatings: number | null;
}

/** A session (one call) in a room, as `/insights/room-sessions` lists it. */
export interface Session {
  readonly roomSessionId: string;
  readonly roomName: string;
  readonly startedAt: EpochMs | null;
  /** Null while the call goes on. */
  readonly endedAt: EpochMs | null;
  readonly totalParticipantMinutes: number | null;
  readonly totalRecorderMinutes: number | null;
  readonly totalStreamerMinutes: number | null;
  readonly totalUniqueParticipants: number | null;
  readonly totalUniqueRecorders: number | null;
  readonly totalUniqueStreamers: number | null;
  readonly rating: number | null;
  readonly totalRatings: number | null;
}

/** What identifies one stay of one person in one session. */
export interface ParticipantRef {
  readonly roomSessionId: string;
  /** May start with `/`. A reconnect gets a new one. */
  readonly participantId: string;
}

/** One stay of a person in a session, as `/insights/participants` lists it. Texts are typed by strangers; empty ones are null. */
export interface Participant extends ParticipantRef {
  readonly deviceId: PersonalText | null;
  readonly userId: PersonalText | null;
  readonly externalId: PersonalText | null;
  readonly roleName: string | null;
  readonly displayName: PersonalText | null;
  readonly joinedAt: EpochMs | null;
  /** Null while the person is still there. */
  readonly leftAt: EpochMs | null;
  readonly rating: number | null;
  readonly tags: readonly PersonalText[];
  readonly comment: PersonalText | null;
}

/** One part of a stay, as `/insights/participant` gives it; samples stay raw, `quality` reads them. */
export interface DetailsEntry {
  readonly displayName: PersonalText | null;
  readonly userRole: string | null;
  readonly userAgent: string | null;
  /** Time of the first sample; null when missing or unusable. */
  readonly timeStamp: EpochMs | null;
  /** Time between samples, ms; null when missing or unusable. */
  readonly sampleRateMs: number | null;
  /** Four arrays, or an array of objects, or anything at all; the store keeps numbers small (`quality/packSamples`). */
  readonly samples: unknown;
  /** Not documented by Whereby. */
  readonly events: readonly unknown[];
}

/** The details of one stay: none, one or several parts. */
export type ParticipantDetails = readonly DetailsEntry[];
