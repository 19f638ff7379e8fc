import { codeSpan, escapeMarkdown } from '../../text/markdown';
import { historyRules } from '../../text/history/rules';
import { sanitise } from '../../text/sanitise';
import { shortRules } from '../../text/verdict/shortRules';
import { historyEvidence } from './evidence';
import type { HistoryFacts } from './facts';
import type { HistorySurroundings } from './surroundings';
import { historyTitle } from './subject';
import { callCells, callColumns } from './view';
import { historyWords } from './words';

/** In a table a pipe ends a cell, in code too. */
const cell = (text: string): string => text.replace(/(?<!\\)\|/gu, '\\|');

/** The history for a ticket, as Markdown: what the calls show together, each call with its session's id, notes about the data, unit, zone and rules. */
export function historyMarkdown(known: HistoryFacts, surroundings: HistorySurroundings): string {
  const { settings, context } = surroundings;
  const { l10n } = context;
  const { subject, calls } = known;
  const said = historyEvidence(known, settings, context);
  const title = escapeMarkdown(historyTitle(subject, context));
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const columns = [...callColumns(context), l10n.t('Session ID')].map(escapeMarkdown);
  const rows = calls.map((call) => [
    ...callCells(call, known, surroundings).map(escapeMarkdown),
    codeSpan(sanitise(call.roomSessionId, 'document')),
  ]);
  const small = [...historyRules(l10n), ...shortRules(historyWords(settings, context)), said.unit, said.zone].join(' ');
  return [
    subject.badge === null ? `### ${title}` : `### ${title} (${escapeMarkdown(subject.badge)})`,
    said.sentences.map((sentence, index) => strong(escapeMarkdown(sentence), index === 0)).join('\n\n'),
    ...(said.notes.length > 0 ? [said.notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n')] : []),
    [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n'),
    `_${escapeMarkdown(small)}_`,
    '',
  ].join('\n\n');
}

function strong(text: string, isFirst: boolean): string {
  return isFirst ? `**${text}**` : text;
}
