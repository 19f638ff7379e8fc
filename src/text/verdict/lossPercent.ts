import { severeFrom } from '../../quality/episodes';
import type { QualityRules } from '../../shared/quality';
import { formatNumber, formatPercent } from '../../shared/units';

/** Decimals to try, the usual number first. */
const decimals = [2, 3, 4, 5, 6];

function digitsFor(percent: number, rules: QualityRules): number {
  const limits = [rules.lossThresholdPercent, severeFrom(rules)];
  const isKept = (count: number) =>
    limits.every((limit) => percent >= limit === Number(percent.toFixed(count)) >= limit);
  return decimals.find(isKept) ?? 2;
}

/** A loss as `8.1 %` or `0.25 %`, with as many decimals as it takes not to be rounded to a threshold that it does not reach. */
export function lossPercent(percent: number, rules: QualityRules, locale: string): string {
  return formatPercent(percent, locale, digitsFor(percent, rules));
}

/** The same without its unit, for where the unit follows: `10` of `10 to 24 %`. */
export function lossNumber(percent: number, rules: QualityRules, locale: string): string {
  return formatNumber(percent, locale, digitsFor(percent, rules));
}
