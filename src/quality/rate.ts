import type { Rating } from '../shared/quality';
import type { LossRun } from './episodes';

/** Under this measured time a direction is not rated, ms. */
export const leastRatedMs = 20_000;
/** Share of the measured time in episodes, or at or above the severe threshold, from which a direction can be poor, %. */
export const poorSharePercent = 5;
/** Length of an episode from which a direction can be poor, ms. */
export const longEpisodeMs = 60_000;
/** Means are compared with this tolerance, %: sums of floating-point numbers differ by about as much. */
const tolerance = 1e-9;

/** What a direction is rated by. */
export interface RatedBy {
  readonly measuredMs: number;
  readonly episodes: readonly LossRun[];
  readonly episodeMs: number;
  /** Time of samples at or above the severe threshold, spikes included, those of few packets not, ms. */
  readonly severeMs: number;
  /** Mean loss of the worst minute, %; null when nothing was measured. */
  readonly worstMeanPercent: number | null;
}

/** Rates a direction by the rules; `threshold` is the loss that counts, %. */
export function rate(
  { measuredMs, episodes, episodeMs, severeMs, worstMeanPercent }: RatedBy,
  threshold: number,
): Rating {
  if (measuredMs < leastRatedMs) {
    return 'notRated';
  }
  const isShare = (ms: number) => ms > 0 && ms * 100 >= measuredMs * poorSharePercent;
  const isHeavy =
    episodes.some(({ severe, durationMs }) => severe.length > 0 || durationMs >= longEpisodeMs) ||
    isShare(episodeMs) ||
    isShare(severeMs);
  if (isHeavy && (worstMeanPercent ?? 0) + tolerance >= threshold) {
    return 'poor';
  }
  return episodes.length > 0 || isShare(severeMs) ? 'degraded' : 'good';
}
