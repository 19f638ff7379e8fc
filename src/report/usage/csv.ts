import type { UsagePeriod } from '../../shared/usage';
import type { TextContext } from '../../text/context';
import { csvFile } from '../../text/csv';
import { periodsLabel } from '../../text/usage/measures';
import { usageTitle } from '../../text/usage/title';
import { isoDay } from './calendar';
import { type UsageCount, valueOf } from './countUsage';
import type { UsageFacts } from './facts';
import { usageRows } from './periods';
import { loadedText, usageAnswer, usageNotes, usageRules } from './words';

/**
 * Usage for a spreadsheet. First rows of two cells, what and its
 * value: the answer, what is loaded, notes and rules. After an empty row one row a day, week or month that has sessions, in
 * order of time; an empty cell is not told.
 */
export function usageCsv(facts: UsageFacts, period: UsagePeriod, context: TextContext): string {
  const { t } = context.l10n;
  const several = (label: string, values: readonly string[]) => values.map((value): [string, string] => [label, value]);
  const head: [string, string][] = [
    [t('Answer'), usageAnswer(facts, context)],
    [t('About'), usageTitle(facts.roomName, 'document', context.l10n)],
    ...(facts.badge === null ? [] : [[t('Account'), facts.badge] satisfies [string, string]]),
    [t('Loaded'), loadedText(facts, context)],
    [t('Counted by'), periodsLabel(period, context.l10n)],
    ...several(t('About the data'), usageNotes(facts, context)),
    ...several(t('Rule'), usageRules(context)),
  ];
  const { undated } = facts;
  const rows = [
    ...usageRows(facts, period, context).map(({ first, last, count, isComplete }) => ({
      first_day: isoDay(first),
      last_day: isoDay(last),
      ...countCells(count),
      all_loaded: isComplete ? 'yes' : 'no',
    })),
    ...(undated.sessions === 0 ? [] : [{ first_day: '', last_day: '', ...countCells(undated), all_loaded: '' }]),
  ];
  const columns = ['first_day', 'last_day', ...Object.keys(countCells(undated)), 'all_loaded'];
  return csvFile(head, rows, columns);
}

function countCells(count: UsageCount): Record<string, number | string> {
  return {
    sessions: count.sessions,
    participant_minutes: valueOf(count, 'participantMinutes') ?? '',
    people_counted_once_a_session: valueOf(count, 'people') ?? '',
    recorder_minutes: valueOf(count, 'recorderMinutes') ?? '',
    streamer_minutes: valueOf(count, 'streamerMinutes') ?? '',
    sessions_not_final: count.notFinal,
  };
}
