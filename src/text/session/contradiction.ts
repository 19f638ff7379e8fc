import { isGoodInPartOnly } from '../../quality/direction';
import type { Facts } from '../../quality/facts';
import { worseRating } from '../../quality/rating';
import type { Localization } from '../../shared/translate';
import { formatNumber } from '../../shared/units';

/** Ratings of at most and at least so many stars say that a call was bad, and that it was good. */
const badStars = 2;
const goodStars = 4;

/** A network that is known to have been clean: receiving was good and measured, sending at least nothing worse. */
function isClean({ send, recv }: Facts): boolean {
  const isSendFine = send.rating === 'good' || send.rating === 'notRated';
  return recv.rating === 'good' && !isGoodInPartOnly(recv) && isSendFine;
}

/** What a person rated, and what the network shows of them. */
export interface RatedCall {
  readonly stars: number | null;
  readonly facts: Facts | null;
  /** Whether the facts are of all of the person's stays. */
  readonly isAllRead: boolean;
}

/** Says that what a person rated and what the network shows do not go together; null where they do, or one is not known. */
export function contradictionText({ stars, facts, isAllRead }: RatedCall, { t, locale }: Localization): string | null {
  if (stars === null || facts === null) {
    return null;
  }
  const shown = formatNumber(stars, locale, 1);
  if (stars <= badStars && isAllRead && isClean(facts)) {
    return t('rated {0} of 5, network clean', shown);
  }
  const rating = worseRating({ send: facts.send.rating, recv: facts.recv.rating });
  return stars >= goodStars && rating === 'poor' ? t('rated {0} of 5, network poor', shown) : null;
}
