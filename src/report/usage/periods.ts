import type { BarView, PeriodsView, UsageTableView } from '../../shared/protocol/usageView';
import { type UsagePeriod, usageMeasures } from '../../shared/usage';
import type { TextContext } from '../../text/context';
import { calendarPeriod, calendarTick } from '../../text/usage/dates';
import { amountText, measureLabel, periodLabel, periodsLabel } from '../../text/usage/measures';
import { type Day, dayMs, firstWeekday, nextPeriod } from './calendar';
import { fillGaps, groupDays, type UsageCount, valueOf } from './countUsage';
import type { UsageFacts } from './facts';
import { growText } from './words';

/** So many periods without sessions are drawn between two with some; of more nothing could be seen. */
const mostEmpty = 400;

/** One day, week or month with what was counted in it. */
export interface UsageRow {
  /** Its first and its last day. */
  readonly first: Day;
  readonly last: Day;
  readonly label: string;
  readonly count: UsageCount;
  /** Whether all its sessions are loaded. */
  readonly isComplete: boolean;
}

/** What is read by days, weeks or months that have sessions, in order of time. */
export function usageRows(facts: UsageFacts, period: UsagePeriod, context: TextContext): UsageRow[] {
  const { locale } = context.l10n;
  const grouped = groupDays(facts.days, period, firstWeekday(locale));
  return Array.from(grouped, ([first, count]) => rowOf(first, count, facts, period, locale));
}

/** The rows as a table, the newest first, and what they add up to. */
export function usageTable(
  facts: UsageFacts,
  period: UsagePeriod,
  context: TextContext,
  rows = usageRows(facts, period, context),
): UsageTableView {
  const { l10n } = context;
  const { whole, undated, completeAfter } = facts;
  const cells = (label: string, count: UsageCount, isComplete: boolean): string[] => [
    label,
    ...usageMeasures.map((measure) => amountText(valueOf(count, measure), l10n)),
    growText(count, isComplete, context),
  ];
  return {
    caption: l10n.t('{0} with sessions, the newest first', periodsLabel(period, l10n)),
    columns: [
      periodLabel(period, l10n),
      ...usageMeasures.map((measure) => measureLabel(measure, l10n)),
      l10n.t('May still grow'),
    ],
    rows: [
      ...rows.map(({ label, count, isComplete }) => cells(label, count, isComplete)).reverse(),
      ...(undated.sessions === 0 ? [] : [cells(l10n.t('Start not recorded'), undated, true)]),
      ...(whole.sessions === 0 ? [] : [cells(l10n.t('All that is loaded'), whole, completeAfter === null)]),
    ],
  };
}

/** The rows as bars and as a table. */
export function periodsView(
  facts: UsageFacts,
  period: UsagePeriod,
  context: TextContext,
): PeriodsView & { readonly isCut: boolean } {
  const { l10n } = context;
  const rows = usageRows(facts, period, context);
  const { filled, isCut } = fillGaps(new Map(rows.map(({ first, count }) => [first, count])), period, mostEmpty);
  const bars = Array.from(filled, ([first, count]): BarView => {
    const row = rowOf(first, count, facts, period, l10n.locale);
    const note = growText(count, row.isComplete, context);
    const values = usageMeasures.map((measure) => valueOf(count, measure));
    return {
      label: row.label,
      tick: calendarTick(period, first * dayMs, l10n.locale),
      values,
      texts: values.map((value) => amountText(value, l10n)),
      mayGrow: note !== '',
      note,
    };
  });
  return { label: periodsLabel(period, l10n), bars, table: usageTable(facts, period, context, rows), isCut };
}

function rowOf(
  first: Day,
  count: UsageCount,
  { completeAfter }: UsageFacts,
  period: UsagePeriod,
  locale: string,
): UsageRow {
  const last = nextPeriod(first, period) - 1;
  return {
    first,
    last,
    label: calendarPeriod(period, first * dayMs, last * dayMs, locale),
    count,
    isComplete: completeAfter === null || first > completeAfter,
  };
}
