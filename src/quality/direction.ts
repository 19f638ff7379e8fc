import type { QualityRules, Rating } from '../shared/quality';
import { type Direction, SampleState, type Series } from '../shared/series';
import type { EpochMs } from '../shared/time';
import { findLossRuns, type LossRun, type LossRuns } from './episodes';
import { findWorstMinute, type WorstMinute } from './worstMinute';

/** What happened in one direction. */
export interface DirectionFacts extends LossRuns {
  readonly direction: Direction;
  readonly rating: Rating;
  /** Time of each state, ms; `missing` counts samples only, not the time between parts. */
  readonly measuredMs: number;
  readonly silentMs: number;
  readonly missingMs: number;
  readonly unreadableMs: number;
  /** Time in episodes, ms. */
  readonly episodeMs: number;
  /** Share of the measured time in episodes, 0 to 1; 0 when nothing was measured. */
  readonly episodeShare: number;
  /** The longest episode, of several the earliest. */
  readonly longest: LossRun | null;
  readonly worstMinute: WorstMinute | null;
  /** 95th percentile (nearest rank) of measured loss, %. */
  readonly percentile95: number | null;
  /** Highest measured loss, %, and the earliest moment of it. */
  readonly highest: { readonly percent: number; readonly at: EpochMs } | null;
  /** Mean bitrate over the time with media, bit/s. */
  readonly meanBitrate: number | null;
}

/** Under this measured time a direction is not rated, ms. */
export const leastRatedMs = 20_000;
/** Share of measured time in episodes from which a direction is poor, %. */
export const poorSharePercent = 5;

function rate(measuredMs: number, episodeMs: number, episodes: readonly LossRun[]): Rating {
  if (measuredMs < leastRatedMs) {
    return 'notRated';
  }
  if (episodes.length === 0) {
    return 'good';
  }
  const poor = episodeMs * 100 >= measuredMs * poorSharePercent || episodes.some((episode) => episode.severe);
  return poor ? 'poor' : 'degraded';
}

/** The value that 95 % of the values do not exceed, by nearest rank; null of none. */
function findPercentile95(values: Float64Array): number | null {
  return values.toSorted()[Math.ceil((values.length * 95) / 100) - 1] ?? null;
}

/** Judges one direction; null as series means that there are no samples. */
export function assessDirection(series: Series | null, direction: Direction, rules: QualityRules): DirectionFacts {
  const spent = [0, 0, 0, 0];
  let highest: DirectionFacts['highest'] = null;
  let bits = 0;
  let mediaMs = 0;
  let measured = 0;
  const { loss, bitrate, state } = series?.[direction] ?? { loss: [], bitrate: [], state: [] };
  const losses = new Float64Array(loss.length);
  for (const { start, end, intervalMs } of series?.parts ?? []) {
    for (let i = start; i < end; i++) {
      const kind = state[i] ?? SampleState.missing;
      spent[kind] = (spent[kind] ?? 0) + intervalMs;
      const rateNow = bitrate[i] ?? 0;
      if (rateNow > 0) {
        bits += rateNow * intervalMs;
        mediaMs += intervalMs;
      }
      if (kind === SampleState.measured) {
        const percent = loss[i] ?? 0;
        losses[measured++] = percent;
        if (highest === null || percent > highest.percent) {
          highest = { percent, at: series?.times[i] ?? 0 };
        }
      }
    }
  }
  const runs: LossRuns = series ? findLossRuns(series, series[direction], rules) : { episodes: [], spikes: [] };
  const [measuredMs = 0, silentMs = 0, missingMs = 0, unreadableMs = 0] = spent;
  const episodeMs = runs.episodes.reduce((sum, episode) => sum + episode.durationMs, 0);
  return {
    ...runs,
    direction,
    rating: rate(measuredMs, episodeMs, runs.episodes),
    measuredMs,
    silentMs,
    missingMs,
    unreadableMs,
    episodeMs,
    episodeShare: measuredMs > 0 ? episodeMs / measuredMs : 0,
    longest: runs.episodes.reduce<LossRun | null>((a, b) => (a && a.durationMs >= b.durationMs ? a : b), null),
    worstMinute: series && findWorstMinute(series, series[direction]),
    percentile95: findPercentile95(losses.subarray(0, measured)),
    highest,
    meanBitrate: mediaMs > 0 ? bits / mediaMs : null,
  };
}
