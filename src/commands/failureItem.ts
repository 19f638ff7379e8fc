import * as vscode from 'vscode';
import { command } from '../shared/contributionIds';
import type { TextContext } from '../text/context';
import { errorSentence } from '../text/errors';
import { tailText } from '../text/listTail';

/** An item that says what went wrong, cause first; choosing it means another try, its button shows the log. */
export function failureItem(error: unknown, context: TextContext): vscode.QuickPickItem {
  const { label, description } = tailText({ kind: 'failed', error }, context);
  return {
    label,
    description,
    detail: errorSentence(error, context),
    iconPath: new vscode.ThemeIcon('error'),
    buttons: [showLogButton()],
    alwaysShow: true,
  };
}

/** The button that shows the log, for a box or an item in it. */
export function showLogButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('output'), tooltip: vscode.l10n.t('Show Log') };
}

/** What the button of a {@link failureItem} does. */
export async function showLogOnButton(): Promise<void> {
  await vscode.commands.executeCommand(command.showLog);
}
