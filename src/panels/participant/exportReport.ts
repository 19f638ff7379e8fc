import * as vscode from 'vscode';
import { fileName } from '../../text/fileName';
import { saveFile } from '../../platform/saveFile';
import type { ParticipantMessage } from '../../shared/protocol/participant';
import type { ParticipantReport } from '../../report/participant/participantReport';

/** What takes a report out of its panel. */
export type ExportMessage = Extract<ParticipantMessage, { type: 'copyMarkdown' | 'saveCsv' | 'saveJson' | 'savePng' }>;

/** Copies or saves a report, asking where to; throws when the file cannot be written. */
export async function exportReport(message: ExportMessage, report: ParticipantReport, title: string): Promise<void> {
  const prefix = report.view.badge === null ? 'whereby-' : 'whereby-sample-';
  const nameWith = (extension: string): string => fileName({ prefix, title, fallback: 'participant', extension });
  if (message.type === 'saveCsv' && report.view.stays.every(({ series }) => series === null)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no samples to save.'));
    return;
  }
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
    case 'savePng':
      await saveFile(nameWith('png'), 'PNG', new Uint8Array(message.png));
      return;
  }
}
