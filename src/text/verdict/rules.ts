import { leastRatedMs, poorSharePercent } from '../../quality/direction';
import { leastSamples } from '../../quality/episodes';
import { beforeDropMs } from '../../quality/people';
import { leastMeasuredMs, windowMs } from '../../quality/worstMinute';
import { formatBitrate, formatPercent } from '../../shared/units';
import { formatDuration } from '../duration';
import { describeLossUnit } from '../notes';
import type { VerdictContext } from './context';

/** The rules that lead to the verdict, one sentence or two each, with their units, their settings and their sources. */
export function verdictRules({ rules, unit, l10n, person }: VerdictContext): string[] {
  const { t, locale } = l10n;
  const percent = (value: number) => formatPercent(value, locale);
  const length = (ms: number) => formatDuration(ms, l10n);
  const sustained = length(rules.sustainedSeconds * 1000);
  const loss = percent(rules.lossThresholdPercent);
  const severe = percent(rules.severeLossThresholdPercent);
  const lowBitrate = formatBitrate(rules.lowSendBitrateKbps * 1000, locale);
  return [
    t(
      'Episode: every sample at or above {0} loss for at least {1} and {2} samples; silent or missing time ends it (settings quality.lossThresholdPercent, quality.sustainedSeconds). Whereby calls 3 % or more for a sustained time reduced quality.',
      loss,
      sustained,
      leastSamples,
    ),
    t('Spike: a shorter run. Shown but not counted: Whereby calls peaks of 2 to 4 s normal.'),
    t(
      'Severe: samples at or above {0} loss form such a run by themselves (setting quality.severeLossThresholdPercent). Whereby calls more than 10 % extreme.',
      severe,
    ),
    t(
      'Rating of each direction: not rated under {0} measured; good without an episode; poor with a severe episode or at least {1} of the measured time in episodes; else degraded.',
      length(leastRatedMs),
      percent(poorSharePercent),
    ),
    t(
      'Measured: loss is known and media flows. Bitrate 0 is silent, not perfect; only measured time counts in a share.',
    ),
    t(
      'Worst minute: the {0} with at least {1} measured and the highest mean loss. 95th percentile: of all measured samples, nearest rank.',
      length(windowMs),
      length(leastMeasuredMs),
    ),
    t(
      'Low sent bitrate: above 0 and under {0} for at least {1} (setting quality.lowSendBitrateKbps). Information, never part of the rating: whether a camera was on is not in the data.',
      lowBitrate,
      sustained,
    ),
    describeLossUnit(unit, l10n),
    t(
      'Received loss is shown as it comes. In Whereby’s public SDK it is a per-second figure, about half the true ratio at samples of 2 s; whether that holds for the API is not verified.',
    ),
    t(
      'In a peer-to-peer room (mode normal) the sent bitrate is the sum and the sent loss the worst of several streams; the API does not tell the mode.',
    ),
    ...(person && person.stays.length > 1
      ? [
          t(
            'Drop: the end of a stay that is followed by another stay of the same person in the session; an episode in the {0} before it is named.',
            length(beforeDropMs),
          ),
        ]
      : []),
  ];
}
