import * as vscode from 'vscode';
import { AccountManager } from './account/accountManager';
import { commandHandlers } from './commands/handlers';
import { registerCommands } from './commands/register';
import { promptOnRejectedKey } from './commands/signInPrompt';
import { ParticipantPanels } from './panels/participantPanels';
import { Log } from './platform/log';
import { RoomsView } from './tree/roomsView';

/** Registers everything; nothing is read or requested before a view or a command asks for it. */
export function activate(context: vscode.ExtensionContext): void {
  const log = new Log();
  const accounts = new AccountManager(context.secrets, log, startsWithSample(context));
  const rooms = new RoomsView(accounts);
  const panels = new ParticipantPanels(accounts, log, context.extensionUri);
  context.subscriptions.push(
    log,
    accounts,
    rooms,
    panels,
    promptOnRejectedKey(accounts),
    registerCommands(commandHandlers(accounts, rooms, panels, log), log),
  );
}

/** While developing, `WHEREBY_INSIGHTS_ACCOUNT=sample` opens the sample account without a click. */
function startsWithSample({ extensionMode }: vscode.ExtensionContext): boolean {
  return extensionMode === vscode.ExtensionMode.Development && process.env['WHEREBY_INSIGHTS_ACCOUNT'] === 'sample';
}
