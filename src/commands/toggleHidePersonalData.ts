import * as vscode from 'vscode';
import { readHidePersonalData, writeHidePersonalData } from '../platform/settings';

/** Hides personal data everywhere, or shows it again, and says which; what is open follows the setting. */
export async function toggleHidePersonalData(): Promise<void> {
  const hide = !readHidePersonalData();
  await writeHidePersonalData(hide);
  const { t } = vscode.l10n;
  vscode.window.setStatusBarMessage(hide ? t('Personal data is hidden') : t('Personal data is shown'), 5000);
}
