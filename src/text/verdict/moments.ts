import type { Facts } from '../../quality/facts';
import { longEpisodeMs } from '../../quality/rate';
import type { MomentKind, MomentView } from '../../shared/protocol/answer';
import { formatBelow } from '../duration';
import type { VerdictContext } from './context';
import { findMoments, type Moment } from './findMoments';
import { lossPercent } from './lossPercent';
import { momentText } from './momentText';
import { momentWhat } from './momentWhat';
import { When } from './when';

/** More moments than this would say nothing more; the weightiest are kept. */
export const maxMoments = 500;

const weights: Record<MomentKind, number> = {
  severeEpisode: 6,
  episode: 5,
  gap: 4,
  unreadable: 4,
  away: 4,
  silence: 3,
  collapse: 2,
  spike: 1,
};

function heavierFirst(a: Moment, b: Moment): number {
  return (
    weights[b.kind] - weights[a.kind] ||
    b.durationMs - a.durationMs ||
    Math.max(0, ...b.peaks) - Math.max(0, ...a.peaks) ||
    a.from - b.from
  );
}

/** The highest loss, told for each direction where they differ; empty where it is no matter of loss. */
function peakText({ peaks }: Moment, { rules, l10n }: VerdictContext): string {
  const { t, locale } = l10n;
  const [first = '', second = first] = peaks.map((peak) => lossPercent(peak, rules, locale));
  return first === second ? first : t('{0} sent, {1} received', first, second);
}

/** The lengths of loss that change what it is called or how it is rated, ms. */
function limitsOf({ rules }: VerdictContext): readonly number[] {
  return [rules.sustainedSeconds * 1000, longEpisodeMs];
}

function momentView(moment: Moment, when: When, list: When, context: VerdictContext): MomentView {
  const { l10n } = context;
  const { t } = l10n;
  const { kind, from, to, durationMs, peaks, interruption } = moment;
  const isPlaced = interruption?.isPlaced ?? true;
  const text = momentText(moment, context);
  const what = momentWhat(moment, context);
  const length = formatBelow(durationMs, peaks.length > 0 ? limitsOf(context) : [], l10n);
  const peak = peakText(moment, context);
  const label = !isPlaced
    ? t('{0} for {1} before {2}, position unknown.', text, length, when.at(to))
    : peak === ''
      ? t('{0}, {1}, {2}.', text, when.of({ from, to }), length)
      : t('{0}, {1}, {2}, peak {3}.', text, when.of({ from, to }), length, peak);
  return {
    kind,
    from,
    to,
    directions: [...moment.directions],
    isPlaced,
    time: isPlaced ? list.bare({ from, to }) : t('before {0}', list.bareAt(to)),
    what: isPlaced ? what : t('{0}, position unknown', what),
    length,
    peak,
    lengthMs: durationMs,
    peakPercent: peaks.length > 0 ? Math.max(...peaks) : null,
    label,
  };
}

/** What is listed of a call in order of time, at most {@link maxMoments}, and how many moments were left out. */
export function momentViews(facts: Facts, context: VerdictContext): { moments: MomentView[]; leftOut: number } {
  const when = new When(facts, context);
  const list = new When(facts, context, 'once');
  const found = findMoments(facts, context.person);
  const kept = new Set(found.length > maxMoments ? found.toSorted(heavierFirst).slice(0, maxMoments) : found);
  return {
    moments: found.filter((moment) => kept.has(moment)).map((moment) => momentView(moment, when, list, context)),
    leftOut: found.length - kept.size,
  };
}
