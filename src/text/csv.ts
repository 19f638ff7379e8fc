import { stringify } from 'csv-stringify/sync';
import { sanitise } from './sanitise';

const options = {
  escape_formulas: true,
  record_delimiter: 'windows',
  quoted_match: /\n/u,
  cast: { string: (text: string) => sanitise(text, 'cell') },
} as const;

/** What is said of a file, before its rows: what and its value. */
export type CsvHead = readonly (readonly [label: string, value: string])[];

/**
 * A file for a spreadsheet (RFC 4180, with a byte order mark): first rows of two cells, after an empty row those of a table,
 * the names of its columns first. Formulas are defused, wherever a spreadsheet could take the beginning of a cell to be.
 */
export function csvFile(
  head: CsvHead,
  rows: readonly Readonly<Record<string, unknown>>[],
  columns?: readonly string[],
): string {
  const said = stringify([...head], { ...options, bom: true });
  const table = stringify([...rows], { ...options, header: true, ...(columns && { columns: [...columns] }) });
  return `${said}\r\n${table}`;
}
