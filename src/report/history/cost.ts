import type { Participant, ParticipantRef } from '../../api/types';
import type { PagedList } from '../../store/pagedList';
import { holdCalls, lastCalls } from './groupCalls';

/** What it costs to judge a person's last calls. */
export interface JudgingCost {
  /** How many there are to judge, as far as they are listed. */
  readonly calls: number;
  /** One for each stay whose details are not there for good, and one for a page of the list that is needed first. */
  readonly requests: number;
  /** Whether it is the least, because the list goes on. */
  readonly isLeast: boolean;
}

/** The cost by the stays that are listed so far; `hasFinal` tells whose details are there. */
export function judgingCost(
  { rows, tail }: Pick<PagedList<Participant>, 'rows' | 'tail'>,
  count: number,
  hasFinal: (stay: ParticipantRef) => boolean,
): JudgingCost {
  const calls = lastCalls(rows, count);
  const unread = calls.flatMap(({ stays }) => stays).filter((stay) => !hasFinal(stay)).length;
  const isLeast = tail.kind !== 'end' && tail.kind !== 'repeatedCursor' && !holdCalls(rows, count);
  return { calls: calls.length, requests: unread + (isLeast ? 1 : 0), isLeast };
}
