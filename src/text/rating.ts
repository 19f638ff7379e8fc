import type { Ratings } from '../quality/rating';
import type { Rating } from '../shared/quality';
import { type Direction, directions } from '../shared/series';
import type { Localization } from '../shared/translate';

/** A rating in one or two words: `Good`, `Not rated`. */
export function describeRating(rating: Rating, { t }: Localization): string {
  return { good: t('Good'), degraded: t('Degraded'), poor: t('Poor'), notRated: t('Not rated') }[rating];
}

/** A direction with its rating: `Sending: good`. */
export function describeDirection(direction: Direction, rating: Rating, { t }: Localization): string {
  const texts: Record<Direction, Record<Rating, string>> = {
    send: {
      good: t('Sending: good'),
      degraded: t('Sending: degraded'),
      poor: t('Sending: poor'),
      notRated: t('Sending: not rated'),
    },
    recv: {
      good: t('Receiving: good'),
      degraded: t('Receiving: degraded'),
      poor: t('Receiving: poor'),
      notRated: t('Receiving: not rated'),
    },
  };
  return texts[direction][rating];
}

/** Both directions in one line: `Sending: good · Receiving: poor`. */
export function describeRatings(ratings: Ratings, l10n: Localization): string {
  return directions.map((direction) => describeDirection(direction, ratings[direction], l10n)).join(' · ');
}
