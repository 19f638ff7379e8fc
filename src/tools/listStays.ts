import { sessionPageSize, type SessionStays } from '../store/sessionStays';
import type { ToolWork } from './tool';

/** Everyone in a session; a list that is kept costs no request. Throws what a page throws. */
export async function listStays(
  roomSessionId: string,
  { connection, signal, spend }: Pick<ToolWork, 'connection' | 'signal' | 'spend'>,
): Promise<SessionStays> {
  const { store } = connection;
  if (store.hasSessionStays(roomSessionId)) {
    return store.getSessionStays({ roomSessionId, endedAt: undefined });
  }
  spend(1);
  const list = await store.getSessionStays({ roomSessionId, endedAt: undefined }, { signal });
  // How many pages there were is known only now.
  spend(Math.max(0, Math.ceil(list.stays.length / sessionPageSize) - 1));
  return list;
}
