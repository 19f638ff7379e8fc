import * as vscode from 'vscode';
import { fileName } from '../../text/fileName';
import { copyReport } from '../../platform/copyReport';
import { saveFile } from '../../platform/saveFile';
import type { ParticipantMessage } from '../../shared/protocol/participant';
import type { ParticipantReport } from '../../report/participant/participantReport';

/** What takes a report out of its panel. */
export type ExportMessage =
  | Extract<ParticipantMessage, { type: 'copyMarkdown' | 'copyForCustomer' | 'saveCsv' | 'saveJson' | 'savePng' }>
  | { readonly type: 'saveMarkdown' };

/** How a report can be saved; pictures in light colours for paper, or as they are shown. */
export type ReportFormat = 'pngLight' | 'pngShown' | 'markdown' | 'csv' | 'json';

/** Copies or saves a report; `title` names the file. */
export type ExportReport = (message: ExportMessage, report: ParticipantReport, title: string) => Promise<void>;

/** Copies or saves a report, asking where to; throws when the file cannot be written. */
export async function exportReport(
  message: ExportMessage,
  report: ParticipantReport,
  title: string,
  prefix = report.view.badge === null ? 'whereby-' : 'whereby-sample-',
): Promise<void> {
  const save = (kind: string, extension: string, content: string | ArrayBuffer): Promise<void> => {
    const name = fileName({ prefix, title, fallback: 'participant', extension });
    return saveFile(
      name,
      kind,
      typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    );
  };
  if (message.type === 'saveCsv' && !hasSamples(report)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no samples to save.'));
    return;
  }
  switch (message.type) {
    case 'copyMarkdown':
      return copyReport(report.toMarkdown());
    case 'copyForCustomer':
      await vscode.env.clipboard.writeText(report.moment?.complaint.forCustomer ?? '');
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied the answer for the customer'), 3000);
      return;
    case 'saveMarkdown':
      return save('Markdown', 'md', report.toMarkdown());
    case 'saveCsv':
      return save('CSV', 'csv', report.toCsv());
    case 'saveJson':
      return save('JSON', 'json', report.toJson());
    case 'savePng':
      return save('PNG', 'png', message.png);
  }
}

function hasSamples({ view }: ParticipantReport): boolean {
  return view.stays.some(({ series }) => series !== null);
}
