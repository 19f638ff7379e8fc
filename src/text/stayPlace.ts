import type { Facts } from '../quality/facts';
import type { StayPlace } from '../quality/groupStays';
import type { Ratings } from '../quality/rating';
import type { EpochMs } from '../shared/time';
import type { Localization } from '../shared/translate';
import { formatShortDuration } from './duration';
import { join } from './labels';

/** What is known of a stay beside what the list says of it. */
export interface KnownOfStay {
  /** Null while the session goes on, undefined when that is not known. */
  readonly sessionEndedAt?: EpochMs | null;
  readonly place?: StayPlace;
  readonly ratings?: Ratings | undefined;
  /** By what it was rated, where that was kept. */
  readonly facts?: Facts | undefined;
}

/** Which of several stays of the person this is; empty when it is the only one. */
export function stayNumber(place: StayPlace | undefined, { t }: Localization): string {
  if (place === undefined || place.of === 1) {
    return '';
  }
  return t('stay {0}', place.number);
}

/** The same, with how long the person was away around it and by what the stays were taken for one person's. */
export function describePlace(place: StayPlace | undefined, l10n: Localization): string {
  if (place === undefined || place.of === 1) {
    return '';
  }
  const { t } = l10n;
  const { number, of, basis, awayBeforeMs, awayAfterMs } = place;
  return join(
    t('{0} of {1} in this session', number, of),
    awayBeforeMs === null ? '' : t('came back after {0}', formatShortDuration(awayBeforeMs, l10n)),
    awayAfterMs === null ? '' : t('left and came back after {0}', formatShortDuration(awayAfterMs, l10n)),
    basis === 'displayName' ? t('taken for one person by the name only') : '',
  );
}
