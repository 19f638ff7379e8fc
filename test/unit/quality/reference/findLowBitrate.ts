import type { CallRules } from './callInput';
import type { Collapse, Run } from './facts';
import { describeRun, findRuns } from './findRuns';
import { timeOf, type Piece } from './mergeSamples';
import type { Sample } from './placeEntries';

const collapseShare = 0.25;
const collapseMs = 10_000;

const hasBitrate = ({ bitrate }: Sample): boolean => bitrate !== null;
const isHeard = ({ bitrate }: Sample): boolean => bitrate !== null && bitrate > 0;

/** The median by time: half of the time lies below it; where the half falls between two values, their mean. */
function medianBitrate(heard: readonly Piece[]): number {
  const byBitrate = heard.toSorted((a, b) => a.sample.bitrate! - b.sample.bitrate!);
  const half = timeOf(byBitrate) / 2;
  let before = 0;
  for (const [i, piece] of byBitrate.entries()) {
    before += piece.to - piece.from;
    const next = byBitrate[i + 1];
    if (before > half || next === undefined) {
      return piece.sample.bitrate!;
    }
    if (before === half) {
      return (piece.sample.bitrate! + next.sample.bitrate!) / 2;
    }
  }
  return NaN;
}

/** Bitrate above 0 and under 25 % of the direction's own median for at least 10 s (API.md). */
export function findCollapses(pieces: readonly Piece[]): readonly Collapse[] {
  const median = medianBitrate(pieces.filter(({ sample }) => isHeard(sample)));
  const isLow = (sample: Sample): boolean => isHeard(sample) && sample.bitrate! < collapseShare * median;
  return findRuns(pieces, hasBitrate, isLow)
    .map((run) => ({
      ...describeRun(run),
      median,
      lowest: Math.min(...run.map(({ sample }) => sample.bitrate!)),
      mean: run.reduce((sum, { from, to, sample }) => sum + sample.bitrate! * (to - from), 0) / timeOf(run),
    }))
    .filter(({ durationMs }) => durationMs >= collapseMs);
}

/** Bitrate above 0 and under the limit for at least the sustained time (API.md). */
export function findLowSendBitrate(pieces: readonly Piece[], rules: CallRules): readonly Run[] {
  const isLow = (sample: Sample): boolean => isHeard(sample) && sample.bitrate! < rules.lowSendBitrateKbps * 1000;
  return findRuns(pieces, hasBitrate, isLow)
    .map(describeRun)
    .filter(({ durationMs }) => durationMs >= rules.sustainedSeconds * 1000);
}
