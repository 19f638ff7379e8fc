import { isMeasuredInPartOnly } from '../../quality/direction';
import type { Facts } from '../../quality/facts';
import { worseRating } from '../../quality/rating';
import type { Rating } from '../../shared/quality';
import { type Direction, directions } from '../../shared/series';
import type { SessionPerson } from './people';

/** How a person's call is rated: the worse of both directions, but for one that was not rated beside one that was. */
export function ratingOf({ facts }: SessionPerson): Rating {
  if (facts === null) {
    return 'notRated';
  }
  const { send, recv } = facts;
  if (send.rating === 'notRated' || recv.rating === 'notRated') {
    return send.rating === 'notRated' ? recv.rating : send.rating;
  }
  return worseRating({ send: send.rating, recv: recv.rating });
}

/** Whether much of a direction was silent or not measured. */
export function isPartial(facts: Facts, direction: Direction): boolean {
  return isMeasuredInPartOnly(facts[direction]);
}

/** Time in episodes over both directions, ms. */
export function sufferedMs({ facts }: SessionPerson): number {
  return facts === null ? 0 : directions.reduce((sum, direction) => sum + facts[direction].episodeMs, 0);
}

/** The share of the stays that was measured in the better direction, 0 to 1; null where it is not known. */
export function coverageOf({ facts }: SessionPerson): number | null {
  const shares = facts === null ? [] : directions.flatMap((direction) => facts[direction].coverage ?? []);
  return shares.length === 0 ? null : Math.max(...shares);
}
