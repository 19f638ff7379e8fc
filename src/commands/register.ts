import * as vscode from 'vscode';
import { ApiError, isCancelled } from '../api/errors';
import type { Log } from '../platform/log';
import { localization } from '../platform/localization';
import { command, type CommandId } from '../shared/commandIds';
import { describeError } from '../text/errors';

/** What a command does; its argument comes from a menu, a row, or any other extension. */
export type CommandHandler = (argument: unknown) => Promise<void> | void;

/** Registers every command through one wrapper, which logs what fails and tells it once, in one sentence, with an action. */
export function registerCommands(handlers: Record<CommandId, CommandHandler>, log: Log): vscode.Disposable {
  const run = async (id: CommandId, argument: unknown): Promise<void> => {
    try {
      await handlers[id](argument);
    } catch (error) {
      if (isCancelled(error)) {
        return;
      }
      log.error(id, error);
      // A rejected key is told once, by the prompt that asks for another.
      if (!(error instanceof ApiError && error.kind === 'auth')) {
        void tell(error, () => run(id, argument));
      }
    }
  };
  const ids = Object.values(command);
  return vscode.Disposable.from(
    ...ids.map((id) => vscode.commands.registerCommand(id, (argument: unknown) => run(id, argument))),
  );
}

async function tell(error: unknown, again: () => Promise<void>): Promise<void> {
  const { text, hint } = describeError(error, localization);
  const retry = vscode.l10n.t('Retry');
  const showLog = vscode.l10n.t('Show Log');
  const choice = await vscode.window.showErrorMessage(hint === undefined ? text : `${text} ${hint}`, retry, showLog);
  if (choice === retry) {
    await again();
  } else if (choice === showLog) {
    await vscode.commands.executeCommand(command.showLog);
  }
}
