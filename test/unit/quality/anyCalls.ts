import fc from 'fast-check';
import type { DetailsEntry } from '../../../src/api/types';
import type { Facts } from '../../../src/quality/facts';
import type { Stay } from '../../../src/quality/stay';
import type { QualityRules } from '../../../src/shared/quality';
import { directions } from '../../../src/shared/series';
import { assess, joined, rules, type Stretch } from './calls';

/** How many calls a property is tried with. */
export const runs = { numRuns: 1000 };

/** Loss in thousandths of a percent, so that a ratio of it has a finite decimal too; often near the thresholds. */
export const loss = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 2.999, 3, 3.001, 9.999, 10, 10.001, 100) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000) },
);
/** A measured sample. */
export const measured = fc.record({ loss, kbps: fc.integer({ min: 1, max: 3000 }) });
/** A sample that is no measurement. */
export const notMeasured = fc.constantFrom(
  { loss: 0, kbps: 0 },
  { loss: 50, kbps: 0 },
  { loss: null, kbps: null },
  { loss: 5, kbps: null },
  { loss: 'x', kbps: 1000 },
  { loss: -1, kbps: 1000 },
);
/** Any sample, mostly measured. */
export const sample = fc.oneof({ weight: 6, arbitrary: measured }, { weight: 1, arbitrary: notMeasured });
/** Runs of equal samples, since episodes need neighbours alike. */
export const stretch = fc.tuple(fc.integer({ min: 1, max: 8 }), sample).map(([n, s]): Stretch => [n, s.loss, s.kbps]);
/** The samples of a call. */
export const stretches = fc.array(stretch, { maxLength: 30 });

/** The samples of a call. */
export type Samples = readonly Stretch[];
/** One stretch a sample. */
export const flat = (all: Samples): Stretch[] =>
  all.flatMap(([n, l, b]) => Array.from({ length: n }, (): Stretch => [1, l, b]));
/** A stay of so many samples. */
export const left = (samples: number): Stay => ({ joinedAt: joined, leftAt: joined + samples * 2000 });
/** What no time that is not measured may change: lengths and shares, but not the worst minute and so not the rating. */
export const sharesOf = (facts: Facts): unknown =>
  directions.map((name) => {
    const { episodes, episodeMs, episodeShare, severeMs, measuredMs, percentile95, highest } = facts[name];
    const lengths = episodes.map(({ durationMs, peakPercent, severe, restsOnFewPackets }) => ({
      durationMs,
      peakPercent,
      severe: severe.map((part) => part.durationMs),
      restsOnFewPackets,
    }));
    return { lengths, episodeMs, episodeShare, severeMs, measuredMs, percentile95, peak: highest?.percent };
  });
/** A mean to 0.000001 %: sums of floating-point numbers may fall on either side of a half. */
export const roundedMean = (percent: number): string => (percent + 1e-9).toFixed(6);
/** The shares with the ratings and the worst minutes. */
export const verdictOf = (facts: Facts): unknown => [
  sharesOf(facts),
  directions.map((name) => {
    const { rating, worstMinute } = facts[name];
    return [rating, worstMinute?.from, worstMinute && roundedMean(worstMinute.meanPercent)];
  }),
];

/** The facts without the samples that they were found in. */
export const factsOf = ({ send, recv, range }: Facts): unknown => ({ send, recv, range });

/** Judges one stay of so many samples. */
export function judge(details: readonly DetailsEntry[], samples: number, inForce: QualityRules = rules): Facts {
  return assess(details, left(samples), inForce);
}

/** The indices at which something can be put between two samples without cutting an episode of either direction. */
export function placesOutsideEpisodes(all: readonly Stretch[], facts: Facts): number[] {
  const within = (ms: number) =>
    directions.some((name) => facts[name].episodes.some(({ from, to }) => from < ms && ms < to));
  return Array.from({ length: all.length + 1 }, (_, i) => i).filter((i) => !within(joined + i * 2000));
}
