import type { DirectionFacts } from '../quality/direction';
import type { Facts } from '../quality/facts';
import type { EpochMs } from '../shared/time';
import type { Localization } from '../shared/translate';
import { formatBitrate, formatPercent } from '../shared/units';
import type { TextContext } from './context';
import { formatShare } from './coverage';
import { formatDay, formatDateTime, formatRange, formatTime } from './time';

type Moment = (ms: EpochMs) => string;

function describeLoss({ direction, highest }: DirectionFacts, moment: Moment, { t, locale }: Localization): string {
  const sent = direction === 'send';
  if (highest === null) {
    return sent ? t('Sent packet loss was never measured.') : t('Received packet loss was never measured.');
  }
  if (highest.percent === 0) {
    return sent ? t('No sent packet loss was measured.') : t('No received packet loss was measured.');
  }
  const peak = formatPercent(highest.percent, locale);
  return sent
    ? t('Sent packet loss was at most {0}, at {1}.', peak, moment(highest.at))
    : t('Received packet loss was at most {0}, at {1}.', peak, moment(highest.at));
}

function describeBitrate({ direction, meanBitrate }: DirectionFacts, { t, locale }: Localization): string[] {
  if (meanBitrate === null) {
    return [];
  }
  const bitrate = formatBitrate(meanBitrate, locale);
  return [
    direction === 'send'
      ? t('The mean sent bitrate was {0}.', bitrate)
      : t('The mean received bitrate was {0}.', bitrate),
  ];
}

function describeMeasured({ direction, measuredMs }: DirectionFacts, stayMs: number, l10n: Localization): string {
  const share = formatShare(measuredMs, stayMs, l10n);
  return direction === 'send'
    ? l10n.t('Sending was measured for {0} of the stay.', share)
    : l10n.t('Receiving was measured for {0} of the stay.', share);
}

function isEmpty({ measuredMs, silentMs, meanBitrate }: DirectionFacts): boolean {
  return measuredMs + silentMs === 0 && meanBitrate === null;
}

/** The charts in plain sentences, for those who cannot see them: range, highest loss and when, mean bitrate, what was measured. */
export function summarize(facts: Facts, context: TextContext): string {
  const { l10n } = context;
  const { range, send, recv, stayMs } = facts;
  if (range === null || [send, recv].every(isEmpty)) {
    return l10n.t('The charts are empty: no samples.');
  }
  const day = formatDay(range.from, context) !== formatDay(range.to, context);
  const moment: Moment = (ms) => (day ? formatDateTime : formatTime)(ms, context, { seconds: true });
  return [
    l10n.t('The charts show {0}.', formatRange(range.from, range.to, context, { day: true })),
    ...[send, recv].flatMap((direction) => [
      describeLoss(direction, moment, l10n),
      ...describeBitrate(direction, l10n),
      describeMeasured(direction, stayMs, l10n),
    ]),
  ].join(' ');
}
