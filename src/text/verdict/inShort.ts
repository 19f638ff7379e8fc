import { isGoodInPartOnly } from '../../quality/direction';
import type { Facts } from '../../quality/facts';
import { type Ratings, worseRating } from '../../quality/rating';
import { directions } from '../../shared/series';
import type { Localization } from '../../shared/translate';
import { describeRating, describeRatings } from '../rating';
import { directionLabel } from './directionLabel';

/** True where nothing bad was found, but a large part of a direction was silent or not measured: never shown as plainly good. */
export function isPartlyGood(ratings: Ratings, facts: Facts | undefined): boolean {
  return (
    facts !== undefined &&
    worseRating(ratings) === 'good' &&
    directions.some((direction) => isGoodInPartOnly(facts[direction]))
  );
}

/** The worse of both ratings in a few words; `facts` are those that it was rated by, where they were kept. */
export function describeWorse(ratings: Ratings, facts: Facts | undefined, l10n: Localization): string {
  return isPartlyGood(ratings, facts) ? l10n.t('Good where measured') : describeRating(worseRating(ratings), l10n);
}

/** Both directions in one line: `Sending: good where measured (52 %) · Receiving: poor`. */
export function describeBoth(ratings: Ratings, facts: Facts | undefined, l10n: Localization): string {
  return facts === undefined
    ? describeRatings(ratings, l10n)
    : directions.map((direction) => directionLabel(facts[direction], l10n)).join(' · ');
}
