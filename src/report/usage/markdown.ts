import type { UsagePeriod } from '../../shared/usage';
import type { TextContext } from '../../text/context';
import { escapeMarkdown } from '../../text/markdown';
import { usageTitle } from '../../text/usage/title';
import type { UsageFacts } from './facts';
import { usageTable } from './periods';
import { loadedText, usageAnswer, usageNotes, usageRules } from './words';

/** So many days, weeks or months are told in a copy; a file has them all. */
const mostRows = 100;

/** Usage as Markdown: the answer, what is loaded, the newest days, weeks or months as a table, notes and rules. */
export function usageMarkdown(facts: UsageFacts, period: UsagePeriod, context: TextContext): string {
  const { t } = context.l10n;
  const { columns, rows } = usageTable(facts, period, context);
  const ends = facts.whole.sessions === 0 ? 0 : facts.undated.sessions === 0 ? 1 : 2;
  const dated = rows.slice(0, rows.length - ends);
  const told = [...dated.slice(0, mostRows), ...rows.slice(rows.length - ends)];
  const more = dated.length - mostRows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const title = escapeMarkdown(usageTitle(facts.roomName, 'document', context.l10n));
  const notes = usageNotes(facts, context);
  return [
    facts.badge === null ? `### ${title}` : `### ${title} (${escapeMarkdown(facts.badge)})`,
    `**${escapeMarkdown(usageAnswer(facts, context))}**`,
    escapeMarkdown(loadedText(facts, context)),
    [
      line(columns.map(escapeMarkdown)),
      line(columns.map((_, column) => (column === 0 || column === columns.length - 1 ? '---' : '---:'))),
      ...told.map((cells) => line(cells.map(escapeMarkdown))),
    ].join('\n'),
    ...(more > 0 ? [escapeMarkdown(t('{0} more rows are in the CSV file.', more))] : []),
    ...(notes.length === 0
      ? []
      : [escapeMarkdown(t('About the data:')), notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n')]),
    `_${escapeMarkdown(usageRules(context).join(' '))}_`,
    '',
  ].join('\n\n');
}
