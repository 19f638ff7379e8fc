import type { QualityRules } from '../shared/quality';
import type { Direction } from '../shared/series';
import { hasFewPackets } from './fewPackets';
import type { MergedSeries } from './mergeBlocks';
import { findRuns, markLowBitrate, markMeasured, Part, type Run } from './runs';

/** A run of measured samples at or above the loss threshold. */
export interface LossRun extends Run {
  /** Highest loss in it, %. */
  readonly peakPercent: number;
  /** Lowest loss in it, %. */
  readonly lowestPercent: number;
  /** The parts whose samples at or above the severe threshold form an episode by themselves, in order of time. */
  readonly severe: readonly Run[];
  /** True when more than half of it has too few packets for its loss to say much. */
  readonly restsOnFewPackets: boolean;
}

/** Loss that lasts, and loss that does not; both in order of time. */
export interface LossRuns {
  /** Runs that last at least the sustained time and at least two samples. */
  readonly episodes: readonly LossRun[];
  /** Shorter runs: drawn and told, not counted. */
  readonly spikes: readonly LossRun[];
}

/** The least number of samples in an episode. */
export const leastSamples = 2;

/** The loss from which a sample is severe, %. */
export function severeFrom(rules: QualityRules): number {
  return rules.severeLossThresholdPercent;
}

function lengthOf(series: MergedSeries, { start, end }: Run, counts: (index: number) => boolean): number {
  let ms = 0;
  for (const part of series.parts) {
    for (let i = Math.max(part.start, start); i < Math.min(part.end, end); i++) {
      ms += counts(i) ? part.intervalMs : 0;
    }
  }
  return ms;
}

interface Found {
  readonly rules: QualityRules;
  readonly runs: LossRuns;
}

/** What was found last: the facts of a call and its time beside others' are of the same runs. */
const found = { send: new WeakMap<MergedSeries, Found>(), recv: new WeakMap<MergedSeries, Found>() };

/** Finds the episodes and spikes of one direction by the rules. */
export function findLossRuns(series: MergedSeries, direction: Direction, rules: QualityRules): LossRuns {
  const before = found[direction].get(series);
  if (before?.rules === rules) {
    return before.runs;
  }
  const runs = findAnew(series, direction, rules);
  found[direction].set(series, { rules, runs });
  return runs;
}

function findAnew(series: MergedSeries, direction: Direction, rules: QualityRules): LossRuns {
  const { loss, bitrate } = series[direction];
  const threshold = rules.lossThresholdPercent;
  const severe = severeFrom(rules);
  const isSustained = ({ durationMs, samples }: Run): boolean =>
    durationMs >= rules.sustainedSeconds * 1000 && samples >= leastSamples;
  const marks = markMeasured(series, direction, (i) => (loss[i] ?? 0) >= threshold);
  let severeMarks: Uint8Array | undefined;
  const severeParts = (run: Run): Run[] => {
    severeMarks ??= markMeasured(series, direction, (i) => (loss[i] ?? 0) >= severe && !hasFewPackets(bitrate[i]));
    return findRuns(series, direction, severeMarks, run.start, run.end).filter(isSustained);
  };
  const episodes: LossRun[] = [];
  const spikes: LossRun[] = [];
  for (const run of findRuns(series, direction, marks)) {
    let peakPercent = 0;
    let lowestPercent = Infinity;
    let hasFew = false;
    for (let i = run.start; i < run.end; i++) {
      if (marks[i] === Part.wanted) {
        const percent = loss[i] ?? 0;
        peakPercent = percent > peakPercent ? percent : peakPercent;
        lowestPercent = percent < lowestPercent ? percent : lowestPercent;
        hasFew ||= hasFewPackets(bitrate[i]);
      }
    }
    const sustained = isSustained(run);
    const fewMs = hasFew ? lengthOf(series, run, (i) => marks[i] === Part.wanted && hasFewPackets(bitrate[i])) : 0;
    // Field by field: spreading is many times slower, and a day can hold thousands of spikes.
    const { start, end, from, to, durationMs, samples } = run;
    (sustained ? episodes : spikes).push({
      start,
      end,
      from,
      to,
      durationMs,
      samples,
      peakPercent,
      lowestPercent,
      severe: sustained && peakPercent >= severe ? severeParts(run) : [],
      restsOnFewPackets: fewMs * 2 > durationMs,
    });
  }
  return { episodes, spikes };
}

/** Stretches with a sent bitrate above 0 and under the threshold for at least the sustained time. */
export function findLowSendBitrate(series: MergedSeries, rules: QualityRules): Run[] {
  const marks = markLowBitrate(series, 'send', rules.lowSendBitrateKbps * 1000);
  return findRuns(series, 'send', marks).filter((run) => run.durationMs >= rules.sustainedSeconds * 1000);
}
