import { severeFrom } from '../../quality/episodes';
import type { QualityRules } from '../../shared/quality';
import { formatPercent } from '../../shared/units';

/** Decimals to try, the usual number first. */
const decimals = [2, 3, 4, 5, 6];

/** A loss as `8.1 %` or `0.25 %`, with as many decimals as it takes not to be rounded to a threshold that it does not reach. */
export function lossPercent(percent: number, rules: QualityRules, locale: string): string {
  const limits = [rules.lossThresholdPercent, severeFrom(rules)];
  const isKept = (count: number) =>
    limits.every((limit) => percent >= limit === Number(percent.toFixed(count)) >= limit);
  return formatPercent(percent, locale, decimals.find(isKept) ?? decimals[0]);
}
