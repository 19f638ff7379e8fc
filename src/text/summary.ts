import type { DirectionFacts } from '../quality/direction';
import type { Facts } from '../quality/facts';
import { formatBitrate, formatPercent } from '../shared/units';
import type { TextContext } from './context';
import { formatShare } from './coverage';
import { formatDay, formatDateTime, formatRange, formatTime } from './time';

function describe(
  direction: DirectionFacts,
  facts: Facts,
  when: (ms: number) => string,
  { l10n }: TextContext,
): string {
  const { t, locale } = l10n;
  const sent = direction.direction === 'send';
  const { highest, meanBitrate } = direction;
  const parts: string[] = [];
  if (highest === null) {
    parts.push(sent ? t('sent packet loss never measured') : t('received packet loss never measured'));
  } else if (highest.percent === 0) {
    parts.push(sent ? t('no sent packet loss') : t('no received packet loss'));
  } else {
    const peak = formatPercent(highest.percent, locale);
    parts.push(
      sent
        ? t('sent packet loss at most {0} (at {1})', peak, when(highest.at))
        : t('received packet loss at most {0} (at {1})', peak, when(highest.at)),
    );
  }
  if (meanBitrate !== null) {
    parts.push(t('mean bitrate {0}', formatBitrate(meanBitrate, locale)));
  }
  parts.push(t('measured {0} of the stay', formatShare(direction.measuredMs, facts.stayMs, l10n)));
  return parts.join(', ');
}

function isEmpty({ measuredMs, silentMs, meanBitrate }: DirectionFacts): boolean {
  return measuredMs + silentMs === 0 && meanBitrate === null;
}

/** The charts in one plain sentence, for those who cannot see them: range, highest loss and when, mean bitrate, what was measured. */
export function summarize(facts: Facts, context: TextContext): string {
  const { t } = context.l10n;
  const { range } = facts;
  if (range === null || [facts.send, facts.recv].every(isEmpty)) {
    return t('The charts are empty: no samples.');
  }
  const day = formatDay(range.from, context) !== formatDay(range.to, context);
  const when = (ms: number): string => (day ? formatDateTime : formatTime)(ms, context, { seconds: true });
  return t(
    'Charts from {0}: {1}; {2}.',
    formatRange(range.from, range.to, context, { day: true }),
    describe(facts.send, facts, when, context),
    describe(facts.recv, facts, when, context),
  );
}
