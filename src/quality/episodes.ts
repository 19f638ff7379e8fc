import type { QualityRules } from '../shared/quality';
import { type DirectionSeries, SampleState, type Series } from '../shared/series';
import { findRuns, type Run } from './runs';

/** A run of measured samples at or above the loss threshold. */
export interface LossRun extends Run {
  /** Highest loss in it, %. */
  readonly peakPercent: number;
  /** True when its samples at or above the severe threshold form an episode by themselves. */
  readonly severe: boolean;
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

function isSustained(run: Run, rules: QualityRules): boolean {
  return run.durationMs >= rules.sustainedSeconds * 1000 && run.end - run.start >= leastSamples;
}

/** Finds the episodes and spikes of one direction by the rules. */
export function findLossRuns(series: Series, { state, loss }: DirectionSeries, rules: QualityRules): LossRuns {
  const atLeast = (percent: number) => (i: number) => state[i] === SampleState.measured && (loss[i] ?? 0) >= percent;
  const isSevere = atLeast(Math.max(rules.severeLossThresholdPercent, rules.lossThresholdPercent));
  const episodes: LossRun[] = [];
  const spikes: LossRun[] = [];
  for (const run of findRuns(series, atLeast(rules.lossThresholdPercent))) {
    let peakPercent = 0;
    for (let i = run.start; i < run.end; i++) {
      peakPercent = Math.max(peakPercent, loss[i] ?? 0);
    }
    const sustained = isSustained(run, rules);
    const severe = sustained && findRuns(series, isSevere, run.start, run.end).some((part) => isSustained(part, rules));
    // Field by field: spreading is many times slower, and a day can hold thousands of spikes.
    const { start, end, from, to, durationMs } = run;
    (sustained ? episodes : spikes).push({ start, end, from, to, durationMs, peakPercent, severe });
  }
  return { episodes, spikes };
}

/** Stretches with a sent bitrate above 0 and under the threshold for at least the sustained time. */
export function findLowSendBitrate(series: Series, rules: QualityRules): Run[] {
  const { bitrate } = series.send;
  const low = rules.lowSendBitrateKbps * 1000;
  return findRuns(series, (i) => (bitrate[i] ?? 0) > 0 && (bitrate[i] ?? 0) < low).filter(
    (run) => run.durationMs >= rules.sustainedSeconds * 1000,
  );
}
