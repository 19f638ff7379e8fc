import type { Participant } from '../../api/types';
import { type HistoryRestore, historyRestoreSchema } from '../../shared/protocol/history';
import { parseMessage } from '../../shared/protocol/shared';
import type { PersonalText } from '../../shared/personalText';
import type { TextContext } from '../../text/context';
import { externalIdTitle, participantName } from '../../text/labels';

/** Whose last calls a panel is about. */
export interface HistorySubject {
  readonly accountId: string;
  /** Says what the data is when it is not the user's own, for example "Sample data"; null when it is. */
  readonly badge: string | null;
  /** The id under which the person is kept in the People view. */
  readonly personId: string;
  /** Null until the kept people were read, after a window reload. */
  readonly externalId: PersonalText | null;
  /** How many calls were asked for. */
  readonly calls: number;
}

/** What may be kept in a webview's state: ids and a number, nothing that names a person; null where that cannot be kept. */
export function historyRestoreOf(
  { accountId, personId, calls }: HistorySubject,
  kept: Pick<HistoryRestore, 'zone' | 'isPreview'>,
): HistoryRestore | null {
  return parseMessage(historyRestoreSchema, { ...kept, accountId, personId, calls }) ?? null;
}

/** What the person's calls are called in the panel and in what is copied: by the external id, where it is known. */
export function historyTitle({ externalId }: Pick<HistorySubject, 'externalId'>, context: TextContext): string {
  const { t } = context.l10n;
  return externalId === null ? t('History') : t('Calls of {0}', externalIdTitle(externalId, 'document', context));
}

/** What a tab and a file are called: by the name, where it is known, for VS Code stores titles in the clear and external ids stay sealed. */
export function historyTabTitle(rows: readonly Participant[], context: TextContext): string {
  const { t } = context.l10n;
  const name = displayNameOf(rows);
  return name === null ? t('History') : t('History of {0}', participantName(name, 'title', context));
}

/** The name in the newest of a person's stays that tells one; null where none does. */
export function displayNameOf(rows: readonly Participant[]): PersonalText | null {
  return rows.find(({ displayName }) => displayName !== null)?.displayName ?? null;
}
