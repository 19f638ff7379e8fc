import type { Facts } from '../../quality/facts';
import { formatBitrate } from '../../shared/units';
import { formatDuration } from '../duration';
import type { VerdictContext } from './context';
import { momentViews } from './moments';
import { When } from './when';

/** More collapses of bitrate than this are counted, not listed. */
const maxListed = 3;

/** What is told of bitrate for information, one sentence each: collapses, and how long the sent bitrate was low. */
export function informationSentences(facts: Facts, context: VerdictContext): string[] {
  const { rules, l10n } = context;
  const { t, locale } = l10n;
  const collapses = momentViews(facts, context).moments.filter(({ kind }) => kind === 'collapse');
  const more = collapses.length - maxListed;
  const low = facts.lines.flatMap((line) => line.lowSendBitrate).sort((a, b) => b.durationMs - a.durationMs);
  const [longest] = low;
  const limit = formatBitrate(rules.lowSendBitrateKbps * 1000, locale);
  const all = formatDuration(
    low.reduce((sum, { durationMs }) => sum + durationMs, 0),
    l10n,
  );
  return [
    ...collapses
      .toSorted((a, b) => b.lengthMs - a.lengthMs)
      .slice(0, maxListed)
      .map(({ label }) => label),
    ...(more > 0 ? [more === 1 ? t('1 more collapse of bitrate.') : t('{0} more collapses of bitrate.', more)] : []),
    ...(longest === undefined
      ? []
      : [
          t(
            'Sent bitrate above 0 and under {0} for at least {1} at a time, {2} in all, the longest {3}: information, not part of the rating.',
            limit,
            formatDuration(rules.sustainedSeconds * 1000, l10n),
            all,
            new When(facts, context).of(longest),
          ),
        ]),
  ];
}
