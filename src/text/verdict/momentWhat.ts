import { formatBitrate } from '../../shared/units';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import type { Moment } from './findMoments';
import { straightAfterLoss } from './straightAfterLoss';

function episodeWhat({ severeMs, durationMs, directions }: Moment, { l10n }: VerdictContext): string {
  const { t } = l10n;
  if (severeMs === 0) {
    return t('Episode');
  }
  if (severeMs >= durationMs) {
    return t('Severe episode');
  }
  const severe = formatDuration(severeMs, l10n);
  return directions.length > 1
    ? t('Episode, {0} of it severe in each', severe)
    : t('Episode, {0} of it severe', severe);
}

function interruptionWhat({ interruption }: Moment, { l10n }: VerdictContext): string {
  const { t } = l10n;
  const text = {
    silent: t('Silent'),
    missing: t('Not recorded'),
    lossMissing: t('No packet loss recorded'),
    unreadable: t('Unreadable'),
  }[interruption?.kind ?? 'missing'];
  const afterLoss = interruption === null ? null : straightAfterLoss(interruption, l10n);
  return afterLoss === null ? text : t('{0}, {1}', text, afterLoss);
}

/** What happened, where its direction stands beside it: `Episode, 6 s of it severe`. */
export function momentWhat(moment: Moment, context: VerdictContext): string {
  const { t, locale } = context.l10n;
  const { kind, collapse } = moment;
  switch (kind) {
    case 'severeEpisode':
    case 'episode':
      return episodeWhat(moment, context);
    case 'spike':
      return t('Spike');
    case 'collapse':
      return t(
        'Bitrate from the usual {0} down to {1}',
        formatBitrate(collapse?.medianBitrate ?? NaN, locale),
        formatBitrate(collapse?.lowestBitrate ?? NaN, locale),
      );
    case 'silence':
    case 'gap':
    case 'unreadable':
      return interruptionWhat(moment, context);
    case 'away':
      return t('Away between two stays');
  }
}
