import type { Direction } from '../shared/series';
import type { EpochMs } from '../shared/time';

/** Something that happens to a connection for a while; times are even seconds after the stay's first sample. */
export interface Effect {
  readonly kind: 'loss' | 'silent' | 'missing' | 'lowBitrate';
  readonly directions: readonly Direction[];
  readonly from: number;
  readonly to: number;
  /** For `loss`: the highest value, %, reached exactly once in a long run and everywhere in a peak of up to 4 s. */
  readonly peak?: number;
}

/** How the details are written down: as documented, or in one of the ways that a reader must cope with. */
export type Shape = 'documented' | 'objects' | 'ratios' | 'unreadable' | 'untimed' | 'noBitrate' | 'noSamples';

/** What the samples of one stay show. */
export interface Plan {
  readonly effects: readonly Effect[];
  readonly shape?: Shape;
  /** No loss at all, not even noise. */
  readonly lossless?: boolean;
  /** The first sample is an all-zero dummy. */
  readonly dummyFirst?: boolean;
  /** Recording stops this many seconds after joining. */
  readonly recordedSeconds?: number;
  /** Stretches between two entries of the details, in seconds after joining. */
  readonly gaps?: readonly (readonly [from: number, to: number])[];
  /** Carries raw `events`. */
  readonly events?: boolean;
}

/** Somebody who joins calls, on one device. */
export interface Person {
  readonly displayName: string;
  readonly externalId: string | null;
  /** Tells people apart; ids and browser are made of it when they are shown. */
  readonly seed: number;
  /** Neither device nor user is told, so that only the name says who it is. */
  readonly nameOnly?: boolean;
}

/** What a person said about a call. */
export interface Feedback {
  /** 1 to 5. */
  readonly rating: number | null;
  readonly tags: readonly string[] | null;
  readonly comment: string | null;
}

/** One stay of a person, in seconds after the session's start. */
export interface Member {
  readonly person: Person;
  readonly role: string;
  readonly from: number;
  /** Null while the person is still there. */
  readonly to: number | null;
  /** Absent: any plan, good or bad. */
  readonly plan?: Plan;
  /** Absent: any feedback, or none. */
  readonly feedback?: Feedback;
  /** Absent: the person's own. */
  readonly userAgent?: string;
}

/** One stay, placed in time. */
export interface SampleStay extends Feedback {
  readonly roomSessionId: string;
  readonly person: Person;
  readonly role: string;
  readonly joinedAt: EpochMs;
  readonly leftAt: EpochMs | null;
  readonly plan: Plan;
  /** The browser's user agent; absent: the person's own. */
  readonly userAgent?: string;
  /** Tells stays apart; id and samples are made of it when they are shown. */
  readonly seed: number;
}

/** A call before anybody is looked at. */
export interface SessionOutline {
  readonly startedAt: EpochMs;
  /** Null while the call goes on. */
  readonly endedAt: EpochMs | null;
  /** Recorded from start to end. */
  readonly recorded?: boolean;
  /** Streamed from start to end. */
  readonly streamed?: boolean;
  /** Who was there; the room's and the session's position make it repeatable. */
  readonly members: (room: number, session: number) => readonly Member[];
}

/** A call of a room. */
export interface Session extends SessionOutline {
  readonly roomSessionId: string;
  readonly roomName: string;
  /** Made when first asked for. */
  readonly stays: () => readonly SampleStay[];
}

/** A room before its sessions have ids. */
export interface RoomOutline {
  readonly roomName: string;
  readonly createdAt: EpochMs;
  readonly endAt: EpochMs | null;
  /** Newest first. */
  readonly sessions: readonly SessionOutline[];
}

/** A room with its sessions, newest first. */
export interface Room extends RoomOutline {
  readonly sessions: readonly Session[];
}
