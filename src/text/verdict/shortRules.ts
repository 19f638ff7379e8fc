import { leastSamples, severeFrom } from '../../quality/episodes';
import { fewPacketsBitrate } from '../../quality/fewPackets';
import { leastRatedMs, longEpisodeMs, poorSharePercent } from '../../quality/rate';
import { formatBitrate, formatNumber } from '../../shared/units';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import { receivedLossText } from './rules';

/** The rules that decide a rating, as short as they can be told, for a ticket. */
export function shortRules({ rules, l10n }: VerdictContext): string[] {
  const { t, locale } = l10n;
  const number = (value: number) => formatNumber(value, locale, 6);
  const loss = number(rules.lossThresholdPercent);
  const severe = number(severeFrom(rules));
  return [
    t(
      'Episode: {0} % packet loss or more for at least {1} s and {2} samples; severe: {3} % or more for as long, samples under {4} left out.',
      loss,
      number(rules.sustainedSeconds),
      leastSamples,
      severe,
      formatBitrate(fewPacketsBitrate, locale),
    ),
    t(
      'Poor: the worst minute has a mean of {0} % or more, and there is a severe part, an episode of at least {1}, or at least {2} % of the measured time in episodes or at {3} % or more; degraded: any other episode or such a share; not rated: under {4} measured.',
      loss,
      formatDuration(longEpisodeMs, l10n),
      number(poorSharePercent),
      severe,
      formatDuration(leastRatedMs, l10n),
    ),
    t(
      'Only samples with media count as measured: silent time and time that was not recorded are neither good nor bad.',
    ),
    receivedLossText(l10n),
  ];
}
