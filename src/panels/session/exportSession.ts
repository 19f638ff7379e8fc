import type { SessionReport } from '../../report/session/sessionReport';
import { copyReport } from '../../platform/copyReport';
import { saveFile } from '../../platform/saveFile';
import { fileName } from '../../text/fileName';
import type { SessionExport, SessionNames } from './sessionParts';

/** Copies or saves a session's report, asking where to; throws when the file cannot be written. */
export async function exportSession(
  message: SessionExport,
  report: SessionReport,
  { title, badge }: SessionNames,
  prefix = badge === null ? 'whereby-' : 'whereby-sample-',
): Promise<void> {
  const nameWith = (extension: string): string =>
    fileName({ prefix: `${prefix}session-`, title, fallback: 'session', extension });
  switch (message.type) {
    case 'copyMarkdown':
      return copyReport(report.toMarkdown());
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
