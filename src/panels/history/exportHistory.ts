import * as vscode from 'vscode';
import { saveFile } from '../../platform/saveFile';
import type { HistoryReport } from '../../report/history/historyReport';
import { fileName } from '../../text/fileName';
import type { HistoryExport, HistoryNames } from './historyParts';

/** Copies or saves a person's history, asking where to; throws when the file cannot be written. */
export async function exportHistory(
  message: HistoryExport,
  report: HistoryReport,
  { title, badge }: HistoryNames,
  prefix = badge === null ? 'whereby-' : 'whereby-sample-',
): Promise<void> {
  const nameWith = (extension: string): string =>
    fileName({ prefix: `${prefix}history-`, title, fallback: 'person', extension });
  switch (message.type) {
    case 'copyMarkdown':
      await vscode.env.clipboard.writeText(report.toMarkdown());
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as Markdown'), 3000);
      return;
    case 'saveCsv':
      await saveFile(nameWith('csv'), 'CSV', new TextEncoder().encode(report.toCsv()));
      return;
    case 'saveJson':
      await saveFile(nameWith('json'), 'JSON', new TextEncoder().encode(report.toJson()));
      return;
  }
}
