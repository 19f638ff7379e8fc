import { type DirectionFacts, leastRatedMs } from '../../quality/direction';
import type { LossRun } from '../../quality/episodes';
import type { Facts } from '../../quality/facts';
import { directions } from '../../shared/series';
import { formatPercent } from '../../shared/units';
import { formatShare } from '../coverage';
import { formatDuration } from '../duration';
import { worstFirst } from '../../quality/rating';
import { describeDrops } from './drops';
import { describeRange, type VerdictContext } from './context';

/** Ranges shorter than this are told to the second, ms. */
const tellSecondsMs = 120_000;

function describeCount(episodes: readonly LossRun[], { rules, l10n: { t, locale } }: VerdictContext): string {
  const threshold = formatPercent(rules.lossThresholdPercent, locale);
  const severe = episodes.filter((episode) => episode.severe).length;
  const limit = formatPercent(Math.max(rules.severeLossThresholdPercent, rules.lossThresholdPercent), locale);
  if (episodes.length === 1) {
    return severe > 0 ? t('1 severe episode (at or above {0})', limit) : t('1 episode at or above {0}', threshold);
  }
  return severe > 0
    ? t('{0} episodes at or above {1}, {2} severe (at or above {3})', episodes.length, threshold, severe, limit)
    : t('{0} episodes at or above {1}', episodes.length, threshold);
}

/** Number, length, share, longest, worst minute and percentile of the episodes, which are at least one. */
function describeEpisodes(direction: DirectionFacts, facts: Facts, context: VerdictContext): string {
  const { l10n } = context;
  const { t, locale } = l10n;
  const { episodes, longest, worstMinute, percentile95 } = direction;
  const many = episodes.length > 1;
  const length = formatDuration(direction.episodeMs, l10n);
  const share = formatPercent(direction.episodeShare * 100, locale);
  const parts = [
    describeCount(episodes, context),
    many
      ? t('{0} in all ({1} of the measured time)', length, share)
      : t('{0} ({1} of the measured time)', length, share),
  ];
  if (many && longest) {
    const range = describeRange(longest, facts, context, longest.durationMs < tellSecondsMs);
    parts.push(t('the longest {0} ({1})', formatDuration(longest.durationMs, l10n), range));
  }
  if (worstMinute) {
    parts.push(t('worst minute {0}', describeRange(worstMinute, facts, context)));
  }
  if (percentile95 !== null) {
    parts.push(t('95th percentile {0}', formatPercent(percentile95, locale)));
  }
  return parts.join(', ');
}

function describeSpikes({ spikes }: DirectionFacts, { rules, l10n }: VerdictContext): string {
  const { t } = l10n;
  const sustainedMs = rules.sustainedSeconds * 1000;
  if (spikes.length === 0) {
    return '';
  }
  if (spikes.some((spike) => spike.durationMs >= sustainedMs)) {
    return spikes.length === 1
      ? t('; 1 spike of a single sample not counted')
      : t('; {0} spikes, too short or of a single sample, not counted', spikes.length);
  }
  const sustained = formatDuration(sustainedMs, l10n);
  return spikes.length === 1
    ? t('; 1 spike under {0} not counted', sustained)
    : t('; {0} spikes under {1} not counted', spikes.length, sustained);
}

function describeUnrated(facts: DirectionFacts, { l10n }: VerdictContext): string {
  const { t } = l10n;
  if (facts.measuredMs > 0) {
    const needed = formatDuration(leastRatedMs, l10n);
    return t('only {0} measured, under the {1} needed', formatDuration(facts.measuredMs, l10n), needed);
  }
  return facts.silentMs > 0
    ? t('nothing measured, silent (no media) for {0}', formatDuration(facts.silentMs, l10n))
    : t('nothing measured');
}

function describeDirection(direction: DirectionFacts, facts: Facts, context: VerdictContext): string {
  const { t } = context.l10n;
  const sent = direction.direction === 'send';
  const spikes = describeSpikes(direction, context);
  const episodes = () => describeEpisodes(direction, facts, context) + spikes;
  switch (direction.rating) {
    case 'good':
      return sent ? t('Sending was good{0}.', spikes) : t('Receiving was good{0}.', spikes);
    case 'degraded':
      return sent ? t('Sending was degraded: {0}.', episodes()) : t('Receiving was degraded: {0}.', episodes());
    case 'poor':
      return sent ? t('Sending was poor: {0}.', episodes()) : t('Receiving was poor: {0}.', episodes());
    case 'notRated': {
      const seen = direction.episodes.length > 0 ? `; ${describeCount(direction.episodes, context)}` : '';
      const why = describeUnrated(direction, context) + seen + spikes;
      return sent ? t('Sending was not rated: {0}.', why) : t('Receiving was not rated: {0}.', why);
    }
  }
}

function describeCoverage({ send, recv, stayMs }: Facts, { l10n }: VerdictContext): string[] {
  const { t } = l10n;
  if (stayMs <= 0) {
    return [];
  }
  const [sending, receiving] = [send, recv].map(({ measuredMs, silentMs }) => {
    const measured = formatShare(measuredMs, stayMs, l10n);
    return silentMs * 100 >= stayMs ? t('{0} (silent {1})', measured, formatShare(silentMs, stayMs, l10n)) : measured;
  });
  return sending === receiving
    ? [t('Measured {0} of the stay.', sending ?? '')]
    : [t('Measured of the stay: sending {0}, receiving {1}.', sending ?? '', receiving ?? '')];
}

function describeRatings(facts: Facts, context: VerdictContext): string[] {
  const { t } = context.l10n;
  const both = directions.map((name) => facts[name]);
  if (both.every(({ rating, spikes }) => rating === 'good' && spikes.length === 0)) {
    return [t('Sending and receiving were good.')];
  }
  if (both.every(({ measuredMs, silentMs }) => measuredMs + silentMs === 0)) {
    return [t('Not rated: nothing was measured, and no data is not good quality.')];
  }
  return both
    .toSorted((a, b) => worstFirst.indexOf(a.rating) - worstFirst.indexOf(b.rating))
    .map((direction) => describeDirection(direction, facts, context));
}

/** What happened in a call, for people: the verdict of each direction, worse first, with its evidence, then how sure it is. */
export function verdictParagraph(facts: Facts, context: VerdictContext): string {
  const { t } = context.l10n;
  const marked = directions.some((name) => facts[name].episodes.length + facts[name].spikes.length > 0);
  return [
    ...describeRatings(facts, context),
    ...describeCoverage(facts, context),
    ...(facts.approximate && marked ? [t('Times are approximate.')] : []),
    ...describeDrops(facts, context),
  ].join(' ');
}
