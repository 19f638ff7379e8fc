import { beforeDropMs } from '../../quality/beforeDrop';
import { collapsePercent, leastCollapseMs } from '../../quality/collapses';
import { partialCoverage } from '../../quality/direction';
import { leastSamples, severeFrom } from '../../quality/episodes';
import { fewPacketsBitrate } from '../../quality/fewPackets';
import { leastRatedMs, longEpisodeMs, poorSharePercent } from '../../quality/rate';
import { joinedIntervals } from '../../quality/runs';
import { leastMeasuredMs, windowMs } from '../../quality/windows';
import { formatBitrate, formatNumber } from '../../shared/units';
import { formatDuration } from '../duration';
import { describeLossUnit } from '../notes';
import type { VerdictContext } from './context';
import { limitPercent } from './lossPercent';

/** What is not known of the received loss as it comes. */
export function receivedLossText({ t }: VerdictContext['l10n']): string {
  return t(
    'Received loss is shown as it comes. In Whereby’s public SDK it is a per-second figure, about half the true ratio at samples of 2 s; whether that holds for the API is not verified.',
  );
}

/** The rules that lead to the verdict, one sentence or two each, with their units, their settings and their sources. */
export function verdictRules({ rules, unit, l10n, person }: VerdictContext): string[] {
  const { t, locale } = l10n;
  const percent = (value: number) => limitPercent(value, locale);
  const length = (ms: number) => formatDuration(ms, l10n);
  const sustained = length(rules.sustainedSeconds * 1000);
  const loss = percent(rules.lossThresholdPercent);
  const severe = percent(severeFrom(rules));
  const lowBitrate = formatBitrate(rules.lowSendBitrateKbps * 1000, locale);
  const share = percent(poorSharePercent);
  const few = formatBitrate(fewPacketsBitrate, locale);
  return [
    t(
      'Episode: every sample at or above {0} loss for at least {1} and {2} samples; silent or missing time ends it, a step between two parts of under {3} intervals does not (settings quality.lossThresholdPercent, quality.sustainedSeconds). Whereby calls 3 % or more for a sustained time reduced quality.',
      loss,
      sustained,
      leastSamples,
      formatNumber(joinedIntervals, locale),
    ),
    t('Spike: a shorter run. Shown but not counted as an episode: Whereby calls peaks of 2 to 4 s normal.'),
    t(
      'Severe: samples at or above {0} loss form such a run by themselves, and only that part is called severe (setting quality.severeLossThresholdPercent). Whereby calls more than 10 % extreme.',
      severe,
    ),
    t('Few packets: under {0} the loss of a sample says little; such samples are never counted as severe.', few),
    t(
      'Not rated: under {0} measured. Poor: the mean of the worst minute is at or above {1}, and there is a severe part, or an episode of at least {2}, or episodes of at least {3} of the measured time, or samples at or above {4} of at least {3} of it, spikes included. Degraded: else with any episode, or with such samples of at least {3}. Good: else.',
      length(leastRatedMs),
      loss,
      length(longEpisodeMs),
      share,
      severe,
    ),
    t(
      'Measured: loss is known and media flows. Bitrate 0 is silent, not perfect; only measured time counts in a share. No samples are sent while a person is alone in the room, and none are kept while the connection is down.',
    ),
    t(
      'Good where measured, partly measured: under {0} of a stay was measured, the rest silent or not recorded.',
      percent(partialCoverage * 100),
    ),
    t(
      'Worst minute: the {0} with at least {1} measured and the highest mean loss, gaps included; of several alike the one around the highest sample; without one the mean of all that was measured. 95th percentile: the loss that 95 % of the measured time does not exceed.',
      length(windowMs),
      length(leastMeasuredMs),
    ),
    t(
      'Bitrate collapse: under {0} of the direction’s own median, silence left out, for at least {1}. Low sent bitrate: above 0 and under {2} for at least {3} (setting quality.lowSendBitrateKbps). Both are information, never part of the rating: whether a camera was on is not in the data.',
      percent(collapsePercent),
      length(leastCollapseMs),
      lowBitrate,
      sustained,
    ),
    describeLossUnit(unit, l10n),
    receivedLossText(l10n),
    t(
      'In a peer-to-peer room (mode normal) the sent bitrate is the sum and the sent loss the worst of several streams; the API does not tell the mode.',
    ),
    ...(person && person.stays.length > 1
      ? [
          t(
            'Several stays: those that do not overlap are one line in time; those that overlap are judged apart, and the worst counts in each direction. Time away counts only where no stay was there.',
          ),
          t(
            'Before a leaving: an episode in the last {0} that were recorded is named when another stay of the person follows.',
            length(beforeDropMs),
          ),
        ]
      : []),
  ];
}
