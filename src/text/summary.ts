import type { DirectionFacts } from '../quality/direction';
import type { Facts } from '../quality/facts';
import type { Direction } from '../shared/series';
import type { EpochMs } from '../shared/time';
import type { Localization } from '../shared/translate';
import { formatBitrate, formatPercent } from '../shared/units';
import type { TextContext } from './context';
import { formatShare } from './coverage';
import { formatDuration } from './duration';
import { formatDay, formatDateTime, formatRange, formatTime } from './time';

type Moment = (ms: EpochMs) => string;

/** The highest loss of all lines of stays: the one that counts for the rating need not hold it. */
function highestOf({ lines }: Facts, direction: Direction): DirectionFacts['highest'] {
  return lines.reduce<DirectionFacts['highest']>((found, line) => {
    const { highest } = line[direction];
    return highest !== null && (found === null || highest.percent > found.percent) ? highest : found;
  }, null);
}

function describeLoss(
  direction: Direction,
  highest: DirectionFacts['highest'],
  moment: Moment,
  { t, locale }: Localization,
): string {
  const sent = direction === 'send';
  if (highest === null) {
    return sent ? t('Sent packet loss was never measured.') : t('Received packet loss was never measured.');
  }
  if (highest.percent === 0) {
    return sent
      ? t('Sent packet loss was 0 wherever it was measured.')
      : t('Received packet loss was 0 wherever it was measured.');
  }
  const peak = formatPercent(highest.percent, locale, 2);
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

function describeMeasured(
  { direction, measuredMs, coverage }: DirectionFacts,
  facts: Facts,
  l10n: Localization,
): string {
  const { t } = l10n;
  const isSent = direction === 'send';
  if (coverage === null) {
    const length = formatDuration(measuredMs, l10n);
    return isSent ? t('Sending was measured for {0}.', length) : t('Receiving was measured for {0}.', length);
  }
  const share = formatShare(coverage, 1, l10n);
  if (facts.lines.length === 1 && facts.lines[0]?.stays.length === 1) {
    return isSent
      ? t('Sending was measured for {0} of the stay.', share)
      : t('Receiving was measured for {0} of the stay.', share);
  }
  return isSent
    ? t('Sending was measured for {0} of the stays judged together.', share)
    : t('Receiving was measured for {0} of the stays judged together.', share);
}

function isEmpty({ measuredMs, silentMs, meanBitrate }: DirectionFacts): boolean {
  return measuredMs + silentMs === 0 && meanBitrate === null;
}

/** The charts in plain sentences, for those who cannot see them: range, highest loss and when, mean bitrate, what was measured. */
export function summarize(facts: Facts, context: TextContext): string {
  const { l10n } = context;
  const { range, send, recv } = facts;
  if (range === null || [send, recv].every(isEmpty)) {
    return l10n.t('The charts are empty: no samples.');
  }
  const day = formatDay(range.from, context) !== formatDay(range.to, context);
  const moment: Moment = (ms) => (day ? formatDateTime : formatTime)(ms, context, { seconds: true });
  return [
    l10n.t('The charts show {0}.', formatRange(range.from, range.to, context, { day: true })),
    ...[send, recv].flatMap((direction) => [
      describeLoss(direction.direction, highestOf(facts, direction.direction), moment, l10n),
      ...(facts.lines.length > 1 ? [] : describeBitrate(direction, l10n)),
      describeMeasured(direction, facts, l10n),
    ]),
  ].join(' ');
}
