import type { World } from './world';

/** What was there before and must stay. */
export interface Kept {
  /** What the secret storage holds. */
  readonly stored: string | undefined;
  readonly account: string | undefined;
  readonly rooms: readonly string[];
  /** What the open panels show. */
  readonly panels: readonly (string | undefined)[];
}

/** What a window keeps now. */
export function keptBy({ window, secrets }: World): Kept {
  return {
    stored: secrets.text,
    account: window.connection?.accountId,
    rooms: window.tree().filter((row) => row.startsWith('/')),
    panels: window.panels.filter(({ isClosed }) => !isClosed).map(({ state }) => state?.kind),
  };
}
