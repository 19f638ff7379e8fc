import type { CommandParts } from './commandParts';
import { requireConnection } from './signInPrompt';

/**
 * Reads again what the trees and then what the panels show; throws the first failure after all were tried. A rejected key is
 * tried again.
 */
export async function refresh({
  accounts,
  rooms,
  people,
  panels,
  sessions,
  histories,
  usages,
}: CommandParts): Promise<void> {
  if ((await accounts.state()).kind === 'keyRejected') {
    accounts.retryKey();
  } else if ((await requireConnection(accounts)) !== undefined) {
    const steps = [
      () => rooms.refresh(),
      () => people.refresh(),
      () => panels.refresh((roomSessionId) => rooms.rowsOf(roomSessionId)),
      () => sessions.refresh(),
      () => histories.refresh(),
      () => usages.refresh(),
    ];
    const failures: unknown[] = [];
    for (const step of steps) {
      await step().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) {
      throw failures[0];
    }
  }
}
