import type { PagedList } from '../../store/pagedList';
import type { TextContext } from '../../text/context';
import { csvFile } from '../../text/csv';
import { noteText } from '../../text/listTail';
import { formatDateTime, withZone } from '../../text/time';

/** How a list is saved. */
export type ListFormat = 'csv' | 'json';

/** A value of a row; null where Whereby gave none. */
export type ExportedValue = string | number | null;

/** A list as it leaves: what is said of it, and its rows by column. */
export interface ExportedList {
  /** What and its value, in words. */
  readonly about: readonly (readonly [label: string, value: string])[];
  readonly rows: readonly Readonly<Record<string, ExportedValue>>[];
}

/** What is said of every list that is saved, beside what it is. */
export function aboutList(
  list: Pick<PagedList<unknown>, 'count' | 'dropped' | 'tail'>,
  account: string,
  context: TextContext,
): [string, string][] {
  const { t, locale } = context.l10n;
  return [
    [t('Account'), account],
    [t('Saved'), withZone(formatDateTime(context.now, context), context)],
    [t('Rows'), list.count.toLocaleString(locale)],
    [t('Times'), t('Times are in UTC.')],
    ...(list.dropped > 0 ? [about(noteText('dropped', list.dropped, context))] : []),
    ...(list.tail.kind === 'repeatedCursor' ? [about(noteText('repeatedCursor', 0, context))] : []),
    ...(context.hidePersonal === false ? [] : [about(t('Personal data is hidden'))]),
  ];

  function about(note: string): [string, string] {
    return [t('About the data'), note];
  }
}

/** The text of a file. */
export function listFile(list: ExportedList, format: ListFormat): string {
  return format === 'csv' ? csvFile(list.about, list.rows) : listJson(list);
}

/** A list as JSON: what is said of it by its labels, and the rows as they came, times as ISO 8601 in UTC. */
function listJson({ about, rows }: ExportedList): string {
  return JSON.stringify({ about: about.map(([label, value]) => ({ label, value })), rows }, null, 1);
}

/** A moment as it is saved. */
export function isoTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
