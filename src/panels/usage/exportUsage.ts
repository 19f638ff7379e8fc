import { copyReport } from '../../platform/copyReport';
import { saveFile } from '../../platform/saveFile';
import type { UsageReport } from '../../report/usage/usageModel';
import { fileName } from '../../text/fileName';
import type { UsageExport, UsageNames } from './usageParts';

/** Copies or saves usage, asking where to; throws when the file cannot be written. */
export async function exportUsage(
  { type, period }: UsageExport,
  report: UsageReport,
  { title, badge }: UsageNames,
): Promise<void> {
  if (type === 'copyMarkdown') {
    await copyReport(report.toMarkdown(period));
    return;
  }
  const prefix = badge === null ? 'whereby-' : 'whereby-sample-';
  const name = fileName({ prefix, title, fallback: 'usage', extension: 'csv' });
  await saveFile(name, 'CSV', new TextEncoder().encode(report.toCsv(period)));
}
