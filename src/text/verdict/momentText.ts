import type { Direction } from '../../shared/series';
import { formatBitrate } from '../../shared/units';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import type { Moment } from './findMoments';
import { straightAfterLoss } from './straightAfterLoss';

type Who = 'both' | 'send' | 'recv';

function who(directions: readonly Direction[]): Who {
  return directions.length > 1 ? 'both' : (directions[0] ?? 'both');
}

function episodeText(moment: Moment, { l10n }: VerdictContext): string {
  const { t } = l10n;
  const { severeMs, durationMs } = moment;
  const severe = formatDuration(severeMs, l10n);
  const plain: Record<Who, () => string> = {
    both: () => t('Sending and receiving: episode'),
    send: () => t('Sending: episode'),
    recv: () => t('Receiving: episode'),
  };
  const whole: Record<Who, () => string> = {
    both: () => t('Sending and receiving: severe episode'),
    send: () => t('Sending: severe episode'),
    recv: () => t('Receiving: severe episode'),
  };
  const part: Record<Who, () => string> = {
    both: () => t('Sending and receiving: episode, {0} of it severe in each', severe),
    send: () => t('Sending: episode, {0} of it severe', severe),
    recv: () => t('Receiving: episode, {0} of it severe', severe),
  };
  return (severeMs === 0 ? plain : severeMs >= durationMs ? whole : part)[who(moment.directions)]();
}

function collapseText({ directions, collapse }: Moment, { l10n }: VerdictContext): string {
  const { t, locale } = l10n;
  const from = formatBitrate(collapse?.medianBitrate ?? NaN, locale);
  const to = formatBitrate(collapse?.lowestBitrate ?? NaN, locale);
  return directions.includes('send')
    ? t('Sending: bitrate from the usual {0} down to {1}', from, to)
    : t('Receiving: bitrate from the usual {0} down to {1}', from, to);
}

function gapText({ directions, interruption }: Moment, { l10n }: VerdictContext): string {
  const { t } = l10n;
  const kind = interruption?.kind ?? 'missing';
  const texts: Record<typeof kind, Record<Who, () => string>> = {
    silent: {
      both: () => t('Sending and receiving: silent'),
      send: () => t('Sending: silent'),
      recv: () => t('Receiving: silent'),
    },
    missing: {
      both: () => t('Sending and receiving: not recorded'),
      send: () => t('Sending: not recorded'),
      recv: () => t('Receiving: not recorded'),
    },
    lossMissing: {
      both: () => t('Sending and receiving: no packet loss recorded'),
      send: () => t('Sending: no packet loss recorded'),
      recv: () => t('Receiving: no packet loss recorded'),
    },
    unreadable: {
      both: () => t('Sending and receiving: unreadable'),
      send: () => t('Sending: unreadable'),
      recv: () => t('Receiving: unreadable'),
    },
  };
  const text = texts[kind][who(directions)]();
  const afterLoss = interruption === null ? null : straightAfterLoss(interruption, l10n);
  return afterLoss === null ? text : t('{0}, {1}', text, afterLoss);
}

/** What happened in which direction, without its time: `Receiving: episode, 6 s of it severe`. */
export function momentText(moment: Moment, context: VerdictContext): string {
  const { t } = context.l10n;
  switch (moment.kind) {
    case 'severeEpisode':
    case 'episode':
      return episodeText(moment, context);
    case 'spike':
      return {
        both: () => t('Sending and receiving: spike'),
        send: () => t('Sending: spike'),
        recv: () => t('Receiving: spike'),
      }[who(moment.directions)]();
    case 'collapse':
      return collapseText(moment, context);
    case 'silence':
    case 'gap':
    case 'unreadable':
      return gapText(moment, context);
    case 'away':
      return t('Away between two stays');
  }
}
