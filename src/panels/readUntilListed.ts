import type { Participant, ParticipantRef } from '../api/types';
import type { InsightsStore } from '../store/insightsStore';

/** The most pages read for one person: sessions are smaller than that, and a list that never ends must not be followed. */
const maxPages = 20;

/** Reads a session's list in the background until a stay is found in it; answers the rows read, with the stay's own last or not at all. */
export async function readUntilListed(
  store: InsightsStore,
  { roomSessionId, participantId }: ParticipantRef,
  limit: number,
  signal: AbortSignal,
): Promise<{ readonly participant: Participant | null; readonly listed: readonly Participant[] }> {
  const listed: Participant[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const answer = await store.listParticipants({ roomSessionId }, { cursor, limit, signal, priority: 'background' });
    listed.push(...answer.results);
    const participant = answer.results.find((stay) => stay.participantId === participantId);
    if (participant !== undefined || answer.cursor === null) {
      return { participant: participant ?? null, listed };
    }
    cursor = answer.cursor;
  }
  return { participant: null, listed };
}
