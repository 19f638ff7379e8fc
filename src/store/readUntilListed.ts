import type { Priority } from '../api/job';
import type { Participant, ParticipantRef } from '../api/types';
import type { InsightsStore } from './insightsStore';
import { stayList } from './stayList';

/** The most pages read for one person: a list that never ends must not be followed. */
const maxPages = 20;

/** Reads a session's list until a stay is found in it; undefined when it is not there. Throws what a request throws. */
export async function readUntilListed(
  store: InsightsStore,
  { roomSessionId, participantId }: ParticipantRef,
  limit: number,
  signal: AbortSignal,
  priority: Priority = 'background',
): Promise<{ readonly participant: Participant; readonly listed: readonly Participant[] } | undefined> {
  const list = stayList((cursor) => store.listParticipants({ roomSessionId }, { cursor, limit, signal, priority }));
  for (let page = 0; page < maxPages && list.tail.kind === 'more' && !signal.aborted; page += 1) {
    await list.loadMore();
    const participant = list.rows.find((stay) => stay.participantId === participantId);
    if (participant !== undefined) {
      return { participant, listed: list.rows };
    }
  }
  if (list.tail.kind === 'failed') {
    throw list.tail.error;
  }
  return undefined;
}
