import type { Participant } from '../../api/types';
import { groupBy } from '../../shared/groupBy';
import type { EpochMs } from '../../shared/time';

/** A person's stays in one session. */
export interface PersonCall {
  readonly roomSessionId: string;
  /** In order of joining; never empty. */
  readonly stays: readonly Participant[];
  /** The first joining that is recorded. */
  readonly joinedAt: EpochMs | null;
}

/** The last calls of a person, the newest first; `rows` are their stays in any order, those without a time are the oldest. */
export function lastCalls(rows: readonly Participant[], count: number): readonly PersonCall[] {
  const sessions = groupBy(rows, ({ roomSessionId }) => roomSessionId);
  return Array.from(sessions, ([roomSessionId, stays]): PersonCall => {
    const inOrder = stays.toSorted((a, b) => (a.joinedAt ?? Infinity) - (b.joinedAt ?? Infinity) || 0);
    return { roomSessionId, stays: inOrder, joinedAt: inOrder[0]?.joinedAt ?? null };
  })
    .sort((a, b) => (b.joinedAt ?? -Infinity) - (a.joinedAt ?? -Infinity) || 0)
    .slice(0, count);
}

/** Whether rows that come newest first hold the last calls whole: another one has begun after them. */
export function holdCalls(rows: readonly Participant[], count: number): boolean {
  return new Set(rows.map(({ roomSessionId }) => roomSessionId)).size > count;
}
