import type { UnitEvidence } from './unitEvidence';

/** What outlives the window for all workspaces, as VS Code keeps it. */
export interface KeptUnits {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const key = 'wherebyInsights.percentShown';
/** Most accounts that are remembered, the last ones shown. */
const most = 50;

/** Remembers the accounts whose packet loss a call has shown to be percent, so that no window raises the doubt about the unit again. */
export class RememberedUnits {
  readonly #kept: KeptUnits;

  constructor(kept: KeptUnits) {
    this.#kept = kept;
  }

  /** Tells the evidence of an account what earlier windows have seen, and remembers what it finds. */
  recall(accountId: string, unit: UnitEvidence): void {
    unit.recall(this.#ids.includes(accountId), () => {
      const ids = [...this.#ids.filter((id) => id !== accountId), accountId].slice(-most);
      // What cannot be saved is forgotten with the window.
      this.#kept.update(key, ids).then(undefined, () => undefined);
    });
  }

  get #ids(): readonly string[] {
    const ids = this.#kept.get(key);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  }
}
