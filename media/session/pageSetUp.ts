import type { ProgressView } from '../../src/shared/protocol/sessionView';
import type { FilterMessage } from './sections/filterMessage';

/** Where a person was: with the cursor, at a row, and how far the rows were scrolled, px. */
export interface Place {
  readonly at: number | null;
  readonly person: number | null;
  readonly top: number;
}

/** What stays when a page is drawn anew, for example with another reading; a name is never kept beyond that. */
export interface PageSetUp {
  readonly filter: FilterMessage;
  readonly place: Place;
  readonly progress: ProgressView | null;
}
