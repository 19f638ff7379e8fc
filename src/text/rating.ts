import type { Ratings } from '../quality/rating';
import type { Rating } from '../shared/quality';
import { type Direction, directions } from '../shared/series';
import type { Localization } from '../shared/translate';

/** A rating in one or two words: `Good`, `Not rated`. */
export function describeRating(rating: Rating, { t }: Localization): string {
  return { good: t('Good'), degraded: t('Degraded'), poor: t('Poor'), notRated: t('Not rated') }[rating];
}

/** A direction with its rating: `Sending: good`. */
export function describeDirection(direction: Direction, rating: Rating, l10n: Localization): string {
  const name = direction === 'send' ? l10n.t('Sending') : l10n.t('Receiving');
  return l10n.t('{0}: {1}', name, describeRating(rating, l10n).toLocaleLowerCase());
}

/** Both directions in one line: `Sending: good · Receiving: poor`. */
export function describeRatings(ratings: Ratings, l10n: Localization): string {
  return directions.map((direction) => describeDirection(direction, ratings[direction], l10n)).join(' · ');
}
