import type { Rating } from '../shared/quality';
import type { Direction } from '../shared/series';

/** How the two directions of a stay were rated. */
export type Ratings = Readonly<Record<Direction, Rating>>;

/** Worse first; what was not rated is worse than good, because it is not known to be good. */
export const worstFirst: readonly Rating[] = ['poor', 'degraded', 'notRated', 'good'];

/** The worse of the two ratings. */
export function worseRating({ send, recv }: Ratings): Rating {
  return worstFirst.indexOf(send) <= worstFirst.indexOf(recv) ? send : recv;
}
