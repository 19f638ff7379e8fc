import type { Stretch } from '../../quality/moment/stretches';
import { severeFrom } from '../../quality/episodes';
import type { VerdictContext } from '../verdict/context';
import { limitPercent, lossPercent } from '../verdict/lossPercent';
import type { Who } from '../verdict/trouble';
import type { When } from '../verdict/when';

/** The directions of a stretch. */
export function whoOf({ directions }: Stretch): Who {
  return directions.length > 1 ? 'both' : (directions[0] ?? 'both');
}

/** What bears a complaint out, for who works on it; it stands in a sentence. */
export function stretchClause(stretch: Stretch, when: When, { rules, l10n }: VerdictContext): string {
  const { t, locale } = l10n;
  const { kind, restsOnFewPackets, peakPercent } = stretch;
  const time = when.of(stretch);
  const limit = limitPercent(rules.lossThresholdPercent, locale);
  const severe = limitPercent(severeFrom(rules), locale);
  const peak = lossPercent(peakPercent ?? 0, rules, locale);
  const texts: Record<Stretch['kind'], Record<Who, () => string>> = {
    loss: {
      both: () => t('sending and receiving had packet loss at or above {0}, {1}, up to {2}', limit, time, peak),
      send: () => t('sending had packet loss at or above {0}, {1}, up to {2}', limit, time, peak),
      recv: () => t('receiving had packet loss at or above {0}, {1}, up to {2}', limit, time, peak),
    },
    spikes: {
      both: () =>
        t('sending and receiving had spikes of packet loss at or above {0}, {1}, up to {2}', severe, time, peak),
      send: () => t('sending had spikes of packet loss at or above {0}, {1}, up to {2}', severe, time, peak),
      recv: () => t('receiving had spikes of packet loss at or above {0}, {1}, up to {2}', severe, time, peak),
    },
    silence: {
      both: () => t('no media flowed either way, {0} (cameras and microphones that are off look the same)', time),
      send: () => t('sending was silent, {0} (a camera and a microphone that are off look the same)', time),
      recv: () => t('receiving was silent, {0} (nobody sending looks the same)', time),
    },
    gap: {
      both: () => t('nothing was recorded, {0} (a lost connection and being alone in the room look the same)', time),
      send: () => t('nothing was recorded of sending, {0}', time),
      recv: () => t('nothing was recorded of receiving, {0}', time),
    },
    cameBack: {
      both: () => t('the person left and came back, {0} (on purpose and by a lost connection look the same)', time),
      send: () => t('the person left and came back, {0} (on purpose and by a lost connection look the same)', time),
      recv: () => t('the person left and came back, {0} (on purpose and by a lost connection look the same)', time),
    },
  };
  const text = texts[kind][whoOf(stretch)]();
  return restsOnFewPackets ? t('{0} (few packets, where loss says little)', text) : text;
}
