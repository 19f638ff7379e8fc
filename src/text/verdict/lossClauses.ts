import type { DirectionFacts } from '../../quality/direction';
import { severeFrom } from '../../quality/episodes';
import { fewPacketsBitrate } from '../../quality/fewPackets';
import { longEpisodeMs, poorSharePercent } from '../../quality/rate';
import type { Run } from '../../quality/runs';
import { leastMeasuredMs } from '../../quality/windows';
import { formatBitrate } from '../../shared/units';
import { formatBelow, formatDuration } from '../duration';
import type { VerdictContext } from './context';
import { limitPercent, lossPercent, timeShare } from './lossPercent';
import type { When } from './when';

/** More episodes than this are counted, not listed. */
const maxListed = 3;

const longestFirst = (a: Run, b: Run): number => b.durationMs - a.durationMs || a.from - b.from;

/** The longest runs in order of time, at most {@link maxListed}. */
function longestOf<T extends Run>(runs: readonly T[]): T[] {
  return runs
    .toSorted(longestFirst)
    .slice(0, maxListed)
    .sort((a, b) => a.from - b.from);
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.durationMs, 0);
}

/** How many episodes there were, when, and for how long; of episodes, which are at least one. */
function episodesClause({ episodes, episodeMs, episodeShare }: DirectionFacts, when: When, context: VerdictContext) {
  const { rules, l10n } = context;
  const { t, locale } = l10n;
  const threshold = limitPercent(rules.lossThresholdPercent, locale);
  const share = timeShare(episodeShare, locale);
  const times = when.ofAll(longestOf(episodes));
  if (episodes.length === 1) {
    const length = formatBelow(episodeMs, [longEpisodeMs], l10n);
    const isWhole = episodes.every(({ from, to, durationMs }) => to - from - durationMs < 500);
    return isWhole
      ? t('1 episode at or above {0} packet loss, {1} ({2}, {3} of the measured time)', threshold, times, length, share)
      : t(
          '1 episode at or above {0} packet loss, {1} ({2} of samples, {3} of the measured time)',
          threshold,
          times,
          length,
          share,
        );
  }
  const length = formatDuration(episodeMs, l10n);
  return episodes.length <= maxListed
    ? t(
        '{0} episodes at or above {1} packet loss, {2} in all ({3} of the measured time): {4}',
        episodes.length,
        threshold,
        length,
        share,
        times,
      )
    : t(
        '{0} episodes at or above {1} packet loss, {2} in all ({3} of the measured time), {4} of the longest: {5}, and {6} more',
        episodes.length,
        threshold,
        length,
        share,
        maxListed,
        times,
        episodes.length - maxListed,
      );
}

/** The severe parts with their own length, and the share of severe samples where it counts by itself. */
function severeClauses(
  { episodes, episodeMs, severeMs, fewSevereMs, measuredMs }: DirectionFacts,
  when: When,
  context: VerdictContext,
): string[] {
  const { rules, l10n } = context;
  const { t, locale } = l10n;
  const limit = limitPercent(severeFrom(rules), locale);
  const parts = episodes.flatMap(({ severe }) => severe);
  const length = formatDuration(lengthOf(parts), l10n);
  const times = when.ofAll(longestOf(parts));
  const clauses: string[] = [];
  if (parts.length > 0 && lengthOf(parts) === episodeMs) {
    clauses.push(t('all severe ({0} or more)', limit));
  } else if (parts.length === 1) {
    clauses.push(t('{0} of it severe ({1} or more), {2}', length, limit, times));
  } else if (parts.length > 1 && parts.length <= maxListed) {
    clauses.push(t('{0} of it severe ({1} or more), in {2} parts: {3}', length, limit, parts.length, times));
  } else if (parts.length > maxListed) {
    clauses.push(
      t(
        '{0} of it severe ({1} or more), in {2} parts, {3} of the longest: {4}, and {5} more',
        length,
        limit,
        parts.length,
        maxListed,
        times,
        parts.length - maxListed,
      ),
    );
  }
  if (severeMs > 0 && severeMs * 100 >= measuredMs * poorSharePercent && severeMs !== lengthOf(parts)) {
    const share = timeShare(severeMs / measuredMs, locale);
    const all = formatDuration(severeMs, l10n);
    clauses.push(
      t('packet loss at or above {0} for {1} in all, spikes included ({2} of the measured time)', limit, all, share),
    );
  }
  if (fewSevereMs > 0) {
    const few = formatDuration(fewSevereMs, l10n);
    const bitrate = formatBitrate(fewPacketsBitrate, locale);
    clauses.push(
      t('packet loss at or above {0} for {1} not counted as severe: too few packets (under {2})', limit, few, bitrate),
    );
  }
  return clauses;
}

function fewPacketsClause({ episodes, fewSevereMs }: DirectionFacts, { l10n }: VerdictContext): string[] {
  const { t, locale } = l10n;
  const resting = episodes.filter(({ restsOnFewPackets }) => restsOnFewPackets).length;
  const limit = formatBitrate(fewPacketsBitrate, locale);
  if (resting === 0) {
    return [];
  }
  if (episodes.length === 1 && fewSevereMs > 0) {
    return [t('more than half of the episode with so few, where loss says little')];
  }
  return episodes.length === 1
    ? [t('more than half of the episode with few packets (under {0}), where loss says little', limit)]
    : [t('{0} of them for more than half with few packets (under {1}), where loss says little', resting, limit)];
}

function spikesClause({ spikes }: DirectionFacts, { rules, l10n }: VerdictContext): string[] {
  const { t } = l10n;
  const sustainedMs = rules.sustainedSeconds * 1000;
  if (spikes.length === 0) {
    return [];
  }
  if (spikes.some((spike) => spike.durationMs >= sustainedMs)) {
    return spikes.length === 1
      ? [t('1 spike of a single sample')]
      : [t('{0} spikes, too short for an episode or of a single sample', spikes.length)];
  }
  const sustained = formatDuration(sustainedMs, l10n);
  return spikes.length === 1
    ? [t('1 spike under {0}', sustained)]
    : [t('{0} spikes under {1}', spikes.length, sustained)];
}

/** Worst minute, highest sample and percentile; never a mean alone. */
function figuresClauses(
  { worstMinute, highest, percentile95, episodes }: DirectionFacts,
  when: When,
  { rules, l10n }: VerdictContext,
): string[] {
  const { t, locale } = l10n;
  if (worstMinute === null || highest === null || percentile95 === null) {
    return [];
  }
  if (highest.percent === 0) {
    return [t('measured without packet loss')];
  }
  const mean = lossPercent(worstMinute.meanPercent, rules, locale);
  const peak = lossPercent(highest.percent, rules, locale);
  const isWithin = worstMinute.isWindow && highest.at >= worstMinute.from && highest.at < worstMinute.to;
  const missesEpisodes =
    episodes.length > 0 && episodes.every(({ from, to }) => to <= worstMinute.from || from >= worstMinute.to);
  const window = (): string => {
    if (episodes.length === 0) {
      return t('worst minute {0}, mean packet loss {1}', when.of(worstMinute), mean);
    }
    return missesEpisodes
      ? t(
          'worst minute among those with {0} or more measured, {1}, mean {2}',
          formatDuration(leastMeasuredMs, l10n),
          when.of(worstMinute),
          mean,
        )
      : t('worst minute {0}, mean {1}', when.of(worstMinute), mean);
  };
  return [
    worstMinute.isWindow
      ? window()
      : t('mean packet loss of all that was measured {0}, too little for a worst minute', mean),
    // Its time says little where it is no loss that counts, and nothing new within the worst minute.
    isWithin || highest.percent < rules.lossThresholdPercent
      ? t('highest sample {0}', peak)
      : t('highest sample {0} at {1}', peak, when.at(highest.at)),
    t('95th percentile {0}', lossPercent(percentile95, rules, locale)),
  ];
}

/** Everything that is told of a direction's packet loss, one clause each. */
export function lossClauses(facts: DirectionFacts, when: When, context: VerdictContext): string[] {
  const { rating, episodes } = facts;
  const { t } = context.l10n;
  return [
    ...(episodes.length > 0
      ? [episodesClause(facts, when, context)]
      : rating === 'degraded' || rating === 'poor'
        ? [t('no episode')]
        : []),
    ...severeClauses(facts, when, context),
    ...fewPacketsClause(facts, context),
    ...figuresClauses(facts, when, context),
    ...spikesClause(facts, context),
  ];
}
