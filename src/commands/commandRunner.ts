import { ApiError, isCancelled } from '../api/errors';
import type { Log } from '../platform/log';
import { tellFailure } from '../platform/tell';
import type { CommandId } from '../shared/contributionIds';

/** What a command does; its argument comes from a menu, a row, or any other extension. */
export type CommandHandler = (argument: unknown) => Promise<void> | void;

/** The one wrapper around every command: what fails is logged, and told once, in one sentence, with an action. Never rejects. */
export function commandRunner(
  handlers: Record<CommandId, CommandHandler>,
  log: Log,
): (id: CommandId, argument: unknown) => Promise<void> {
  return (id, argument) => runAndTell(id, log, () => handlers[id](argument));
}

/** Runs what a person asked for as a command is run. Never rejects. */
export async function runAndTell(what: string, log: Log, task: () => Promise<void> | void): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (isCancelled(error)) {
      return;
    }
    log.error(what, error);
    // A rejected key is told once, by the prompt that asks for another.
    if (!(error instanceof ApiError && error.kind === 'auth')) {
      void tellFailure(error, () => runAndTell(what, log, task));
    }
  }
}
