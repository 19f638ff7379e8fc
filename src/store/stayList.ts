import type { Page, Participant } from '../api/types';
import { stayKey } from './detailsCache';
import { type LoadPage, PagedList } from './pagedList';

/** A paged list of stays, of one session or of many; `first` is a first page that was fetched already. */
export function stayList(load: LoadPage<Participant>, first?: Page<Participant>): PagedList<Participant> {
  return new PagedList(load, stayKey, first);
}
