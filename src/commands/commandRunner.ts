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
        void tellFailure(error, () => run(id, argument));
      }
    }
  };
  return run;
}
