import type { DirectionFacts } from '../../quality/direction';
import { longEpisodeMs } from '../../quality/rate';
import type { Localization } from '../../shared/translate';
import { formatBelow, formatShortDuration } from '../duration';

/** What was bad in one direction: how, and for how long (the severe part only, where it is the larger one). */
export interface Trouble {
  readonly kind: 'brokeDown' | 'poor' | 'degraded' | 'spikes';
  readonly ms: number;
  readonly parts: number;
}

/** What was bad in a direction that is poor or degraded. */
export function troubleOf({ rating, episodes, episodeMs, severeMs }: DirectionFacts): Trouble {
  const severe = episodes.flatMap((episode) => episode.severe);
  const severeRunsMs = severe.reduce((sum, run) => sum + run.durationMs, 0);
  if (episodes.length === 0) {
    return { kind: 'spikes', ms: severeMs, parts: 1 };
  }
  return rating === 'poor' && severeRunsMs * 2 >= episodeMs
    ? { kind: 'brokeDown', ms: severeRunsMs, parts: severe.length }
    : { kind: rating === 'poor' ? 'poor' : 'degraded', ms: episodeMs, parts: episodes.length };
}

/** True where both directions were bad at the same times: each episode of the one for most of its time beside one of the other. */
export function isAtOnce(one: DirectionFacts, other: DirectionFacts): boolean {
  const isBeside = (of: DirectionFacts, beside: DirectionFacts) =>
    of.episodes.every(({ from, to }) =>
      beside.episodes.some((twin) => 2 * (Math.min(twin.to, to) - Math.max(twin.from, from)) > to - from),
    );
  return one.episodes.length > 0 && isBeside(one, other) && isBeside(other, one);
}

/** The directions that a headline speaks of. */
export type Who = 'both' | 'send' | 'recv';

/** What was bad, in one short sentence: `Receiving broke down for 4 min`. */
export function troubleText(who: Who, { kind, ms, parts }: Trouble, l10n: Localization): string {
  const { t } = l10n;
  const length = formatShortDuration(ms, l10n);
  const told = parts > 1 ? t('{0} in all', length) : formatBelow(ms, [longEpisodeMs], l10n, formatShortDuration);
  const texts: Record<Trouble['kind'], Record<Who, () => string>> = {
    brokeDown: {
      both: () => t('Sending and receiving broke down for {0}', told),
      send: () => t('Sending broke down for {0}', told),
      recv: () => t('Receiving broke down for {0}', told),
    },
    poor: {
      both: () => t('Sending and receiving were poor for {0}', told),
      send: () => t('Sending was poor for {0}', told),
      recv: () => t('Receiving was poor for {0}', told),
    },
    degraded: {
      both: () => t('Sending and receiving were degraded for {0}', told),
      send: () => t('Sending was degraded for {0}', told),
      recv: () => t('Receiving was degraded for {0}', told),
    },
    spikes: {
      both: () => t('Sending and receiving had spikes of high loss, {0} in all', length),
      send: () => t('Sending had spikes of high loss, {0} in all', length),
      recv: () => t('Receiving had spikes of high loss, {0} in all', length),
    },
  };
  return texts[kind][who]();
}
