import { Emitter } from '../../src/shared/emitter';
import type { SecretTexts } from '../../src/store/keptAccounts';

/** Holds up each step of the storage, for as long as the test wants; `what` names the step. */
export type Step = (what: string) => Promise<void>;

/**
 * A secret storage that several windows share, as VS Code has it: a question or a write takes time on its way, the answer
 * takes time on its way back, and the change event reaches every window, also the one that wrote, whenever it likes.
 */
export class SharedSecrets {
  readonly #windows: Emitter<{ readonly key: string }>[] = [];
  readonly #values = new Map<string, string>();
  readonly #step: Step;
  /** Set: every write is refused, as by a machine without a keyring. */
  refusesWrites = false;
  /** Set: every read fails. */
  refusesReads = false;

  constructor(step: Step = () => Promise.resolve()) {
    this.#step = step;
  }

  /** The one text that is kept; undefined before the first write. */
  get text(): string | undefined {
    return [...this.#values.values()][0];
  }

  /** Everything that is kept, as one text. */
  get contents(): string {
    return JSON.stringify([...this.#values]);
  }

  /** The storage as one window has it. */
  open(): SecretTexts {
    const changed = new Emitter<{ readonly key: string }>();
    this.#windows.push(changed);
    return {
      onDidChange: changed.event,
      get: async (name) => {
        await this.#step('get');
        if (this.refusesReads) {
          throw new Error('The keyring is locked');
        }
        const text = this.#values.get(name);
        await this.#step('got');
        return text;
      },
      store: async (name, text) => {
        await this.#step('store');
        if (this.refusesWrites) {
          throw new Error('No keyring');
        }
        this.#values.set(name, text);
        for (const window of this.#windows) {
          void this.#tell(window, name);
        }
        await this.#step('stored');
      },
    };
  }

  async #tell(window: Emitter<{ readonly key: string }>, key: string): Promise<void> {
    await this.#step('event');
    window.fire({ key });
  }
}
