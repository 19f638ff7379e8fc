import type { Points } from '../../../src/quality/reduce';
import type { QualityRules } from '../../../src/shared/quality';
import type { TimeRange } from '../../../src/shared/series';
import { roundUp, valueTicks } from '../../charts/valueTicks';

/** How far a peak must reach over the knee, as a multiple of it, before it flattens everything else. */
const flattens = 3;
/** The largest share of the time in sight for which loss may lie above the knee and still count as a brief outlier. */
const briefShare = 0.05;
const buckets = 300;

/** The peak of the loss in sight, %, and the share of the measured time in sight above `level`. */
export function lossInSight(
  { from, to }: TimeRange,
  drawn: readonly Points[],
  level: number,
): { readonly peak: number; readonly shareAbove: number } {
  const highest = new Float64Array(buckets).fill(-1);
  const perMs = buckets / (to - from);
  let peak = 0;
  for (const { times, values } of drawn) {
    for (let index = 0; index < times.length; index++) {
      const at = times[index] ?? NaN;
      const value = values[index] ?? NaN;
      // Never true for NaN.
      if (at >= from && at <= to && value >= 0) {
        const bucket = Math.min(buckets - 1, Math.floor((at - from) * perMs));
        if (value > (highest[bucket] ?? -1)) {
          highest[bucket] = value;
        }
        if (value > peak) {
          peak = value;
        }
      }
    }
  }
  const measured = highest.filter((value) => value >= 0);
  const shareAbove = measured.length === 0 ? 0 : measured.filter((value) => value > level).length / measured.length;
  return { peak, shareAbove };
}

/** Where the loss axis of these rules breaks when it does: both thresholds stay in the part that is linear, %. */
export function lossKnee({ lossThresholdPercent, severeLossThresholdPercent }: QualityRules): number {
  return Math.min(90, roundUp(Math.max(severeLossThresholdPercent, lossThresholdPercent * 1.6)));
}

/** Whether loss in sight is low but for a brief outlier that would flatten it. */
export function hasBriefOutlier(peak: number, shareAbove: number, knee: number): boolean {
  return peak > flattens * knee && shareAbove <= briefShare;
}

/** The upper end of a linear loss axis, %: a little above the peak, and never so low that the threshold is out of sight. */
export function plainLossMax(peak: number, threshold: number): number {
  const wanted = Math.min(100, Math.max(peak * 1.05, threshold * 1.6, 1));
  const step = valueTicks(wanted, 5)[1] ?? wanted;
  return Math.min(100, Math.ceil(wanted / step - 1e-9) * step);
}

/** The labelled losses of an axis with a knee, %, from 0 to `max`. */
export function brokenTicks(knee: number, max: number): number[] {
  const middle = Math.round((knee + max) / 2 / 10) * 10;
  const above = max - knee >= 40 && middle > knee && middle < max ? [middle, max] : [max];
  return [...valueTicks(knee, 5), ...above];
}

/** The upper end of an axis with a knee, %: the next ten above the peak. */
export function brokenMax(peak: number): number {
  return Math.min(100, Math.ceil(peak / 10) * 10);
}
