import * as vscode from 'vscode';
import { saveFile } from '../../platform/saveFile';
import type { ParticipantWebviewMessage } from '../../shared/protocol/participant';
import type { ParticipantReport } from '../../report/participant/participantReport';

type ExportMessage = Extract<ParticipantWebviewMessage, { type: 'copyMarkdown' | 'saveCsv' | 'saveJson' | 'savePng' }>;

/** Copies or saves a report, asking where to; throws when the file cannot be written. */
export async function exportReport(message: ExportMessage, report: ParticipantReport, title: string): Promise<void> {
  const name = fileNameFrom(title, report.view.badge !== null);
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
      await saveFile(name, 'CSV', 'csv', new TextEncoder().encode(report.toCsv()));
      return;
    case 'saveJson':
      await saveFile(name, 'JSON', 'json', new TextEncoder().encode(report.toJson()));
      return;
    case 'savePng':
      await saveFile(name, 'PNG', 'png', new Uint8Array(message.png));
      return;
  }
}

/** A name that every file system takes, whatever a stranger calls themselves. */
function fileNameFrom(title: string, isSample: boolean): string {
  const safe = title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replace(/\s+/gu, '-');
  return `whereby-${isSample ? 'sample-' : ''}${safe === '' ? 'participant' : safe}`;
}
