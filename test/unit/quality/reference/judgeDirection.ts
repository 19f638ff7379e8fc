import type { Direction } from '../../../../src/shared/series';
import type { CallRules } from './callInput';
import type { Amount, DirectionFacts, Episode, Highest, Rating, Run, Stretch } from './facts';
import { findEpisodes, hasFewPackets, isSevere } from './findEpisodes';
import { findCollapses, findLowSendBitrate } from './findLowBitrate';
import { describeRun, findRuns } from './findRuns';
import { countSamples, mergeSamples, timeOf, type Piece } from './mergeSamples';
import type { Sample } from './placeEntries';
import { findWorstMinute } from './worstMinute';

const leastMeasured = 20_000;
const longEpisode = 60_000;
const leastSilence = 10_000;

function amountOf(pieces: readonly Piece[]): Amount {
  return { samples: countSamples(pieces), ms: timeOf(pieces) };
}

function highestOf(measured: readonly Piece[]): Highest | null {
  let highest: Highest | null = null;
  for (const { from, sample } of measured) {
    if (highest === null || sample.loss! > highest.loss) {
      highest = { loss: sample.loss!, at: from };
    }
  }
  return highest;
}

/** Silence of at least 10 s: a measured sample ends it, and so does time without a sample. */
function findSilences(merged: readonly Piece[]): readonly Run[] {
  const there = ({ state }: Sample): boolean => state === 'measured' || state === 'silent';
  return findRuns(merged, there, ({ state }) => state === 'silent')
    .map(describeRun)
    .filter(({ durationMs }) => durationMs >= leastSilence);
}

/** The lowest loss that at least 95 % of the measured time does not exceed. */
function percentile95(measured: readonly Piece[]): number | null {
  const whole = timeOf(measured);
  let below = 0;
  for (const { from, to, sample } of measured.toSorted((a, b) => a.sample.loss! - b.sample.loss!)) {
    below += to - from;
    if (below * 100 >= whole * 95) {
      return sample.loss;
    }
  }
  return null;
}

function rate(
  measured: readonly Piece[],
  episodes: readonly Episode[],
  worstMean: number | null,
  rules: CallRules,
): Rating {
  const measuredMs = timeOf(measured);
  if (measuredMs < leastMeasured) {
    return 'notRated';
  }
  const is5Percent = (ms: number): boolean => ms * 100 >= measuredMs * 5;
  const muchSevere = is5Percent(timeOf(measured.filter(({ sample }) => isSevere(sample, rules))));
  const bad =
    muchSevere ||
    episodes.some(({ severe }) => severe) ||
    episodes.some(({ durationMs }) => durationMs >= longEpisode) ||
    is5Percent(episodes.reduce((sum, { durationMs }) => sum + durationMs, 0));
  if (bad && worstMean! >= rules.lossThresholdPercent) {
    return 'poor';
  }
  return muchSevere || episodes.length > 0 ? 'degraded' : 'good';
}

/** Judges one direction: of one stay, or of stays that are one line in time. `recording` reaches from its first to its last sample. */
export function judgeDirection(
  samples: readonly Sample[],
  direction: Direction,
  recording: Stretch | null,
  rules: CallRules,
): DirectionFacts {
  const merged = mergeSamples(samples);
  const inState = (state: Sample['state']): readonly Piece[] => merged.filter(({ sample }) => sample.state === state);
  const measured = inState('measured');
  const highest = highestOf(measured);
  const { episodes, spikes } = findEpisodes(merged, rules);
  const worstMinute = findWorstMinute(measured, recording, highest);
  return {
    merged,
    measuredMs: timeOf(measured),
    silentMs: timeOf(inState('silent')),
    missingMs: timeOf(inState('missing')),
    unreadable: amountOf(inState('unreadable')),
    fewPackets: amountOf(measured.filter(({ sample }) => hasFewPackets(sample))),
    episodes,
    spikes,
    worstMinute,
    percentile95: percentile95(measured),
    highest,
    rating: rate(measured, episodes, worstMinute.mean, rules),
    collapses: findCollapses(merged),
    silences: findSilences(merged),
    lowSendBitrate: direction === 'send' ? findLowSendBitrate(merged, rules) : [],
  };
}
