import type { QualityRules } from '../shared/quality';
import { type Direction, SampleState } from '../shared/series';
import { hasFewPackets } from './fewPackets';
import type { LaidSeries } from './lay';
import { countSamples, findRuns, type Run } from './runs';

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

/** The loss from which a sample is severe, %: it is at least one that counts at all. */
export function severeFrom(rules: QualityRules): number {
  return Math.max(rules.severeLossThresholdPercent, rules.lossThresholdPercent);
}

/** Finds the episodes and spikes of one direction by the rules. */
export function findLossRuns(series: LaidSeries, direction: Direction, rules: QualityRules): LossRuns {
  const { state, loss, bitrate } = series[direction];
  const isSustained = (run: Run): boolean =>
    run.durationMs >= rules.sustainedSeconds * 1000 && countSamples(series, direction, run) >= leastSamples;
  const counts = (i: number) => state[i] === SampleState.measured && (loss[i] ?? 0) >= rules.lossThresholdPercent;
  const severe = severeFrom(rules);
  const isSevere = (i: number) => counts(i) && (loss[i] ?? 0) >= severe && !hasFewPackets(bitrate[i]);
  const isFew = (i: number) => hasFewPackets(bitrate[i]);
  const episodes: LossRun[] = [];
  const spikes: LossRun[] = [];
  for (const run of findRuns(series, counts)) {
    let peakPercent = 0;
    let lowestPercent = Infinity;
    let few = 0;
    for (let i = run.start; i < run.end; i++) {
      peakPercent = Math.max(peakPercent, loss[i] ?? 0);
      lowestPercent = Math.min(lowestPercent, loss[i] ?? 0);
      few += isFew(i) ? 1 : 0;
    }
    const sustained = isSustained(run);
    const parts =
      sustained && peakPercent >= severe ? findRuns(series, isSevere, run.start, run.end).filter(isSustained) : [];
    const fewMs = few > 0 ? findRuns(series, isFew, run.start, run.end).reduce((ms, one) => ms + one.durationMs, 0) : 0;
    // Field by field: spreading is many times slower, and a day can hold thousands of spikes.
    const { start, end, from, to, durationMs } = run;
    const restsOnFewPackets = fewMs * 2 > durationMs;
    (sustained ? episodes : spikes).push({
      start,
      end,
      from,
      to,
      durationMs,
      peakPercent,
      lowestPercent,
      severe: parts,
      restsOnFewPackets,
    });
  }
  return { episodes, spikes };
}

/** Stretches with a sent bitrate above 0 and under the threshold for at least the sustained time. */
export function findLowSendBitrate(series: LaidSeries, rules: QualityRules): Run[] {
  const { bitrate } = series.send;
  const low = rules.lowSendBitrateKbps * 1000;
  return findRuns(series, (i) => (bitrate[i] ?? 0) > 0 && (bitrate[i] ?? 0) < low).filter(
    (run) => run.durationMs >= rules.sustainedSeconds * 1000,
  );
}
