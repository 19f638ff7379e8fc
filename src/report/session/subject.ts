import type { Participant } from '../../api/types';
import { type SessionRestore, sessionRestoreSchema } from '../../shared/protocol/session';
import { parseMessage } from '../../shared/protocol/shared';
import type { EpochMs } from '../../shared/time';
import type { Localization } from '../../shared/translate';
import { roomTitle } from '../../text/labels';

/** Which session a panel is about: ids and times always. */
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
  /** Everyone in it, where that was read just before it is opened: the list that it needs first. */
  readonly list?: SessionList | undefined;
}

/** Everyone in a session, as the list tells it. */
export interface SessionList {
  readonly stays: readonly Participant[];
  /** Rows that the API gave without what identifies them. */
  readonly dropped: number;
  /** Whether the list ended where it should. */
  readonly isWhole: boolean;
}

/** What may be kept in a webview's state: ids and times, nothing typed by a person; null where that cannot be kept. */
export function sessionRestoreOf(
  { accountId, roomSessionId, roomName, startedAt, endedAt }: SessionSubject,
  kept: Pick<SessionRestore, 'zone' | 'isPreview'>,
): SessionRestore | null {
  const restore = { ...kept, accountId, roomSessionId, roomName, startedAt, endedAt: endedAt ?? null };
  return parseMessage(sessionRestoreSchema, restore) ?? null;
}

/** What a list tells of a session, what it does not know staying as it was. */
export function withNews(
  { roomName, startedAt, endedAt }: SessionSubject,
  news: Pick<SessionSubject, 'roomName' | 'startedAt' | 'endedAt'>,
): Pick<SessionSubject, 'roomName' | 'startedAt' | 'endedAt'> {
  return {
    roomName: news.roomName ?? roomName,
    startedAt: news.startedAt ?? startedAt,
    endedAt: news.endedAt ?? endedAt,
  };
}

/** What the tab of a session is called: its room, where it is known. */
export function sessionTabTitle({ roomName }: SessionSubject, l10n: Localization): string {
  return roomName === null ? l10n.t('Session') : roomTitle(roomName, 'title', l10n);
}
