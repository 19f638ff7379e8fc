import { severeFrom } from '../../quality/episodes';
import { poorSharePercent } from '../../quality/rate';
import type { QualityRules } from '../../shared/quality';
import { formatNumber, formatPercent } from '../../shared/units';

/** The most decimals that are tried. */
const mostDecimals = 6;

/** The fewest decimals, `usual` or more, that round `percent` to none of these numbers that it does not reach, nor to all. */
function digitsFor(percent: number, usual: number, limits: readonly number[]): number {
  const isKept = (count: number) => {
    // As it will be written: `toFixed` rounds 9.995 down, the writing rounds it up.
    const rounded = Number(formatNumber(percent, 'en', count));
    return [...limits, 100].every((limit) => percent >= limit === rounded >= limit);
  };
  const tried = Array.from({ length: mostDecimals - usual + 1 }, (_, i) => usual + i);
  return tried.find(isKept) ?? usual;
}

function lossDigits(percent: number, rules: QualityRules): number {
  return digitsFor(percent, 2, [rules.lossThresholdPercent, severeFrom(rules)]);
}

/** A loss as `8.1 %` or `0.25 %`, with as many decimals as it takes not to be rounded to a threshold that it does not reach. */
export function lossPercent(percent: number, rules: QualityRules, locale: string): string {
  return formatPercent(percent, locale, lossDigits(percent, rules));
}

/** The same without its unit, for where the unit follows: `10` of `10 to 24 %`. */
export function lossNumber(percent: number, rules: QualityRules, locale: string): string {
  return formatNumber(percent, locale, lossDigits(percent, rules));
}

/** A share of the measured time, 0 to 1, as `6.7 %`: never rounded to the share that makes a direction poor. */
export function timeShare(share: number, locale: string): string {
  const percent = share * 100;
  return formatPercent(percent, locale, digitsFor(percent, 1, [poorSharePercent]));
}

/** A limit of the settings as it is set, whatever its decimals: `3 %`, `2.25 %`. */
export function limitPercent(percent: number, locale: string): string {
  return formatPercent(percent, locale, mostDecimals);
}
