import type { Session } from '../../api/types';
import type { InsightsStore } from '../../store/insightsStore';
import { PagedList } from '../../store/pagedList';
import { pagesOfOneSize } from './pagesOfOneSize';

/** The sessions of a room, latest first; `asked` is called when the first page is asked for. */
export function sessionsList(
  store: InsightsStore,
  roomName: string,
  pageSize: () => number,
  asked: () => void,
): PagedList<Session> {
  return new PagedList(
    pagesOfOneSize(pageSize, (page) => store.listSessions({ roomName }, page), asked),
    (session) => session.roomSessionId,
  );
}
