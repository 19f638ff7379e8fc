import type { Participant, ParticipantRef } from '../api/types';
import type { InsightsStore } from '../store/insightsStore';

/** The most pages read for one person: sessions are smaller than that, and a list that never ends must not be followed. */
const maxPages = 20;

/** Finds a stay in its session's list, page by page in the background; undefined when it is not there. */
export async function findListed(
  store: InsightsStore,
  { roomSessionId, participantId }: ParticipantRef,
  limit: number,
  signal: AbortSignal,
): Promise<Participant | undefined> {
  let cursor: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const answer = await store.listParticipants({ roomSessionId }, { cursor, limit, signal, priority: 'background' });
    const found = answer.results.find((stay) => stay.participantId === participantId);
    if (found !== undefined || answer.cursor === null) {
      return found;
    }
    cursor = answer.cursor;
  }
  return undefined;
}
