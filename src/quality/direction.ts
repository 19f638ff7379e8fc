import type { QualityRules, Rating } from '../shared/quality';
import { type Direction, SampleState, type TimeRange } from '../shared/series';
import type { EpochMs } from '../shared/time';
import { type Collapse, findCollapses } from './collapses';
import { findLossRuns, type LossRun, type LossRuns, severeFrom } from './episodes';
import { hasFewPackets } from './fewPackets';
import { findGaps, findSilences, type Gap } from './gaps';
import type { MergedSeries } from './mergeBlocks';
import { findPercentile, WeightedValues } from './percentile';
import { rate } from './rate';
import type { ReadStay } from './readStay';
import { knownStay } from './stay';
import { findWorstMinute, type WorstMinute } from './worstMinute';

/** What happened in one direction of one line of stays. */
export interface DirectionFacts extends LossRuns {
  readonly direction: Direction;
  readonly rating: Rating;
  /** Time of each state, ms; `missing` counts samples only, not the time between parts. */
  readonly measuredMs: number;
  readonly silentMs: number;
  readonly missingMs: number;
  readonly unreadableMs: number;
  /** Share of the stays that was measured, 0 to 1; null where a joining or leaving is not known. */
  readonly coverage: number | null;
  /** Time in episodes, ms. */
  readonly episodeMs: number;
  /** Share of the measured time in episodes, 0 to 1; 0 when nothing was measured. */
  readonly episodeShare: number;
  /** Time of samples at or above the severe threshold, spikes included, those of few packets not, ms. */
  readonly severeMs: number;
  /** Time of samples at or above it that have too few packets to count as severe, ms. */
  readonly fewSevereMs: number;
  /** Null when nothing was measured. */
  readonly worstMinute: WorstMinute | null;
  /** 95th percentile of measured loss, %. */
  readonly percentile95: number | null;
  /** Highest measured loss, %, and the earliest moment of it. */
  readonly highest: { readonly percent: number; readonly at: EpochMs } | null;
  /** Mean bitrate over the time with media, bit/s. */
  readonly meanBitrate: number | null;
  readonly collapses: readonly Collapse[];
  /** Silence of at least 10 s, in order of time. */
  readonly silences: readonly TimeRange[];
  /** What is missing of the stays for at least 10 s, in order of time. */
  readonly gaps: readonly Gap[];
}

/** Under this coverage a direction counts as partly measured, and a good one is called good only where it was measured. */
export const partialCoverage = 0.8;

const lengthOf = (ranges: readonly TimeRange[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);

/** True where much was silent or not measured; where the length of the stay is not known, beside what was told of. */
export function isMeasuredInPartOnly({ coverage, measuredMs, silences, gaps }: DirectionFacts): boolean {
  return coverage === null
    ? measuredMs < partialCoverage * (measuredMs + lengthOf(silences) + lengthOf(gaps))
    : coverage < partialCoverage;
}

/** True for a good direction of which too little was measured to call it good as a whole. */
export function isGoodInPartOnly(facts: DirectionFacts): boolean {
  return facts.rating === 'good' && isMeasuredInPartOnly(facts);
}

interface Spent {
  readonly byState: readonly number[];
  readonly severeMs: number;
  readonly fewSevereMs: number;
  readonly meanBitrate: number | null;
  readonly highest: DirectionFacts['highest'];
  readonly percentile95: number | null;
}

function spend(series: MergedSeries, direction: Direction, severe: number): Spent {
  const byState = [0, 0, 0, 0];
  let highestPercent = -1;
  let highestAt = 0;
  let bits = 0;
  let mediaMs = 0;
  let severeMs = 0;
  let fewSevereMs = 0;
  const { loss, bitrate, state } = series[direction];
  const losses = new WeightedValues(series);
  for (const { start, end, intervalMs } of series.parts) {
    for (let i = start; i < end; i++) {
      const kind = state[i] ?? SampleState.missing;
      byState[kind] = (byState[kind] ?? 0) + intervalMs;
      const rateNow = bitrate[i] ?? 0;
      if (rateNow > 0) {
        bits += rateNow * intervalMs;
        mediaMs += intervalMs;
      }
      if (kind === SampleState.measured) {
        const percent = loss[i] ?? 0;
        losses.add(percent, intervalMs);
        if (percent >= severe) {
          const isFew = hasFewPackets(bitrate[i]);
          severeMs += isFew ? 0 : intervalMs;
          fewSevereMs += isFew ? intervalMs : 0;
        }
        if (percent > highestPercent) {
          highestPercent = percent;
          highestAt = series.times[i] ?? 0;
        }
      }
    }
  }
  return {
    byState,
    severeMs,
    fewSevereMs,
    meanBitrate: mediaMs > 0 ? bits / mediaMs : null,
    highest: highestPercent < 0 ? null : { percent: highestPercent, at: highestAt },
    percentile95: findPercentile(losses.all, 0.95),
  };
}

const nothing: Spent = {
  byState: [],
  severeMs: 0,
  fewSevereMs: 0,
  meanBitrate: null,
  highest: null,
  percentile95: null,
};

/** Time measured within the stay, ms; all of it where the clocks differ, but never more than the stay is long. */
function measuredWithin({ series, stay, placing }: ReadStay, direction: Direction): number {
  const range = knownStay(stay);
  if (range === null || series === null) {
    return 0;
  }
  const shift = placing.clockShiftMs;
  const { state } = series[direction];
  let measuredMs = 0;
  for (const { start, end, intervalMs } of series.parts) {
    for (let i = start; i < end; i++) {
      if (state[i] === SampleState.measured) {
        const from = (series.times[i] ?? 0) - shift;
        measuredMs += Math.max(0, Math.min(from + intervalMs, range.to) - Math.max(from, range.from));
      }
    }
  }
  return measuredMs;
}

/** Length of the stays, ms; null where a joining or leaving of one is not known, or it left before it joined. */
export function lengthOfStays(stays: readonly ReadStay[]): number | null {
  return stays.reduce<number | null>((sum, { stay }) => {
    const range = knownStay(stay);
    const isKnown = stay.joinedAt !== null && stay.leftAt !== null && stay.leftAt >= stay.joinedAt;
    return sum === null || !isKnown ? null : sum + (range === null ? 0 : range.to - range.from);
  }, 0);
}

/** Judges one direction of stays that follow each other; `series` holds the samples of all of them. */
export function assessDirection(
  series: MergedSeries | null,
  stays: readonly ReadStay[],
  direction: Direction,
  rules: QualityRules,
): DirectionFacts {
  const { byState, ...spent } = series ? spend(series, direction, severeFrom(rules)) : nothing;
  const [measuredMs = 0, silentMs = 0, missingMs = 0, unreadableMs = 0] = byState;
  const runs: LossRuns = series ? findLossRuns(series, direction, rules) : { episodes: [], spikes: [] };
  const episodeMs = runs.episodes.reduce((sum: number, episode: LossRun) => sum + episode.durationMs, 0);
  const worstMinute = series && findWorstMinute(series, direction);
  const stayMs = lengthOfStays(stays);
  const within = stays.reduce((sum, stay) => sum + measuredWithin(stay, direction), 0);
  const threshold = rules.lossThresholdPercent;
  return {
    ...runs,
    ...spent,
    direction,
    rating: rate(
      {
        measuredMs,
        episodes: runs.episodes,
        episodeMs,
        severeMs: spent.severeMs,
        worstMeanPercent: worstMinute?.meanPercent ?? null,
      },
      threshold,
    ),
    measuredMs,
    silentMs,
    missingMs,
    unreadableMs,
    coverage: stayMs === null || stayMs === 0 ? null : Math.min(1, within / stayMs),
    episodeMs,
    episodeShare: measuredMs > 0 ? episodeMs / measuredMs : 0,
    worstMinute,
    collapses: series ? findCollapses(series, direction) : [],
    silences: stays.flatMap((stay) => (stay.series ? findSilences(stay.series, direction) : [])),
    gaps: stays.flatMap((one) => findGaps(one.series, direction, one.stay, one.placing, threshold)),
  };
}
