import type { Participant } from '../../api/types';
import type { SessionRestore } from '../../shared/protocol/session';
import type { EpochMs } from '../../shared/time';

/** Which session a panel is about: ids and times always, everyone in it once the list is read. */
export interface SessionSubject {
  readonly accountId: string;
  /** Says what the data is when it is not the user's own, for example "Sample data"; null when it is. */
  readonly badge: string | null;
  readonly roomSessionId: string;
  /** Null where it is not known: no endpoint leads from a session to its room. */
  readonly roomName: string | null;
  readonly startedAt: EpochMs | null;
  /** Null while the session goes on, undefined where it is not known. */
  readonly endedAt: EpochMs | null | undefined;
}

/** Everyone in a session, as the list tells it. */
export interface SessionList {
  readonly stays: readonly Participant[];
  /** Rows that the API gave without what identifies them. */
  readonly dropped: number;
  /** Whether the list ended where it should. */
  readonly isWhole: boolean;
}

/** What may be kept in a webview's state, but for what the kernel keeps of every panel: ids and times, nothing typed by a person. */
export function sessionRestoreOf({
  accountId,
  roomSessionId,
  roomName,
  startedAt,
  endedAt,
}: SessionSubject): Pick<SessionRestore, 'accountId' | 'roomSessionId' | 'roomName' | 'startedAt' | 'endedAt'> {
  return { accountId, roomSessionId, roomName, startedAt, endedAt: endedAt ?? null };
}
