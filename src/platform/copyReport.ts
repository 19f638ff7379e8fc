import * as vscode from 'vscode';

/** Puts a report on the clipboard and says so. */
export async function copyReport(markdown: string): Promise<void> {
  await vscode.env.clipboard.writeText(markdown);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as Markdown'), 3000);
  markShared();
}

/** Tells the walkthrough that evidence was copied or saved. */
export function markShared(): void {
  void vscode.commands.executeCommand('setContext', 'wherebyInsights.hasShared', true);
}
