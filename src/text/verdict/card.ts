import { type DirectionFacts, isMeasuredInPartOnly } from '../../quality/direction';
import { severeFrom, type LossRun } from '../../quality/episodes';
import { leastRatedMs } from '../../quality/rate';
import type { CardView } from '../../shared/protocol/answer';
import { formatDuration } from '../duration';
import { directionChips } from './chips';
import type { VerdictContext } from './context';
import { directionLabel } from './directionLabel';
import { limitPercent, lossNumber, lossPercent, timeShare } from './lossPercent';
import type { When } from './when';

function mostTelling(runs: readonly LossRun[]): LossRun | undefined {
  return runs.toSorted(
    (a, b) =>
      b.severe.length - a.severe.length ||
      b.durationMs - a.durationMs ||
      b.peakPercent - a.peakPercent ||
      a.from - b.from,
  )[0];
}

/** The loss in a run: `10 to 24 %`. */
function lossSpan({ lowestPercent, peakPercent }: LossRun, { rules, l10n }: VerdictContext): string {
  const { t, locale } = l10n;
  const peak = lossPercent(peakPercent, rules, locale);
  return lossPercent(lowestPercent, rules, locale) === peak
    ? peak
    : t('{0} to {1}', lossNumber(lowestPercent, rules, locale), peak);
}

function troubleSummary(facts: DirectionFacts, when: When, context: VerdictContext): string {
  const { rules, l10n } = context;
  const { t, locale } = l10n;
  const { episodes, episodeMs, episodeShare, severeMs, measuredMs, highest } = facts;
  const episode = mostTelling(episodes);
  if (episode === undefined) {
    return t(
      '{0} at or above {1} in all, {2} of the measured time; highest {3} at {4}',
      formatDuration(severeMs, l10n),
      limitPercent(severeFrom(rules), locale),
      timeShare(severeMs / measuredMs, locale),
      lossPercent(highest?.percent ?? 0, rules, locale),
      when.bareAt(highest?.at ?? 0),
    );
  }
  const share = timeShare(episodeShare, locale);
  return episodes.length === 1
    ? t('{0} at {1}, {2} of the measured time', when.bare(episode), lossSpan(episode, context), share)
    : t(
        '{0} episodes, {1} in all, {2} of the measured time; worst {3} at {4}',
        episodes.length,
        formatDuration(episodeMs, l10n),
        share,
        when.bare(episode),
        lossSpan(episode, context),
      );
}

function goodSummary(
  { worstMinute, percentile95, highest }: DirectionFacts,
  when: When,
  context: VerdictContext,
): string {
  const { rules, l10n } = context;
  const { t, locale } = l10n;
  if (worstMinute === null || percentile95 === null || highest === null || highest.percent === 0) {
    return t('Measured without packet loss');
  }
  const mean = lossPercent(worstMinute.meanPercent, rules, locale);
  const percentile = lossPercent(percentile95, rules, locale);
  return worstMinute.isWindow
    ? t('Worst minute {0}, mean {1}; 95th percentile {2}', when.bare(worstMinute), mean, percentile)
    : t('Mean of all that was measured {0}; 95th percentile {1}', mean, percentile);
}

function unratedSummary({ measuredMs, silentMs }: DirectionFacts, { l10n }: VerdictContext): string {
  const { t } = l10n;
  if (measuredMs > 0) {
    const needed = formatDuration(leastRatedMs, l10n);
    const measured = formatDuration(measuredMs, l10n);
    return measured === needed
      ? t('Measured for just under the {0} needed', needed)
      : t('Only {0} measured, under the {1} needed', measured, needed);
  }
  return silentMs > 0
    ? t('Nothing measured, silent (no media) for {0}', formatDuration(silentMs, l10n))
    : t('Nothing measured');
}

function jumpOf({ rating, episodes, spikes, worstMinute, highest }: DirectionFacts): CardView['jump'] {
  const found =
    rating === 'poor' || rating === 'degraded'
      ? (mostTelling(episodes) ?? mostTelling(spikes))
      : worstMinute?.isWindow && highest && highest.percent > 0
        ? worstMinute
        : undefined;
  return found === undefined ? null : { from: found.from, to: found.to };
}

/** One direction at first glance: the rating, why in one line, and what it rests on. */
export function directionCard(facts: DirectionFacts, when: When, context: VerdictContext): CardView {
  const { direction, rating } = facts;
  const { l10n } = context;
  const summary = {
    poor: troubleSummary,
    degraded: troubleSummary,
    good: goodSummary,
    notRated: (of: DirectionFacts) => unratedSummary(of, context),
  }[rating](facts, when, context);
  return {
    direction,
    rating,
    isPartial: isMeasuredInPartOnly(facts),
    label: directionLabel(facts, l10n),
    summary,
    chips: directionChips(facts, l10n),
    jump: jumpOf(facts),
  };
}
